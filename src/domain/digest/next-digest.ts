import { addDays, dayOf, instantOf, weekdayOf } from '../calendar.ts';
import type { Instant } from '../ids.ts';

export interface DigestTime {
  /** ISO weekday, Monday 1. */
  readonly weekday: number;
  /** `HH:mm`. */
  readonly time: string;
  readonly zone: string;
}

/** The first time after `now` at which a group's digest is due. */
export function nextDigestAt(now: Instant, { weekday, time, zone }: DigestTime): Instant {
  const today = dayOf(now, zone);
  const on = addDays(today, (weekday - weekdayOf(today) + 7) % 7);
  const at = instantOf(on, time, zone);
  return at > now ? at : instantOf(addDays(on, 7), time, zone);
}
