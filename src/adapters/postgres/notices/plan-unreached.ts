import type { TroubleMoment } from '#src/domain/delivery/ward-trouble.ts';
import type { GroupId, Instant, LocalDate, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Notice, Trouble } from '#src/domain/notice/notice.ts';
import { unreachedDays } from '#src/domain/notice/kinds/organisation-kinds.ts';
import { plannedNotice, unreachedToldAt } from '#src/domain/notice/planned-notice.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { failedSinceSql } from '#src/adapters/postgres/sql/reach-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { insertNotices } from './insert-notices.ts';
import { nearestSql } from './nearest-sql.ts';
import { wardsInTrouble } from './wards-in-trouble.ts';

interface Wanted {
  readonly personId: PersonId;
  readonly groupId: GroupId | null;
  readonly aboutId: PersonId | null;
  readonly unitId: UnitId;
  readonly trouble: Trouble;
  /** In milliseconds. */
  readonly since: Instant;
}

/** Groups that do not get their digest since $2, people who blocked the bot, and people whom a message did not reach otherwise; of day $1. */
const troubledSql = `
    SELECT g.id AS group_id, NULL AS about_id, g.unit_id, g.trouble, g.trouble_at AS since FROM chat_group g
    WHERE g.trouble IS NOT NULL AND g.trouble_at > $2
    UNION ALL
    SELECT NULL, m.person_id, min(m.unit_id), 'blocked', max(a.unreachable_at) FROM account a JOIN membership m ON m.person_id = a.person_id AND ${livesOnSql('m', '$1')}
    WHERE a.unreachable_at > $2 AND NOT EXISTS (SELECT 1 FROM account other WHERE other.person_id = a.person_id AND other.is_reachable)
    GROUP BY m.person_id
    UNION ALL
    SELECT NULL, f.person_id, f.unit_id, 'failed', f.since FROM (
      SELECT m.person_id, min(m.unit_id) AS unit_id, ${failedSinceSql('m.person_id')} AS since FROM (
        SELECT DISTINCT a.person_id FROM message x JOIN account a ON a.platform = x.platform AND a.bot = x.bot AND a.external_id = x.chat_id AND a.is_reachable
        WHERE x.state = 'failed' AND x.created_at > $2) hit
      JOIN membership m ON m.person_id = hit.person_id AND ${livesOnSql('m', '$1')} GROUP BY m.person_id) f
    WHERE f.since IS NOT NULL`;

const wantedSql = nearestSql(troubledSql);

const wantedOfWardsSql = nearestSql(`
    SELECT NULL::text AS group_id, NULL::text AS about_id, w."unitId" AS unit_id, w.trouble, to_timestamp(w.since / 1000.0) AS since
    FROM jsonb_to_recordset($2::jsonb) AS w("unitId" text, trouble text, since float8)`);

const dayMs = 24 * 3_600_000;

/**
 * Makes what officers are to hear of groups and people whom the bot's words do not reach, and of wards that have nobody or do not
 * answer. Returns how many were made.
 */
export async function planUnreached(
  database: Database,
  today: LocalDate,
  moment: TroubleMoment,
): Promise<number> {
  const { now } = moment;
  const wanted = await database.query<Wanted>(wantedSql, [today, new Date(now - unreachedDays * dayMs)]);
  const wards = await wardsInTrouble(database, today, moment);
  const wantedOfWards =
    wards.length === 0 ? [] : await database.query<Wanted>(wantedOfWardsSql, [today, JSON.stringify(wards)]);
  return insertNotices(database, [
    ...wanted.map((one) => plannedNotice(noticeOf(one), unreachedToldAt(one.trouble, one.since))),
    // It has lasted for days when it is told.
    ...wantedOfWards.map((one) => plannedNotice(noticeOf(one), now)),
  ]);
}

function noticeOf({ groupId, aboutId, ...about }: Wanted): Notice<'unreached'> {
  const whom = groupId !== null ? { groupId } : aboutId !== null ? { aboutId } : {};
  return { kind: 'unreached', ...about, ...whom };
}
