import { DateTime } from 'luxon';
import { addDays, dayOf, instantOf, isoWeekOf, weekdayOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { firstLoudMoment, type IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { DigestDays } from './digest-facts.ts';

/** When a group gets its digest, on its own clock. */
export interface WeeklyTime {
  /** ISO weekday, Monday 1. */
  readonly weekday: number;
  /** `HH:mm`, local. */
  readonly time: string;
}

/** When a group gets its digest. */
export interface DigestTime extends WeeklyTime {
  /** IANA name. */
  readonly zone: string;
}

/** The time of a group for which nobody set another. */
export const usualDigestTime: WeeklyTime = { weekday: 1, time: '07:30' };

/** A digest is worth sending for two days: later, the next one is near. */
const usefulMs = 48 * 3_600_000;

export interface PlannedDigest {
  /** Null: the latest one came too long ago to be of use. */
  readonly due: { readonly isoWeek: string; readonly dueAt: Instant; readonly expiresAt: Instant } | null;
  readonly nextDigestAt: Instant;
}

export interface DigestWhen {
  readonly now: Instant;
  readonly zone: string;
  /** `last-week`: Monday to Sunday before the week it is sent in. `this-week`: Monday to today. */
  readonly week: 'last-week' | 'this-week';
  /** A day of the week it should have been sent in, when it is sent late; `now`'s otherwise. */
  readonly meantFor?: LocalDate;
}

/** The first of the group's weekly times after `now`; never `now` itself. */
export function nextDigestAt(now: Instant, { weekday, time, zone }: DigestTime): Instant {
  const today = dayOf(now, zone);
  const on = addDays(today, (weekday - weekdayOf(today) + 7) % 7);
  const at = instantOf(on, time, zone);
  return at > now ? at : instantOf(addDays(on, 7), time, zone);
}

/** The last of the group's weekly times up to `now`, `now` included. */
export function latestDigestAt(now: Instant, { weekday, time, zone }: DigestTime): Instant {
  const today = dayOf(now, zone);
  const on = addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
  const at = instantOf(on, time, zone);
  return at <= now ? at : instantOf(addDays(on, -7), time, zone);
}

/**
 * What a group whose time has come is owed: the digest of its latest weekly time, named after the ISO week of that day,
 * as long as it is useful; those of weeks before are left out. One that falls on a holiday, or in the night, waits for
 * the next morning.
 */
export function planDigest(digestTime: DigestTime, now: Instant, isHoliday: IsHoliday): PlannedDigest {
  const { zone } = digestTime;
  const at = latestDigestAt(now, digestTime);
  const dueAt = firstLoudMoment(at, zone, isHoliday);
  const expiresAt = (dueAt + usefulMs) as Instant;
  const isoWeek = isoWeekOf(dayOf(at, zone));
  return {
    due: now < expiresAt ? { isoWeek, dueAt, expiresAt } : null,
    nextDigestAt: nextDigestAt(now, digestTime),
  };
}

/** First and last day that a digest tells about. */
export function digestWeek({ now, zone, week, meantFor }: DigestWhen): DigestDays {
  const today = dayOf(now, zone);
  if (week === 'this-week') return { from: mondayOf(today), to: today };
  const monday = mondayOf(meantFor ?? today);
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
}

/** Monday of an ISO week as it stands in notice keys: `2024-W38` → 2024-09-16. */
export function firstDayOf(isoWeek: string): LocalDate {
  return DateTime.fromISO(isoWeek, { zone: 'utc' }).toISODate() as LocalDate;
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekdayOf(day));
}
