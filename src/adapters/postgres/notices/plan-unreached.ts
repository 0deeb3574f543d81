import type { GroupId, Instant, LocalDate, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Notice, Trouble } from '#src/domain/notice/notice.ts';
import { unreachedDays } from '#src/domain/notice/notice-kinds.ts';
import { plannedNotice, unreachedToldAt } from '#src/domain/notice/planned-notice.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { insertNotices } from './insert-notices.ts';

interface Wanted {
  readonly personId: PersonId;
  readonly groupId: GroupId | null;
  readonly aboutId: PersonId | null;
  readonly unitId: UnitId;
  readonly trouble: Trouble;
  /** In milliseconds. */
  readonly since: Instant;
}

/**
 * Who is to be told of what our words do not reach since $2, as it is on day $1: who looks after its unit; where that has
 * nobody, who looks after the one above; and else its leaders. Nobody is told of themselves, or of the same once more.
 */
const wantedSql = `
  WITH troubled AS (
    SELECT g.id AS group_id, NULL AS about_id, g.unit_id, g.trouble, g.trouble_at AS since FROM chat_group g
    WHERE g.trouble IS NOT NULL AND g.trouble_at > $2
    UNION ALL
    SELECT NULL, m.person_id, min(m.unit_id), 'blocked', max(a.unreachable_at) FROM account a JOIN membership m ON m.person_id = a.person_id AND ${livesOnSql('m', '$1')}
    WHERE a.unreachable_at > $2 AND NOT EXISTS (SELECT 1 FROM account other WHERE other.person_id = a.person_id AND other.is_reachable)
    GROUP BY m.person_id
  ), near AS (
    SELECT t.*, m.person_id, CASE WHEN m.role = 'leader' THEN 3 WHEN m.unit_id = t.unit_id THEN 1 ELSE 2 END AS distance
    FROM troubled t JOIN unit u ON u.id = t.unit_id AND ${livesOnSql('u', '$1')}
    JOIN membership m ON (m.unit_id IN (u.id, u.parent_id) AND m.role IN ('officer', 'admin') OR m.unit_id = u.id AND m.role = 'leader') AND ${livesOnSql('m', '$1')}
    WHERE m.person_id IS DISTINCT FROM t.about_id
      AND EXISTS (SELECT 1 FROM account a WHERE a.person_id = m.person_id AND a.is_reachable)
  ), nearest AS (
    SELECT DISTINCT n.*, min(n.distance) OVER (PARTITION BY n.group_id, n.about_id) AS least FROM near n
  )
  SELECT DISTINCT n.person_id AS "personId", n.group_id AS "groupId", n.about_id AS "aboutId", n.unit_id AS "unitId", n.trouble,
    floor(extract(epoch FROM n.since) * 1000)::float8 AS since
  FROM nearest n WHERE n.distance = n.least AND NOT EXISTS (
    SELECT 1 FROM notice told WHERE told.person_id = n.person_id AND told.kind = 'unreached' AND told.due_at >= n.since
      AND told.group_id IS NOT DISTINCT FROM n.group_id AND told.about_id IS NOT DISTINCT FROM n.about_id)`;

const dayMs = 24 * 3_600_000;

/** Makes what officers are to hear of groups and people whom the bot's words do not reach. Returns how many were made. */
export async function planUnreached(database: Database, now: Instant, today: LocalDate): Promise<number> {
  const wanted = await database.query<Wanted>(wantedSql, [today, new Date(now - unreachedDays * dayMs)]);
  return insertNotices(
    database,
    wanted.map((one) => plannedNotice(noticeOf(one), unreachedToldAt(one.trouble, one.since))),
  );
}

function noticeOf({ groupId, aboutId, ...about }: Wanted): Notice<'unreached'> {
  if (groupId !== null) return { kind: 'unreached', ...about, groupId };
  return { kind: 'unreached', ...about, aboutId: aboutId as PersonId };
}
