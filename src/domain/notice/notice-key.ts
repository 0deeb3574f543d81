import { dayOf } from '#src/domain/calendar.ts';
import type { RungTime } from './rung-times.ts';

/**
 * What a reminder's key says before the person: kind, obligation, rung and the day it is for, as in
 * `reminder:<obligation>:d-3@2024-05-23`. The day is in it because an amended plan may move the event: a rung that was
 * sent for the old day is owed once more for the new one.
 */
export function noticeKeyStem(
  kind: 'reminder' | 'escalation',
  obligation: string,
  { rung, dueAt }: Pick<RungTime, 'rung' | 'dueAt'>,
  zone: string,
): string {
  return `${kind}:${obligation}:${rung.key}@${dayOf(dueAt, zone)}`;
}
