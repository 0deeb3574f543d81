import { addDays, dayOf, instantOf, weekdayOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
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

export interface DigestWhen {
  readonly now: Instant;
  readonly zone: string;
  /** Left out: no day is one. */
  readonly isHoliday?: IsHoliday | undefined;
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

/** First and last day that a digest tells about. */
export function digestWeek({ now, zone, week, meantFor }: DigestWhen): DigestDays {
  const today = dayOf(now, zone);
  if (week === 'this-week') return { from: mondayOf(today), to: today };
  const monday = mondayOf(meantFor ?? today);
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
}

/** Monday of the week a day is in. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekdayOf(day));
}
