import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { AdminStore, Applied } from '#src/ports/admin-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { makeInviteByAdmin } from '#src/adapters/postgres/people/invites.ts';
import { applyOrganisation } from './apply-organisation.ts';
import { applyPlan, planInForce } from './apply-plan.ts';
import { readDoctorFacts } from './doctor.ts';
import { roomOf } from './doctor-bots.ts';
import { readForms } from '#src/adapters/postgres/reads/read-forms.ts';
import { setDigestTime } from './set-digest-time.ts';
import { keepSeeded, readSeeded } from './seeded.ts';
import { countsOfUnits, readOrganisation } from './read-organisation.ts';

interface Dependencies {
  readonly database: Database;
  /** Days on which nobody is reminded; none where it is left out. */
  readonly isHoliday?: IsHoliday;
}

/** What the person who runs the server does, on PostgreSQL. */
export function createAdminStore({ database, isHoliday = () => false }: Dependencies): AdminStore {
  return {
    units: async () => (await readOrganisation(database)).units,
    organisation: () => readOrganisation(database),
    applyOrganisation: (units, more) => applyOrganisation(database, units, more),
    countsOfUnits: (unitIds, zone) => countsOfUnits(database, unitIds, zone),
    forms: () => readForms(database),
    seeded: () => readSeeded(database),
    keepSeeded: (seeded) => keepSeeded(database, seeded),
    applyForms: (forms) => applyForms(database, forms),
    applyPlan: (plan, obligations, now, seenRevision) =>
      applyPlan(database, plan, obligations, now, isHoliday, seenRevision),
    planInForce: (planId) => planInForce(database, planId),
    createInvite: ({ createdAt, ...invite }) => makeInviteByAdmin(database, invite, createdAt),
    setDigestTime: (unitId, time, now, zone) => setDigestTime(database, unitId, time, now, zone),
    roomOf: (bot) => roomOf(database, bot),
    doctor: (now) => readDoctorFacts(database, now),
  };
}

/** A form in a new version is a new row: drafts keep the version they began with. The same version is replaced in place. */
async function applyForms(database: Database, forms: readonly Form[]): Promise<Applied> {
  let added = 0;
  let changed = 0;
  for (const form of forms) {
    const { id, version } = form;
    const [before] = await database.$queryRaw<{ isSame: boolean }[]>`
      SELECT specification = ${JSON.stringify(form)}::jsonb AS "isSame" FROM form WHERE id = ${id} AND version = ${version}`;
    if (before?.isSame) continue;
    const specification = JSON.parse(JSON.stringify(form)) as object;
    await database.form.upsert({
      where: { id_version: { id, version } },
      create: { id, version, specification },
      update: { specification },
    });
    if (before) changed += 1;
    else added += 1;
  }
  return { added, changed, withdrawn: 0 };
}
