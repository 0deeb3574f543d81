import { instantOf } from '#src/domain/calendar.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import {
  isNothing,
  organisationDifference,
  type OrganisationDifference,
} from '#src/domain/organisation/organisation-difference.ts';
import { type Applied, type OrganisationMore, OrganisationOvertakenError } from '#src/ports/admin-store.ts';
import type { Database, Transaction } from '#src/adapters/postgres/client.ts';
import { byAdmin, writeDown } from '#src/adapters/postgres/people/doing.ts';
import { readOrganisation } from './read-organisation.ts';

/**
 * Puts units and successions in force in one transaction. A unit that is not named stays:
 * units end by a day, never by being left out.
 */
export async function applyOrganisation(
  database: Database,
  units: readonly Unit[],
  { successions = [], seen, zone, now }: OrganisationMore = {},
): Promise<Applied> {
  return database.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('organisation'))`;
      const inForce = await readOrganisation(transaction);
      if (seen && JSON.stringify(seen) !== JSON.stringify(inForce)) throw overtaken();
      const difference = organisationDifference(inForce, { units, successions });
      const changed = await saveUnits(transaction, difference);
      await saveSuccessions(transaction, difference);
      if (zone !== undefined) await wakeGroups(transaction, difference, zone);
      const applied = {
        added: difference.begins.length + difference.successions.length,
        changed,
        withdrawn: difference.dropped.length,
      };
      if (now !== undefined && !isNothing(difference))
        await writeDown(transaction, byAdmin(now), {
          act: 'organisation-applied',
          unitId: null,
          subject: {},
          reason: null,
          details: applied,
        });
      return applied;
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

/** Adds and changes by id in one statement, after which parents are looked for: they may come in any order. */
const unitsSql = `
  INSERT INTO unit (id, name, kind, parent_id, valid_from, valid_to)
  SELECT w.id, w.name, w.kind, w."parentId", w."validFrom", w."validTo"
  FROM jsonb_to_recordset($1::jsonb) AS w(id text, name text, kind text, "parentId" text, "validFrom" date, "validTo" date)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, parent_id = excluded.parent_id,
    valid_from = excluded.valid_from, valid_to = excluded.valid_to`;

/** Returns how many that were there are other than before. */
async function saveUnits(
  transaction: Transaction,
  { begins, ends, changed }: OrganisationDifference,
): Promise<number> {
  const touched = new Set([...begins, ...ends, ...changed.map(({ unit }) => unit)]);
  await transaction.$executeRawUnsafe(unitsSql, JSON.stringify([...touched]));
  return touched.size - begins.length;
}

const droppedSql = `
  DELETE FROM unit_succession s USING jsonb_to_recordset($1::jsonb) AS w("from" text, "to" text, "on" date)
  WHERE (s.from_id, s.to_id, s.on_day) = (w."from", w."to", w."on")`;

const successionsSql = `
  INSERT INTO unit_succession (from_id, to_id, on_day, extent)
  SELECT w."from", w."to", w."on", w.extent
  FROM jsonb_to_recordset($1::jsonb) AS w("from" text, "to" text, "on" date, extent text)`;

async function saveSuccessions(
  transaction: Transaction,
  { successions, dropped }: OrganisationDifference,
): Promise<void> {
  await transaction.$executeRawUnsafe(droppedSql, JSON.stringify(dropped));
  await transaction.$executeRawUnsafe(successionsSql, JSON.stringify(successions));
}

/** Groups of a unit that ends come to be looked at on that morning, not only when their next digest comes. */
async function wakeGroups(
  transaction: Transaction,
  { ends, changed }: OrganisationDifference,
  zone: string,
): Promise<void> {
  const endsOf = new Map(
    [...ends, ...changed.map(({ unit }) => unit)].map(({ id, validTo }) => [id as string, validTo]),
  );
  const groups = await transaction.group.findMany({
    where: { unitId: { in: [...endsOf.keys()] }, state: 'linked' },
  });
  for (const { id, unitId } of groups) {
    const validTo = endsOf.get(unitId) ?? null;
    if (validTo === null) continue;
    const at = new Date(instantOf(validTo, '07:00', zone));
    await transaction.group.updateMany({
      where: { id, nextDigestAt: { gt: at } },
      data: { nextDigestAt: at },
    });
  }
}

function overtaken(): OrganisationOvertakenError {
  return new OrganisationOvertakenError(
    'the organisation was changed by somebody else just now; look at the difference again',
  );
}
