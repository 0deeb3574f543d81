import { thriftAt } from '#src/domain/allowance/level.ts';
import type { Instant, LocalDate, PersonId, UnitId } from '#src/domain/ids.ts';
import type { AllowanceMatter } from '#src/domain/notice/notice.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { insertNotices } from './insert-notices.ts';

interface Wanted {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly allowanceId: string;
  readonly matter: AllowanceMatter;
  readonly endsAt: Instant;
}

/** Matters of months that run at $1, by the parts of their messages $2 and $3: few, if any. */
const mattersSql = `
  SELECT l.id, m.matter FROM allowance_month l, LATERAL (VALUES
    ('short', l.sent + l.received >= l.most * $2::float8), ('last', l.sent + l.received >= l.most * $3::float8),
    ('spent', l.spent_until > $1), ('people', l.people_full_at IS NOT NULL), ('groups', l.groups_full_at IS NOT NULL)) AS m(matter, holds)
  WHERE l.begins_at <= $1 AND l.ends_at > $1 AND m.holds`;

/**
 * Who is to be told of these ($2, $3 side by side), as it is on day $1: who looks after the units of that bot's people, or those above
 * them, in whatever account they are reached. Nobody is told of the same once more.
 */
const wantedSql = `
  SELECT o.person_id AS "personId", min(o.unit_id) AS "unitId", l.id AS "allowanceId", w.matter,
    floor(extract(epoch FROM l.ends_at) * 1000)::float8 AS "endsAt"
  FROM unnest($2::text[], $3::text[]) AS w(id, matter) JOIN allowance_month l ON l.id = w.id
  JOIN account a ON a.platform = l.platform AND a.bot = l.bot
  JOIN membership m ON m.person_id = a.person_id AND ${livesOnSql('m', '$1')}
  JOIN unit u ON u.id = m.unit_id AND ${livesOnSql('u', '$1')}
  JOIN membership o ON o.unit_id IN (u.id, u.parent_id) AND o.role IN ('officer', 'admin') AND ${livesOnSql('o', '$1')}
  WHERE EXISTS (SELECT 1 FROM account mine WHERE mine.person_id = o.person_id AND mine.is_reachable)
    AND NOT EXISTS (SELECT 1 FROM notice told WHERE told.person_id = o.person_id AND told.allowance_id = l.id AND told.matter = w.matter)
  GROUP BY o.person_id, l.id, w.matter`;

/** Makes what officers are to hear of bots whose month runs out, or that have no room. Returns how many were made. */
export async function planAllowance(database: Database, now: Instant, today: LocalDate): Promise<number> {
  const matters = await database.query<{ id: string; matter: AllowanceMatter }>(mattersSql, [
    new Date(now),
    thriftAt('short').from,
    thriftAt('last').from,
  ]);
  if (matters.length === 0) return 0;
  const wanted = await database.query<Wanted>(wantedSql, [
    today,
    matters.map(({ id }) => id),
    matters.map(({ matter }) => matter),
  ]);
  return insertNotices(
    database,
    wanted.map((one) => plannedNotice({ kind: 'allowance', ...one }, now)),
  );
}
