import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { readForm } from '#src/adapters/yaml/read-form.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { Instant } from '#src/domain/ids.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { planDifference } from '#src/domain/plan/plan-difference.ts';
import { organisationDifference } from '#src/domain/organisation/organisation-difference.ts';
import type { AdminStore } from '#src/ports/admin-store.ts';
import { freshDatabase } from '#test/support/database.ts';
import { spoiled } from '#test/support/spoil.ts';
import { readForms } from '../../../../scripts/admin/read-seed.ts';

const now = Date.UTC(2024, 2, 1, 2) as Instant;
const zone = 'Asia/Ho_Chi_Minh';
const zones = new Set<string>();
const textOf = (path: string): string => readFileSync(path, 'utf8');
const organisation = textOf('prisma/seed/organisation.yaml');
let database: Database;
let store: AdminStore;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  database = openDatabase(fresh.url, 3);
  store = createAdminStore({ database });
  drop = async () => {
    await database.$disconnect();
    await fresh.drop();
  };
  const read = readOrganisation(organisation);
  if (read.kind === 'bad') throw new Error(JSON.stringify(read.problems));
  await store.applyOrganisation(read.value.units);
  const known = await database.query<{ name: string }>(
    'SELECT lower(name) AS name FROM pg_timezone_names',
    [],
  );
  for (const { name } of known) zones.add(name);
});
afterAll(() => drop());

/** Puts the good file, and spoiled ones as far as they pass the check. */
async function tryOut(good: string, runs: number, put: (text: string) => Promise<boolean>): Promise<void> {
  expect(await put(good)).toBe(true);
  await fc.assert(
    fc.asyncProperty(spoiled(good), async (text) => void (await put(text))),
    { numRuns: runs },
  );
}

test('whatever plan passes the check is taken, twice, and the planner can reckon with it', async () => {
  const forms = await readForms();
  const notices = createNoticeStore({ database, zone });
  const units = await store.units();
  const put = async (text: string): Promise<boolean> => {
    const read = readPlan(text, { units, forms, zones });
    if (read.kind === 'bad') return false;
    const obligations = compilePlan(read.value, units);
    await store.applyPlan(read.value, obligations, now);
    const { obligations: inForce } = await store.planInForce(read.value.id);
    expect(planDifference(inForce, obligations)).toEqual({ added: [], changed: [], withdrawn: [] });
    expect(await store.applyPlan(read.value, obligations, now)).toEqual({
      added: 0,
      changed: 0,
      withdrawn: 0,
    });
    await notices.planReminders(now);
    await notices.nextEventAt(now);
    return true;
  };
  await tryOut(textOf('test/fixtures/one-of-each.plan.yaml'), 120, put);
});

test('whatever organisation passes the check is taken, and then there is no difference', async () => {
  const put = async (text: string): Promise<boolean> => {
    const inForce = await store.organisation();
    const read = readOrganisation(text, inForce);
    if (read.kind === 'bad') return false;
    const { units, successions } = read.value;
    await store.applyOrganisation(units, { successions, seen: inForce, zone });
    const after = organisationDifference(await store.organisation(), read.value);
    expect(Object.values(after).flat()).toEqual([]);
    return true;
  };
  const reform = textOf('prisma/seed/organisation-2025-07.yaml');
  await tryOut(organisation, 60, put);
  await tryOut(reform, 60, put);
});

test('whatever form passes the check is taken', async () => {
  const put = async (text: string): Promise<boolean> => {
    const read = readForm(text);
    if (read.kind === 'bad') return false;
    await store.applyForms([read.value]);
    return true;
  };
  for (const name of readdirSync('prisma/seed/forms'))
    await tryOut(textOf(`prisma/seed/forms/${name}`), 20, put);
  expect(await database.form.count()).toBeGreaterThan(12);
});
