import type { LocalDate } from '#src/domain/ids.ts';
import type { EndedUnit, UnitsNotNow } from '#src/domain/organisation/organisation.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { endedJson } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Reader } from '#src/ports/reader.ts';

const endedSql = `SELECT ${endedJson('u', '$2')} AS ended FROM unit u WHERE u.id = $1`;

/** What became of a unit; null while it lives on that day. */
export async function findEnded(
  database: Database,
  unitId: string,
  today: LocalDate,
): Promise<EndedUnit | null> {
  const [row] = await database.query<{ ended: EndedUnit | null }>(endedSql, [unitId, today]);
  return row?.ended ?? null;
}

/** Roles that ended with their unit, not before it, and those in units that are yet to begin. */
const notNowSql = `
  SELECT ended, CASE WHEN begins_on > $2::date THEN json_build_object('unitName', name, 'unitKind', kind, 'beginsOn', begins_on) END AS coming
  FROM (SELECT DISTINCT u.id, u.name, u.kind, u.valid_from AS begins_on, ${endedJson('u', '$2')}::jsonb AS ended
    FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE m.person_id = $1 AND (m.valid_to IS NULL OR m.valid_to >= u.valid_to)) unit
  WHERE ended IS NOT NULL OR begins_on > $2::date ORDER BY begins_on, name`;

/** What became of the reader's units that are no more, and which are yet to begin. */
export async function findUnitsNotNow(
  database: Database,
  { actor, today }: Pick<Reader, 'actor' | 'today'>,
): Promise<UnitsNotNow> {
  const rows = await database.query<{
    ended: UnitsNotNow['ended'][number] | null;
    coming: UnitsNotNow['coming'][number] | null;
  }>(notNowSql, [actor?.personId ?? null, today]);
  return {
    ended: rows.flatMap(({ ended }) => (ended ? [ended] : [])),
    coming: rows.flatMap(({ coming }) => (coming ? [coming] : [])),
  };
}
