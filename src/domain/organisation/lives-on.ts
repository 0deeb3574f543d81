import type { LocalDate } from '../ids.ts';
import type { Unit } from './organisation.ts';

/** Whether a unit exists on that day: from its first day on, and no more on the day it ends. */
export function livesOn(
  { validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>,
  day: LocalDate,
): boolean {
  return validFrom <= day && (validTo === null || validTo > day);
}
