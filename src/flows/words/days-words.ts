import type { LocalDate } from '#src/domain/ids.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

/** 'từ 8/6 đến 11/6', 'ngày 17/3': the days of which something counts, both ends included. */
export function daysWords(from: LocalDate, to: LocalDate): Phrase {
  if (from === to) return phrase('days-one', { on: { day: from, style: 'short' } });
  return phrase('days-span', { from: { day: from, style: 'short' }, to: { day: to, style: 'short' } });
}
