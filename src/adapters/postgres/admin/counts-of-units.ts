import type { UnitId } from '#src/domain/ids.ts';
import type { UnitCounts } from '#src/domain/organisation/unit-history.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';

/** A total is what its wards did, and what goes on all the year is owed by nobody: neither is an obligation met. */
const sql = `
  SELECT u.id AS "unitId",
    (SELECT count(*)::int FROM report r WHERE r.unit_id = u.id AND r.status IN ('submitted', 'accepted')) AS reports,
    asked.obligations, asked.met
  FROM unit u, LATERAL (
    SELECT count(*)::int AS obligations, count(*) FILTER (WHERE done.amount >= o.at_least)::int AS met
    FROM obligation o LEFT JOIN LATERAL ${progressSql('$2')} done ON true
    WHERE o.unit_id = u.id AND o.withdrawn_at IS NULL AND o.scope <> 'total' AND o.at_least > 0) asked
  WHERE u.id = ANY($1::text[])`;

/** Reports in force, obligations, and how many of these are met, by the unit that did them. */
export async function countsOfUnits(
  database: Database,
  unitIds: readonly UnitId[],
  zone: string,
): Promise<readonly UnitCounts[]> {
  return database.query<UnitCounts>(sql, [unitIds, zone]);
}
