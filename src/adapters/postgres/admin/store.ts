import type { Form } from '#src/domain/form.ts';
import type { Unit } from '#src/domain/organisation.ts';
import type { AdminStore, Applied } from '#src/ports/admin-store.ts';
import type { Database } from '../client.ts';
import { codeHash } from '../code-hash.ts';
import { dayIn, onDay } from '../columns.ts';
import { applyPlan } from './apply-plan.ts';
import { readDoctorFacts } from './doctor.ts';
import { planInForce } from './plan-in-force.ts';

/** What the person who runs the server does, on PostgreSQL. */
export function createAdminStore({ database }: { database: Database }): AdminStore {
  return {
    async units() {
      const rows = await database.unit.findMany({
        orderBy: [{ parentId: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
      });
      return rows.map(
        (row) =>
          ({
            ...row,
            validFrom: dayIn(row.validFrom),
            validTo: row.validTo ? dayIn(row.validTo) : null,
          }) as unknown as Unit,
      );
    },
    applyOrganisation: (units) => applyOrganisation(database, units),
    applyForms: (forms) => applyForms(database, forms),
    applyPlan: (plan, obligations, now, seenRevision) =>
      applyPlan(database, plan, obligations, now, seenRevision),
    planInForce: (planId) => planInForce(database, planId),
    async createInvite({ code, createdAt, expiresAt, ...invite }) {
      await database.invite.create({
        data: {
          ...invite,
          codeHash: codeHash(code),
          createdAt: new Date(createdAt),
          expiresAt: new Date(expiresAt),
        },
      });
    },
    doctor: (now) => readDoctorFacts(database, now),
  };
}

/** Parents first, in one transaction. A unit that the file does not name stays: units end by a day, never by being left out. */
async function applyOrganisation(database: Database, units: readonly Unit[]): Promise<Applied> {
  return database.$transaction(async (transaction) => {
    const known = new Map((await transaction.unit.findMany()).map((unit) => [unit.id, unit]));
    let added = 0;
    let changed = 0;
    for (const unit of parentsFirst(units)) {
      const data = {
        id: unit.id as string,
        name: unit.name,
        kind: unit.kind as string,
        parentId: unit.parentId as string | null,
        validFrom: onDay(unit.validFrom),
        validTo: onDay(unit.validTo),
      };
      const before = known.get(unit.id);
      if (before && JSON.stringify(before) === JSON.stringify({ ...before, ...data })) continue;
      await transaction.unit.upsert({ where: { id: unit.id }, create: data, update: data });
      if (before) changed += 1;
      else added += 1;
    }
    return { added, changed, withdrawn: 0 };
  });
}

/** A form in a new version is a new row: drafts keep the version they began with. The same version is replaced in place. */
async function applyForms(database: Database, forms: readonly Form[]): Promise<Applied> {
  let added = 0;
  let changed = 0;
  for (const form of forms) {
    const specification = JSON.parse(JSON.stringify(form)) as object;
    const where = { id_version: { id: form.id, version: form.version } };
    const before = await database.form.findUnique({ where });
    const rows = await database.$queryRaw<
      { same: boolean }[]
    >`SELECT coalesce((SELECT specification = ${JSON.stringify(form)}::jsonb FROM form WHERE id = ${form.id} AND version = ${form.version}), false) AS same`;
    if (rows[0]?.same) continue;
    await database.form.upsert({
      where,
      create: { id: form.id, version: form.version, specification },
      update: { specification },
    });
    if (before) changed += 1;
    else added += 1;
  }
  return { added, changed, withdrawn: 0 };
}

function parentsFirst(units: readonly Unit[]): readonly Unit[] {
  const depth = (unit: Unit): number => {
    const parent = units.find(({ id }) => id === unit.parentId);
    return parent ? depth(parent) + 1 : 0;
  };
  return [...units].sort((a, b) => depth(a) - depth(b));
}
