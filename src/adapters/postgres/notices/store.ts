import { dayOf } from '#src/domain/calendar.ts';
import type { GroupId, Instant, PersonId } from '#src/domain/ids.ts';
import type { Addressee } from '#src/domain/notice/notice.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { NoticeStore } from '#src/ports/notice-store.ts';
import { isOwedSql, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { planAllowance } from './plan-allowance.ts';
import { planDigests } from './plan-digests.ts';
import { planEndings } from './plan-endings.ts';
import { nextLeaderDigest, planLeaderDigests } from './plan-leader-digests.ts';
import { planUnreached } from './plan-unreached.ts';
import { planToReview } from './plan-to-review.ts';
import { planReminders } from './plan-reminders.ts';
import { settle } from './settle.ts';

interface Dependencies {
  readonly database: Database;
  readonly zone: string;
  /** Days on which no digest is planned, and nobody reminded; none where it is left out. */
  readonly isHoliday?: IsHoliday;
}

const yearMs = 366 * 24 * 3_600_000;

/** Whom pending notices that are due belong to, each once. */
const addresseesSql = `
  SELECT DISTINCT person_id AS "personId", group_id AS "groupId" FROM notice
  WHERE state = 'pending' AND due_at <= $1 AND (person_id IS NOT NULL OR group_id IS NOT NULL)`;

/**
 * The first instant after $1, up to $2, of what is to be planned or sent, in milliseconds: the rung of an obligation that
 * is not met, a pending notice, a digest, a month of messages that is used up and begins anew.
 */
const nextEventSql = `
  SELECT floor(extract(epoch FROM least(
    (SELECT o.next_rung_at FROM obligation o JOIN plan ON plan.id = o.plan_id LEFT JOIN LATERAL ${progressSql('plan.zone')} done ON true
      WHERE o.next_rung_at > $1 AND o.next_rung_at <= $2 AND ${isOwedSql} ORDER BY o.next_rung_at LIMIT 1),
    (SELECT min(due_at) FROM notice WHERE state = 'pending' AND due_at > $1 AND due_at <= $2),
    (SELECT min(next_digest_at) FROM chat_group WHERE state = 'linked' AND next_digest_at > $1 AND next_digest_at <= $2),
    (SELECT min(spent_until) FROM allowance_month WHERE spent_until > $1 AND spent_until <= $2))) * 1000)::float8 AS at`;

/** Notices on PostgreSQL, in the calendar of `zone`. */
export function createNoticeStore({ database, zone, isHoliday = () => false }: Dependencies): NoticeStore {
  return {
    planReminders: (now) => planReminders(database, now, dayOf(now, zone), isHoliday),
    planEndings: (now) => planEndings(database, dayOf(now, zone), zone),
    planUnreached: (now) => planUnreached(database, dayOf(now, zone), { now, zone, isHoliday }),
    planToReview: (now) => planToReview(database, now, dayOf(now, zone)),
    planAllowance: (now) => planAllowance(database, now, dayOf(now, zone)),
    planDigests: (now) => planDigests(database, { now, zone, isHoliday }),
    planLeaderDigests: (now, groupless) => planLeaderDigests(database, { now, zone, isHoliday }, groupless),
    async addresseesDue(now) {
      const rows = await database.$queryRawUnsafe<
        { readonly personId: PersonId | null; readonly groupId: GroupId | null }[]
      >(addresseesSql, new Date(now));
      return rows.flatMap(({ personId, groupId }): readonly Addressee[] => {
        if (personId !== null) return [{ personId }];
        return groupId === null ? [] : [{ groupId }];
      });
    },
    settle: (addressee, now, decide) => settle(database, addressee, { now, zone, isHoliday }, decide),
    async nextEventAt(now, until = (now + 2 * yearMs) as Instant, groupless = []) {
      const ofLeaders = await nextLeaderDigest(database, { now, zone }, until, groupless);
      const [row] = await database.$queryRawUnsafe<{ at: number | null }[]>(
        nextEventSql,
        new Date(now),
        new Date(until),
      );
      const next = Math.min(row?.at ?? Infinity, ofLeaders ?? Infinity);
      return next === Infinity ? null : (next as Instant);
    },
    async forgetUpdates(before) {
      await database.takenUpdate.deleteMany({ where: { takenAt: { lt: new Date(before) } } });
    },
  };
}
