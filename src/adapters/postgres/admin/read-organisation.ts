import type { Organisation, Succession, Unit } from '#src/domain/organisation/organisation.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { dayIn } from '#src/adapters/postgres/columns.ts';
import type { Transaction } from '#src/adapters/postgres/turn/transaction.ts';

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
