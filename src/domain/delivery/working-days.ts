import { addDays, dayOf, instantOf, localMoment } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';

/** Days after `from`, up to `to`, that are no holidays; 0 where `to` is not later. */
export function workingDays(from: LocalDate, to: LocalDate, isHoliday: IsHoliday): number {
  let days = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (!isHoliday(on)) days += 1;
  return days;
}

/** The same time of day on the next day that is no holiday. */
export function aWorkingDayAfter(at: Instant, zone: string, isHoliday: IsHoliday): Instant {
  let on = addDays(dayOf(at, zone), 1);
  while (isHoliday(on)) on = addDays(on, 1);
  return instantOf(on, localMoment(at, zone).time, zone);
}

/** The same time of day on the last day before that is no holiday. */
export function aWorkingDayBefore(at: Instant, zone: string, isHoliday: IsHoliday): Instant {
  let on = addDays(dayOf(at, zone), -1);
  while (isHoliday(on)) on = addDays(on, -1);
  return instantOf(on, localMoment(at, zone).time, zone);
}
