import { DateTime, Settings } from 'luxon';
import type { Instant, LocalDate } from './ids.ts';

Settings.throwOnInvalid = true;
declare module 'luxon' {
  interface TSSettings {
    throwOnInvalid: true;
  }
}

/** To reckon with zones takes microseconds by the dozen, and planning asks about the same few days again and again. */
const [days, instants] = [new Map<string, Day>(), new Map<string, Instant>()];
const mostKept = 10_000;
/** Of days without a clock, as UTC counts them. */
const dayMs = 24 * 3_600_000;

/** A day of a zone, from its first instant to that of the next. */
interface Day {
  readonly on: LocalDate;
  readonly from: number;
  readonly to: number;
}

/** A moment as the clocks of a zone show it: the day, and its `HH:mm`. */
export interface LocalMoment {
  readonly today: LocalDate;
  readonly time: string;
}

/** The day and time it is at `at` in `zone` (IANA name). */
export function localMoment(at: Instant, zone: string): LocalMoment {
  const minute = minuteOfDay(at, zone);
  const digits = (n: number): string => String(n).padStart(2, '0');
  return { today: dayOf(at, zone), time: `${digits(Math.floor(minute / 60))}:${digits(minute % 60)}` };
}

/** The day it is at `at` in `zone` (IANA name). */
export function dayOf(at: Instant, zone: string): LocalDate {
  const hour = `${Math.floor(at / 3_600_000)} ${zone}`;
  const known = days.get(hour);
  if (known && known.from <= at && at < known.to) return known.on;
  const start = DateTime.fromMillis(at, { zone }).startOf('day');
  const on = start.toISODate() as LocalDate;
  keep(days, hour, { on, from: start.toMillis(), to: start.plus({ days: 1 }).toMillis() });
  return on;
}

/** The instant at which the clocks of `zone` show `time` (`HH:mm`) on `on`. */
export function instantOf(on: LocalDate, time: string, zone: string): Instant {
  const moment = `${on}T${time} ${zone}`;
  return (
    instants.get(moment) ??
    keep(instants, moment, DateTime.fromISO(`${on}T${time}`, { zone }).toMillis() as Instant)
  );
}

/** The month it is at `at` in `zone`, `2024-03`, and its first instant. */
export function monthOf(at: Instant, zone: string): { readonly month: string; readonly beginsAt: Instant } {
  const start = DateTime.fromMillis(at, { zone }).startOf('month');
  return { month: start.toFormat('yyyy-MM'), beginsAt: start.toMillis() as Instant };
}

/** The instant at which the month after that of `at` begins in `zone`. */
export function nextMonthOf(at: Instant, zone: string): Instant {
  const month = DateTime.fromMillis(at, { zone }).startOf('month');
  return month.plus({ months: 1 }).toMillis() as Instant;
}

/** Minutes since local midnight, 0 to 1439. */
export function minuteOfDay(at: Instant, zone: string): number {
  const local = DateTime.fromMillis(at, { zone });
  return local.hour * 60 + local.minute;
}

/** `on` moved by whole calendar days; `days` may be negative. */
export function addDays(on: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(on) + days * dayMs).toISOString().slice(0, 10) as LocalDate;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(on: LocalDate): number {
  return new Date(on).getUTCDay() || 7;
}

/** ISO week of a day as it stands in notice keys: `2024-W38`. */
export function isoWeekOf(on: LocalDate): string {
  const day = DateTime.fromISO(on, { zone: 'utc' });
  return `${day.weekYear}-W${String(day.weekNumber).padStart(2, '0')}`;
}

/** The day, or undefined when the calendar has no such day (31 February). */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  if (!(year >= 1 && year <= 9999) || !(day >= 1 && day <= 31)) return undefined;
  const on = new Date(0);
  on.setUTCFullYear(year, month - 1, day);
  const isThere = on.getUTCMonth() === month - 1 && on.getUTCDate() === day && on.getUTCFullYear() === year;
  return isThere ? (on.toISOString().slice(0, 10) as LocalDate) : undefined;
}

/** Whether a text is a day as it is written everywhere here, `2024-03-17`, and the calendar has it; of our millennium or the last. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return localDate(year, month, day) === text;
}

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value): Value {
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, value);
  return value;
}
