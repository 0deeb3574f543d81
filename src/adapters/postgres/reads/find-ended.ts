import type { LocalDate } from '#src/domain/ids.ts';
import type { EndedUnit } from '#src/domain/organisation/organisation.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { endedJson } from '#src/adapters/postgres/sql/unit-sql.ts';

const sql = `SELECT ${endedJson('u', '$2')} AS ended FROM unit u WHERE u.id = $1`;

/** What became of a unit; null while it lives on that day. */
export async function findEnded(
  database: Database,
  unitId: string,
  today: LocalDate,
): Promise<EndedUnit | null> {
  const [row] = await database.query<{ ended: EndedUnit | null }>(sql, [unitId, today]);
  return row?.ended ?? null;
}
