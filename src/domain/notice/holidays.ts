import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { IsHoliday } from './quiet-hours.ts';

/** A holiday from its first day to its last, both included. */
export interface Holiday {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly name: string;
}

/** All holidays of some years in a row. Of other years nothing is known. */
export interface Holidays {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly holidays: readonly Holiday[];
}

/** Days ahead of which the holidays must be known: reminders of a plan's first weeks are decided by then. */
const nearDays = 60;

/** Whether a day is one of these holidays. */
export function holidayTest({ holidays }: Pick<Holidays, 'holidays'>): IsHoliday {
  const days = new Set<LocalDate>();
  for (const { from, to } of holidays) for (let on = from; on <= to; on = addDays(on, 1)) days.add(on);
  return (on) => days.has(on);
}

/** The first year within the next 60 days of whose holidays nothing is known; null: all of them are known. */
export function uncoveredYear(
  { firstYear, lastYear }: Omit<Holidays, 'holidays'>,
  today: LocalDate,
): number | null {
  const years = [today, addDays(today, nearDays)].map((on) => Number(on.slice(0, 4)));
  return years.find((year) => year < firstYear || year > lastYear) ?? null;
}
