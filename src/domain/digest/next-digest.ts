import { addDays, dayOf, instantOf, weekdayOf } from '../calendar.ts';
import type { Instant } from '../ids.ts';

/** When a group gets its digest, on its own clock. */
export interface WeeklyTime {
  /** ISO weekday, Monday 1. */
  readonly weekday: number;
  /** `HH:mm`, local. */
  readonly time: string;
}

/** The time of a group for which nobody set another. */
export const usualDigestTime: WeeklyTime = { weekday: 1, time: '07:30' };

/** When a group gets its digest. */
export interface DigestTime extends WeeklyTime {
  /** IANA name. */
  readonly zone: string;
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
