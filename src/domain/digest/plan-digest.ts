import { dayOf } from '#src/domain/calendar.ts';
import type { GroupId, Instant, LocalDate, UnitId } from '#src/domain/ids.ts';
import type { PlannedNotice } from '#src/domain/notice/notice.ts';
import { endingToldAt, plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { firstLoudMoment, type IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { type DigestTime, latestDigestAt, mondayOf, nextDigestAt } from './digest-times.ts';

/** A group whose time has come. */
export interface DigestGroup extends DigestTime {
  readonly groupId: GroupId;
  readonly unitId: UnitId;
  /** The day on which its unit is no more; null: nobody knows of one. */
  readonly endsOn: LocalDate | null;
}

export interface PlannedForGroup {
  /** Null: the latest digest came too long ago to be of use. */
  readonly notice: PlannedNotice<'digest' | 'group-unit-ended'> | null;
  /** When the group has its next turn; null: never more. */
  readonly nextDigestAt: Instant | null;
}

/**
 * What a group whose time has come is owed: the digest of its latest weekly time, meant for the week of that day, as long
 * as it is useful; those of weeks before are left out. One that falls on a holiday, or in the night, waits for the next
 * morning. On the day its unit ends the group is told so, and gets no more.
 */
export function planDigest(group: DigestGroup, now: Instant, isHoliday: IsHoliday): PlannedForGroup {
  const { groupId, unitId, endsOn, zone } = group;
  if (endsOn !== null && endsOn <= dayOf(now, zone))
    return { notice: plannedNotice({ kind: 'group-unit-ended', groupId, unitId }, now), nextDigestAt: null };
  const at = latestDigestAt(now, group);
  const on = mondayOf(dayOf(at, zone));
  const digest = plannedNotice({ kind: 'digest', groupId, unitId, on }, firstLoudMoment(at, zone, isHoliday));
  const next = nextDigestAt(now, group);
  return {
    notice: now < digest.expiresAt ? digest : null,
    nextDigestAt: endsOn === null ? next : (Math.min(next, endingToldAt(endsOn, zone)) as Instant),
  };
}
