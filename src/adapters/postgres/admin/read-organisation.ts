import type { UnitId } from '#src/domain/ids.ts';
import type { Organisation, Succession, Unit } from '#src/domain/organisation/organisation.ts';
import type { UnitCounts } from '#src/domain/organisation/unit-history.ts';
import type { Database, Transaction } from '#src/adapters/postgres/client.ts';
import { dayIn } from '#src/adapters/postgres/columns.ts';
import { progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';

/** Units, parents' parts together, and what became of them. */
export async function readOrganisation(database: Database | Transaction): Promise<Organisation> {
  const units = await database.unit.findMany({
    orderBy: [{ parentId: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
  });
  const successions = await database.unitSuccession.findMany({
    orderBy: [{ on: 'asc' }, { fromId: 'asc' }, { toId: 'asc' }],
  });
  return {
    units: units.map(
      (row) =>
        ({
          ...row,
          validFrom: dayIn(row.validFrom),
          validTo: row.validTo ? dayIn(row.validTo) : null,
        }) as unknown as Unit,
    ),
    successions: successions.map(
      ({ fromId, toId, on, extent }) => ({ from: fromId, to: toId, on: dayIn(on), extent }) as Succession,
    ),
  };
}

/** A total is what its wards did, and what goes on all the year is owed by nobody: neither is an obligation met. */
const countsSql = `
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
  return database.query<UnitCounts>(countsSql, [unitIds, zone]);
}
