import { addDays, localDate, weekdayOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Period } from './plan.ts';

/** A month, half-year or year: its key (`2024-03`, `2024-h1`, `2024`), how people call it (`3`, `1`, `2024`), its days. */
export interface PeriodDays {
  readonly key: string;
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const monthsOf: Record<Period, number> = { month: 1, 'half-year': 6, year: 12 };

/** The periods of `year`, in order. */
export function periodsOf(period: Period, year: number): readonly PeriodDays[] {
  const months = monthsOf[period];
  return Array.from({ length: 12 / months }, (_, index) => ({
    ...namesOf(period, year, index + 1),
    from: firstOf(year, index * months + 1),
    to: lastOf(year, (index + 1) * months),
  }));
}

/** Day `day` of the month of `on`, or its last one in a shorter month. */
export function dayInMonthOf(on: LocalDate, day: number): LocalDate {
  const [year = 0, month = 0] = on.split('-').map(Number);
  return localDate(year, month, day) ?? lastOf(year, month);
}

/** The `nth` (1 to 5) `weekday` (Monday 1 to Sunday 7) of each month of `year`; a month without a fifth one is left out. */
export function nthWeekdays(year: number, nth: number, weekday: number): readonly LocalDate[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const first = firstOf(year, month);
    const on = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
    return on.slice(0, 7) === first.slice(0, 7) ? [on] : [];
  });
}

function namesOf(period: Period, year: number, number: number): { key: string; name: string } {
  if (period === 'year') return { key: String(year), name: String(year) };
  if (period === 'half-year') return { key: `${year}-h${number}`, name: String(number) };
  return { key: `${year}-${String(number).padStart(2, '0')}`, name: String(number) };
}

function firstOf(year: number, month: number): LocalDate {
  const on = localDate(year, month, 1);
  if (!on) throw new RangeError(`no month ${month}`);
  return on;
}

function lastOf(year: number, month: number): LocalDate {
  return addDays(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1), -1);
}
