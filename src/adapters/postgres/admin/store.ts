import type { Form } from '#src/domain/report/form.ts';
import type { AdminStore, Applied } from '#src/ports/admin-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { codeHash } from '#src/adapters/postgres/columns.ts';
import { applyOrganisation } from './apply-organisation.ts';
import { applyPlan } from './apply-plan.ts';
import { countsOfUnits } from './counts-of-units.ts';
import { readDoctorFacts } from './doctor.ts';
import { planInForce } from './plan-in-force.ts';
import { readOrganisation } from './read-organisation.ts';

/** What the person who runs the server does, on PostgreSQL. */
export function createAdminStore({ database }: { database: Database }): AdminStore {
  return {
    units: async () => (await readOrganisation(database)).units,
    organisation: () => readOrganisation(database),
    applyOrganisation: (units, more) => applyOrganisation(database, units, more),
    countsOfUnits: (unitIds, zone) => countsOfUnits(database, unitIds, zone),
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
