import { addDays, dayOf, instantOf, weekdayOf } from '../calendar.ts';
import type { Instant } from '../ids.ts';

/** When a group gets its digest. */
export interface DigestTime {
  /** ISO weekday, Monday 1. */
  readonly weekday: number;
  /** `HH:mm`, local. */
  readonly time: string;
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
