import { dayOf } from '#src/domain/calendar.ts';
import type { Instant, PersonId, UnitId } from '#src/domain/ids.ts';
import type { PlannedNotice } from '#src/domain/notice/notice.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { firstLoudMoment, type IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { latestDigestAt, mondayOf, nextDigestAt, usualDigestTime } from './digest-times.ts';

/** A leader of a unit that has no group. */
export interface DigestLeader {
  readonly personId: PersonId;
  readonly unitId: UnitId;
}

/** The latest of the usual weekly times, of whose digest a leader hears who could be written to by then. */
export function leaderDigestAt(now: Instant, zone: string): Instant {
  return latestDigestAt(now, { ...usualDigestTime, zone });
}

/** The first of the usual weekly times after `now`, at which leaders are planned for next. */
export function nextLeaderDigestAt(now: Instant, zone: string): Instant {
  return nextDigestAt(now, { ...usualDigestTime, zone });
}

/** The digest of that time for a leader, which waits out holidays like those of groups; null: it came too long ago to be of use. */
export function planLeaderDigest(
  leader: DigestLeader,
  now: Instant,
  zone: string,
  isHoliday: IsHoliday,
): PlannedNotice<'leader-digest'> | null {
  const at = leaderDigestAt(now, zone);
  const on = mondayOf(dayOf(at, zone));
  const digest = plannedNotice(
    { kind: 'leader-digest', ...leader, on },
    firstLoudMoment(at, zone, isHoliday),
  );
  return now < digest.expiresAt ? digest : null;
}
