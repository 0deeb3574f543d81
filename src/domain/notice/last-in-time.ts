import type { Instant } from '#src/domain/ids.ts';
import { lateFrom } from '#src/domain/obligation/deadline.ts';
import type { IsHoliday } from './quiet-hours.ts';
import { type LadderDates, rungTimes } from './rung-times.ts';

/** Whether what is said at `now` is the last word before the deadline: no rung of the ladder comes after it and in time. */
export function isLastInTime(dates: LadderDates, now: Instant, zone: string, isHoliday?: IsHoliday): boolean {
  const deadline = lateFrom(dates, zone);
  return (
    now < deadline && !rungTimes(dates, zone, isHoliday).some(({ dueAt }) => dueAt > now && dueAt < deadline)
  );
}
