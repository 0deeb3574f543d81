import type { Duty, PlanDuty } from '#src/domain/obligation/duty.ts';
import type { ObligationId, UnitId } from '#src/domain/ids.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import {
  isOfThisYear,
  itemAliases,
  itemWord,
  obligationJson,
  progressJson,
  progressSql,
} from '#src/adapters/postgres/sql/obligation-sql.ts';
import { isDraftSql } from '#src/adapters/postgres/sql/report-json.ts';
import type { Reader } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

const itemWords = `${itemWord('title')} AS "itemTitle", ${itemWord('short')} AS "itemShort", ${itemAliases} AS "itemAliases"`;

const asked = `unit JOIN obligation o ON o.unit_id = unit.id OR (o.scope = 'together' AND o.unit_id = unit.parent_id)`;

/**
 * Obligations as one unit (`$3`) sees them: its own, and those of its parent that all units fulfil together. A report
 * counts when it was sent and its event lies within the obligation's days, in zone `$4`. Of several drafts it is that of the person `$6`, else
 * the newest.
 */
const dutySql = (isInReach: string, more = ''): string => `
  SELECT ${obligationJson} AS obligation,
    ${progressJson} AS progress,
    (SELECT json_build_object('reportId', r.id, 'editedById', r.edited_by_id, 'editedByName', p.name,
        'editedAt', floor(extract(epoch FROM r.edited_at) * 1000))
      FROM report r JOIN person p ON p.id = r.edited_by_id
      WHERE r.obligation_id = o.id AND r.unit_id = unit.id AND ${isDraftSql}
      ORDER BY r.edited_by_id = $6 DESC, r.edited_at DESC LIMIT 1) AS draft,
    (SELECT json_build_object('reportId', r.id, 'happenedOn', r.happened_on, 'submittedAt', floor(extract(epoch FROM r.submitted_at) * 1000))
      FROM report r WHERE r.obligation_id = o.id AND r.unit_id = unit.id AND r.status IN ('submitted', 'accepted', 'returned')
      ORDER BY r.submitted_at DESC LIMIT 1) AS sent,
    unit.id AS "forUnitId"${more}
  FROM ${asked}
  LEFT JOIN LATERAL ${progressSql('$4')} done ON true
  WHERE unit.id = $3 AND ${isInReach} AND o.withdrawn_at IS NULL`;

const readDuties = readWithin<Duty>(
  'read-duties',
  (
    isInReach,
  ) => `${dutySql(isInReach)} AND o.opens_on <= $5::date AND (o.locks_on IS NULL OR o.locks_on > $5::date) AND o.at_least > 0
    ORDER BY o.due_on, o.key`,
);

/** Duties that have opened by today, are owed by somebody and not yet locked. Of all that a plan says these are the lesser part. */
export function findDuties(database: Database, reader: Reader, unitId: UnitId): Promise<readonly Duty[]> {
  return readDuties(database, reader, [unitId, reader.zone, reader.today, whose(reader)]);
}

const readDuty = readWithin<Duty>('read-duties', (isInReach) => `${dutySql(isInReach)} AND o.id = $5`);

/** One obligation as the unit sees it; null where it is none of its own. */
export async function findDuty(
  database: Database,
  reader: Reader,
  unitId: UnitId,
  obligationId: ObligationId,
): Promise<Duty | null> {
  const [duty] = await readDuty(database, reader, [unitId, reader.zone, obligationId, whose(reader)]);
  return duty ?? null;
}

const readContinuing = readWithin(
  'read-duties',
  (isInReach) => `
  SELECT 1 FROM ${asked} WHERE unit.id = $3 AND ${isInReach} AND o.withdrawn_at IS NULL
    AND o.opens_on <= $4::date AND o.at_least = 0 AND o.scope <> 'total' LIMIT 1`,
);

/** Whether there is anything that goes on all the year. */
export async function hasContinuing(database: Database, reader: Reader, unitId: UnitId): Promise<boolean> {
  const rows = await readContinuing(database, reader, [unitId, reader.today]);
  return rows.length > 0;
}

const readUnitPlan = readWithin<PlanDuty>(
  'read-duties',
  (isInReach) => `${dutySql(isInReach, `, ${itemWords}`)} AND ${isOfThisYear('$5')} ORDER BY o.due_on, o.key`,
);

/** Everything the plan asks of the unit this year, opened or not, and what of earlier years can still be done. */
export function findUnitPlan(
  database: Database,
  reader: Reader,
  unitId: UnitId,
): Promise<readonly PlanDuty[]> {
  return readUnitPlan(database, reader, [unitId, reader.zone, reader.today, whose(reader)]);
}

function whose({ actor }: Reader): string {
  return actor?.personId ?? '';
}

/** Whose of the reader's own units an obligation is; null: none of theirs, or of all units below one together. */
export async function findDutyUnit(
  database: Database,
  { actor }: Pick<Reader, 'actor'>,
  obligationId: ObligationId,
): Promise<UnitId | null> {
  const units = (actor?.memberships ?? []).map(({ unitId }) => unitId);
  const [row] = await database.query<{ unitId: UnitId }>(
    'SELECT o.unit_id AS "unitId" FROM obligation o WHERE o.id = $1 AND o.unit_id = ANY($2::text[])',
    [obligationId, units],
  );
  return row?.unitId ?? null;
}
