import { dayOf, isoWeekOf } from '../calendar.ts';
import type { Instant } from '../ids.ts';
import { firstLoudMoment, type IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { type DigestTime, latestDigestAt, nextDigestAt } from './next-digest.ts';

/** A digest is worth sending for two days: later, the next one is near. */
const usefulMs = 48 * 3_600_000;

export interface PlannedDigest {
  /** Null: the latest one came too long ago to be of use. */
  readonly due: { readonly isoWeek: string; readonly dueAt: Instant; readonly expiresAt: Instant } | null;
  readonly nextDigestAt: Instant;
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
