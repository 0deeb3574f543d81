import { instantOf } from '#src/domain/calendar.ts';
import type { Organisation, Succession, Unit } from '#src/domain/organisation/organisation.ts';
import {
  organisationDifference,
  type OrganisationDifference,
} from '#src/domain/organisation/organisation-difference.ts';
import { type Applied, type OrganisationMore, OrganisationOvertakenError } from '#src/ports/admin-store.ts';
import type { Database, Transaction } from '#src/adapters/postgres/client.ts';
import { onDay } from '#src/adapters/postgres/columns.ts';
import { readOrganisation } from './read-organisation.ts';

/**
 * Puts units and successions in force in one transaction, one at a time, parents first. A unit that is not named stays:
 * units end by a day, never by being left out.
 */
export async function applyOrganisation(
  database: Database,
  units: readonly Unit[],
  { successions = [], seen, zone }: OrganisationMore = {},
): Promise<Applied> {
  return database.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('organisation'))`;
      const inForce = await readOrganisation(transaction);
      if (seen && JSON.stringify(seen) !== JSON.stringify(inForce)) throw overtaken();
      const difference = organisationDifference(inForce, { units, successions });
      const changed = await saveUnits(transaction, difference, units);
      await saveSuccessions(transaction, difference);
      if (zone !== undefined) await wakeGroups(transaction, difference, zone);
      return {
        added: difference.begins.length + difference.successions.length,
        changed,
        withdrawn: difference.dropped.length,
      };
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

/** Returns how many that were there are other than before. */
async function saveUnits(
  transaction: Transaction,
  { begins, ends, changed }: OrganisationDifference,
  units: readonly Unit[],
): Promise<number> {
  const touched = new Set([...begins, ...ends, ...changed.map(({ unit }) => unit)]);
  for (const unit of parentsFirst(units)) {
    if (!touched.has(unit)) continue;
    const data = {
      id: unit.id as string,
      name: unit.name,
      kind: unit.kind as string,
      parentId: unit.parentId as string | null,
      validFrom: onDay(unit.validFrom),
      validTo: onDay(unit.validTo),
    };
    await transaction.unit.upsert({ where: { id: unit.id }, create: data, update: data });
  }
  return touched.size - begins.length;
}

async function saveSuccessions(
  transaction: Transaction,
  { successions, dropped }: OrganisationDifference,
): Promise<void> {
  for (const one of dropped) await transaction.unitSuccession.delete({ where: keyOf(one) });
  for (const one of successions)
    await transaction.unitSuccession.create({
      data: { fromId: one.from, toId: one.to, on: onDay(one.on), extent: one.extent },
    });
}

/** Groups of a unit that ends come to be looked at on that morning, not only when their next digest comes. */
async function wakeGroups(
  transaction: Transaction,
  { ends, changed }: OrganisationDifference,
  zone: string,
): Promise<void> {
  const units = [...ends, ...changed.map(({ unit }) => unit)];
  for (const { id, validTo } of units) {
    if (validTo === null) continue;
    const at = new Date(instantOf(validTo, '07:00', zone));
    await transaction.group.updateMany({
      where: { unitId: id, state: 'linked', nextDigestAt: { gt: at } },
      data: { nextDigestAt: at },
    });
  }
}

function keyOf({ from, to, on }: Succession) {
  return { fromId_toId_on: { fromId: from as string, toId: to as string, on: onDay(on) } };
}

function overtaken(): OrganisationOvertakenError {
  return new OrganisationOvertakenError(
    'the organisation was changed by somebody else just now; look at the difference again',
  );
}

function parentsFirst(units: Organisation['units']): Organisation['units'] {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const depth = (unit: Unit): number => {
    const parent = unit.parentId === null ? undefined : unitById.get(unit.parentId);
    return parent ? depth(parent) + 1 : 0;
  };
  return [...units].sort((a, b) => depth(a) - depth(b));
}
