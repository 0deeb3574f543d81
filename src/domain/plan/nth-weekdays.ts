import { addDays, localDate, weekdayOf } from '../calendar.ts';
import type { LocalDate } from '../ids.ts';

/** The `nth` (1 to 5) `weekday` (Monday 1 to Sunday 7) of each month of `year`; a month without a fifth one is left out. */
export function nthWeekdays(year: number, nth: number, weekday: number): readonly LocalDate[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const first = localDate(year, month, 1);
    if (!first) return [];
    const on = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
    return on.slice(0, 7) === first.slice(0, 7) ? [on] : [];
  });
}
