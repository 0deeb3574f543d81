import { addDays, dayOf, instantOf, minuteOfDay } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';

/** When quiet hours end: what waited comes then, and all that a new day brings. */
export const morning = '07:00';

const from = 21 * 60;
const until = 7 * 60;

/** What makes a day one on which nobody is reminded: Tết and the public holidays. */
export type IsHoliday = (on: LocalDate) => boolean;

/** Quiet from 21:00 to 07:00 and on holidays: the first moment from `now` on at which people may be written to. */
export function firstLoudMoment(now: Instant, zone: string, isHoliday: IsHoliday): Instant {
  const minute = minuteOfDay(now, zone);
  let on = dayOf(now, zone);
  const isLoud = minute >= until && minute < from && !isHoliday(on);
  if (isLoud) return now;
  if (minute >= until || isHoliday(on)) on = addDays(on, 1);
  while (isHoliday(on)) on = addDays(on, 1);
  return instantOf(on, morning, zone);
}
