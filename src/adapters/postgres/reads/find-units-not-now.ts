import type { UnitsNotNow } from '#src/domain/organisation/organisation.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { endedJson } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Reader } from '#src/ports/reader.ts';

/** Roles that ended with their unit, not before it, and those in units that are yet to begin. */
const sql = `
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
  }>(sql, [actor?.personId ?? null, today]);
  return {
    ended: rows.flatMap(({ ended }) => (ended ? [ended] : [])),
    coming: rows.flatMap(({ coming }) => (coming ? [coming] : [])),
  };
}
