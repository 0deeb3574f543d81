import type { Instant, UnitId } from '#src/domain/ids.ts';
import type { Obligation } from '#src/domain/obligation.ts';
import { nextRungAt, rungsDue } from '#src/domain/reminder/rung-times.ts';
import type { Database } from '../client.ts';
import { obligationJson, progressSql } from '../obligation-sql.ts';

interface DueRow {
  readonly obligation: Obligation;
  readonly parentId: UnitId | null;
  readonly reports: number;
}

const atOnce = 500;

/** What has come, by its index: the cost follows what is due, not what exists. Another planner takes other rows. */
const dueSql = `
  SELECT ${obligationJson} AS obligation, u.parent_id AS "parentId", done.reports
  FROM (SELECT * FROM obligation WHERE next_rung_at <= $1 ORDER BY next_rung_at LIMIT ${atOnce} FOR UPDATE SKIP LOCKED) o
  JOIN unit u ON u.id = o.unit_id LEFT JOIN LATERAL ${progressSql('$2')} done ON true`;

/** One notice for each person with the role in one of the units on that day and an account that can be reached. */
const insertSql = `
  INSERT INTO notice (id, key, kind, rung, person_id, unit_id, obligation_id, due_at, expires_at)
  SELECT gen_random_uuid()::text, w.kind || ':' || w."obligationId" || ':' || w.rung || ':' || m.person_id, w.kind, w.rung,
    m.person_id, w."unitId", w."obligationId", to_timestamp(w."dueAt" / 1000.0), to_timestamp(w."expiresAt" / 1000.0)
  FROM jsonb_to_recordset($1::jsonb) AS w(kind text, rung text, "obligationId" text, "unitId" text, "peopleOf" text, role text,
    "dueAt" bigint, "expiresAt" bigint)
  JOIN membership m ON m.unit_id = w."peopleOf" AND m.role = w.role AND m.valid_from <= $2::date AND (m.valid_to IS NULL OR m.valid_to > $2::date)
  WHERE EXISTS (SELECT 1 FROM account a WHERE a.person_id = m.person_id AND a.is_reachable)
  ON CONFLICT (key) DO NOTHING`;

const moveSql = `
  UPDATE obligation o SET next_rung_at = to_timestamp(n.at / 1000.0)
  FROM jsonb_to_recordset($1::jsonb) AS n(id text, at bigint) WHERE o.id = n.id`;

/** Makes notices of the rungs that have come and moves their obligations on, batch by batch, each in one transaction. */
export async function planReminders(database: Database, now: Instant, today: string, zone: string): Promise<number> {
  let made = 0;
  for (;;) {
    const batch = await database.$transaction(async (transaction) => {
      const rows = await transaction.$queryRawUnsafe<DueRow[]>(dueSql, new Date(now), zone);
      const wanted = rows.filter(({ obligation, reports }) => reports < obligation.atLeast).flatMap((row) => wantedNotices(row, now, zone));
      const inserted = wanted.length > 0 ? await transaction.$executeRawUnsafe(insertSql, JSON.stringify(wanted), today) : 0;
      if (rows.length > 0) await transaction.$executeRawUnsafe(moveSql, JSON.stringify(rows.map(({ obligation }) => ({ id: obligation.id, at: nextRungAt(obligation, now, zone) }))));
      return { rows: rows.length, inserted };
    });
    made += batch.inserted;
    if (batch.rows < atOnce) return made;
  }
}

/**
 * Reminders go to the secretaries of the unit that owes; officers of the unit above hear of what is overdue. What all
 * units fulfil together is the business of the officers of the issuing unit.
 */
function wantedNotices({ obligation, parentId }: DueRow, now: Instant, zone: string): readonly object[] {
  return rungsDue(obligation, now, zone).flatMap(({ rung, dueAt, expiresAt }) => {
    const isOwn = obligation.scope === 'each';
    const role = rung.to === 'secretary' && !isOwn ? 'officer' : rung.to;
    const peopleOf = rung.to === 'secretary' || !isOwn ? obligation.unitId : parentId;
    if (!isOwn && rung.to === 'officer') return [];
    const kind = rung.to === 'secretary' ? 'reminder' : 'escalation';
    return [{ kind, rung: rung.key, obligationId: obligation.id, unitId: obligation.unitId, peopleOf, role, dueAt, expiresAt }];
  });
}
