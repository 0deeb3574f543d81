import { addDays, instantOf, type LocalMoment } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Obligation } from './obligation.ts';

/** Until when an obligation is in time: the last day, included, `HH:mm` of it where the deadline has an hour, and whether it was extended. */
export type Deadline = Pick<Obligation, 'dueOn' | 'dueTime' | 'extendedFrom'>;

/** Whether the deadline is over: after the last day, or on it from the hour on. */
export function isPastDue({ dueOn, dueTime }: Deadline, { today, time }: LocalMoment): boolean {
  return today > dueOn || (today === dueOn && dueTime !== null && time >= dueTime);
}

/** From when on a report is late. */
export function lateFrom({ dueOn, dueTime }: Deadline, zone: string): Instant {
  return dueTime === null ? instantOf(addDays(dueOn, 1), '00:00', zone) : instantOf(dueOn, dueTime, zone);
}
