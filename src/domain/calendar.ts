import { DateTime, Settings } from 'luxon';
import type { Instant, LocalDate } from './ids.ts';

Settings.throwOnInvalid = true;
declare module 'luxon' {
  interface TSSettings {
    throwOnInvalid: true;
  }
}

/** The day each zone was last asked about: nearly always it is today. */
const lastDays = new Map<string, { readonly on: LocalDate; readonly from: number; readonly to: number }>();

/** The day it is at `at` in `zone` (IANA name). */
export function dayOf(at: Instant, zone: string): LocalDate {
  const last = lastDays.get(zone);
  if (last && last.from <= at && at < last.to) return last.on;
  const start = DateTime.fromMillis(at, { zone }).startOf('day');
  const on = start.toISODate() as LocalDate;
  lastDays.set(zone, { on, from: start.toMillis(), to: start.plus({ days: 1 }).toMillis() });
  return on;
}

/** The instant at which the clocks of `zone` show `time` (`HH:mm`) on `on`. */
export function instantOf(on: LocalDate, time: string, zone: string): Instant {
  return DateTime.fromISO(`${on}T${time}`, { zone }).toMillis() as Instant;
}

/** Minutes since local midnight, 0 to 1439. */
export function minuteOfDay(at: Instant, zone: string): number {
  const local = DateTime.fromMillis(at, { zone });
  return local.hour * 60 + local.minute;
}

/** `on` moved by whole calendar days; `days` may be negative. */
export function addDays(on: LocalDate, days: number): LocalDate {
  return utc(on).plus({ days }).toISODate() as LocalDate;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round(utc(to).diff(utc(from), 'days').days);
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(on: LocalDate): number {
  return utc(on).weekday;
}

/** ISO week of a day as it stands in notice keys: `2024-W38`. */
export function isoWeekOf(on: LocalDate): string {
  const day = utc(on);
  return `${day.weekYear}-W${String(day.weekNumber).padStart(2, '0')}`;
}

/** The day, or undefined when the calendar has no such day (31 February). */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= (DateTime.utc(year, month).daysInMonth ?? 0);
  return valid ? (DateTime.utc(year, month, day).toISODate() as LocalDate) : undefined;
}

const midnights = new Map<LocalDate, DateTime<true>>();
const mostMidnights = 1000;

/** The days in question are few: a year's. */
function utc(on: LocalDate): DateTime<true> {
  const known = midnights.get(on);
  if (known) return known;
  const made = DateTime.fromISO(on, { zone: 'utc' });
  if (midnights.size >= mostMidnights) midnights.clear();
  midnights.set(on, made);
  return made;
}
