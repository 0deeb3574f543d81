import { reachOf } from '#src/domain/organisation/access.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import type { ObligationId, UnitId } from '#src/domain/ids.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { obligationJson, progressJson, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { isOfThisYear, itemWord } from '#src/adapters/postgres/sql/plan-sql.ts';
import { within } from '#src/adapters/postgres/sql/report-json.ts';

const itemWords = `${itemWord('title')} AS "itemTitle", ${itemWord('short')} AS "itemShort"`;

const asked = `unit JOIN obligation o ON o.unit_id = unit.id OR (o.scope = 'together' AND o.unit_id = unit.parent_id)`;

/**
 * Obligations as one unit sees them: its own, and those of its parent that all units fulfil together. A report counts
 * when it was sent and its event lies within the obligation's days.
 */
const dutySql = (more = ''): string => `
  SELECT ${obligationJson} AS obligation,
    ${progressJson} AS progress,
    (SELECT json_build_object('reportId', r.id, 'editedById', r.edited_by_id, 'editedByName', p.name,
        'editedAt', floor(extract(epoch FROM r.edited_at) * 1000))
      FROM report r JOIN person p ON p.id = r.edited_by_id
      WHERE r.obligation_id = o.id AND r.unit_id = unit.id AND r.draft IS NOT NULL
      ORDER BY r.edited_at DESC LIMIT 1) AS draft,
    (SELECT json_build_object('reportId', r.id, 'happenedOn', r.happened_on, 'submittedAt', floor(extract(epoch FROM r.submitted_at) * 1000))
      FROM report r WHERE r.obligation_id = o.id AND r.unit_id = unit.id AND r.status IN ('submitted', 'accepted', 'returned')
      ORDER BY r.submitted_at DESC LIMIT 1) AS sent,
    unit.id AS "forUnitId"${more}
  FROM ${asked}
  LEFT JOIN LATERAL ${progressSql('$4')} done ON true
  WHERE unit.id = $3 AND ${within('unit', '$1', '$2')} AND o.withdrawn_at IS NULL`;

/** Duties that have opened by today, are owed by somebody and not yet locked. Of all that a plan says these are the lesser part. */
export async function findDuties(database: Database, asker: Asker, unitId: UnitId): Promise<readonly Duty[]> {
  const { units, childrenOf } = reachOf(asker.actor, 'read-duties');
  const sql = `${dutySql()} AND o.opens_on <= $5::date AND (o.locks_on IS NULL OR o.locks_on > $5::date) AND o.at_least > 0
    ORDER BY o.due_on, o.key`;
  return database.query<Duty>(sql, [units, childrenOf, unitId, asker.zone, asker.today]);
}

const continuingSql = `
  SELECT 1 FROM ${asked} WHERE unit.id = $3 AND ${within('unit', '$1', '$2')} AND o.withdrawn_at IS NULL
    AND o.opens_on <= $4::date AND o.at_least = 0 AND o.scope <> 'total' LIMIT 1`;

/** Whether there is anything that goes on all the year. */
export async function hasContinuing(database: Database, asker: Asker, unitId: UnitId): Promise<boolean> {
  const { units, childrenOf } = reachOf(asker.actor, 'read-duties');
  const rows = await database.query(continuingSql, [units, childrenOf, unitId, asker.today]);
  return rows.length > 0;
}

/** Everything the plan asks of the unit this year, opened or not, and what of earlier years can still be done. */
export async function findUnitPlan(
  database: Database,
  asker: Asker,
  unitId: UnitId,
): Promise<readonly PlanDuty[]> {
  const { units, childrenOf } = reachOf(asker.actor, 'read-duties');
  const sql = `${dutySql(`, ${itemWords}`)} AND ${isOfThisYear('$5')} ORDER BY o.due_on, o.key`;
  return database.query<PlanDuty>(sql, [units, childrenOf, unitId, asker.zone, asker.today]);
}

export async function findDuty(
  database: Database,
  asker: Asker,
  unitId: UnitId,
  obligationId: ObligationId,
): Promise<Duty | null> {
  const { units, childrenOf } = reachOf(asker.actor, 'read-duties');
  const rows = await database.query<Duty>(`${dutySql()} AND o.id = $5`, [
    units,
    childrenOf,
    unitId,
    asker.zone,
    obligationId,
  ]);
  return rows[0] ?? null;
}
