import { readFile } from 'node:fs/promises';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { Instant, LocalDate, PlanId, UnitId } from '#src/domain/ids.ts';
import type { Role, Unit } from '#src/domain/organisation/organisation.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { readForms } from '../admin/read-seed.ts';

/** Vietnam since 1 July 2025: 3,321 communes, wards and special zones in 34 provinces. */
const provinceCount = 34;
export const communeCount = 3_321;

const seed = new URL('../../prisma/seed/', import.meta.url);
const validFrom = '2003-12-02' as LocalDate;

interface Province {
  readonly unit: Unit;
  readonly communes: readonly Unit[];
}

/** Fills a migrated database with the whole country: a secretary in each commune, an officer and a leader in each province. */
export async function populateCountry(
  database: Database,
  communes = communeCount,
): Promise<readonly Province[]> {
  const provinces = Array.from({ length: provinceCount }, (_, index) => provinceOf(index, communes));
  await createAdminStore({ database }).applyForms(await readForms());
  await insertUnits(
    database,
    provinces.map(({ unit }) => unit),
  );
  const all = provinces.flatMap((province) => province.communes);
  await insertUnits(database, all);
  await insertPeople(database, all, 'secretary');
  for (const role of ['officer', 'leader'] as const)
    await insertPeople(
      database,
      provinces.map(({ unit }) => unit),
      role,
    );
  return provinces;
}

/** Puts the seed's plan in force in every province, as its own; how many obligations that makes. */
export async function applyEverywhere(
  database: Database,
  provinces: readonly Province[],
  plan: Plan,
  now: Instant,
): Promise<number> {
  const store = createAdminStore({ database });
  let obligations = 0;
  for (const { unit, communes } of provinces) {
    const own = { ...plan, id: `${unit.id}-${plan.year}` as PlanId, unitId: unit.id };
    const compiled = compilePlan(own, [unit, ...communes]);
    await store.applyPlan(own, compiled, now);
    obligations += compiled.length;
  }
  return obligations;
}

/** The plan of the seed, as a district with 11 wards issues it. */
export async function readSeedPlan(): Promise<Plan> {
  const text = await readFile(new URL('tan-phu-2024.plan.yaml', seed), 'utf8');
  const district = unitOf('tan-phu', 'district', null);
  const wards = Array.from({ length: 11 }, (_, index) => unitOf(`ward-${index}`, 'ward', district.id));
  const plan = readPlan(text, { units: [district, ...wards], forms: await readForms() });
  if (plan.kind !== 'ok') throw new Error(`the seed's plan cannot be read: ${JSON.stringify(plan.problems)}`);
  return plan.value;
}

/** Provinces differ by one commune at most. */
function provinceOf(index: number, count: number): Province {
  const unit = unitOf(`province-${index + 1}`, 'city', null);
  const [first, next] = [index, index + 1].map((share) => Math.round((share * count) / provinceCount));
  const communes = Array.from({ length: (next ?? 0) - (first ?? 0) }, (_, place) =>
    unitOf(`commune-${(first ?? 0) + place + 1}`, 'ward', unit.id),
  );
  return { unit, communes };
}

function unitOf(id: string, kind: Unit['kind'], parentId: UnitId | null): Unit {
  return { id: id as UnitId, name: id, kind, parentId, validFrom, validTo: null };
}

/** By statements of their own: Prisma would keep a plan of thousands of placeholders in memory. */
async function insertUnits(database: Database, units: readonly Unit[]): Promise<void> {
  await database.query(
    `INSERT INTO unit (id, name, kind, parent_id, valid_from)
     SELECT u.id, u.name, u.kind, u."parentId", u."validFrom"
     FROM jsonb_to_recordset($1::jsonb) AS u(id text, name text, kind text, "parentId" text, "validFrom" date)`,
    [JSON.stringify(units)],
  );
}

async function insertPeople(database: Database, units: readonly Unit[], role: Role): Promise<void> {
  await database.query(
    `WITH seat AS (SELECT unit_id, $2 || '-' || unit_id AS id FROM unnest($1::text[]) unit_id), people AS (
       INSERT INTO person (id, name, created_at) SELECT id, id, $3 FROM seat
     ), memberships AS (
       INSERT INTO membership (id, person_id, unit_id, role, valid_from) SELECT id, id, unit_id, $2, $3 FROM seat
     )
     INSERT INTO account (id, platform, bot, external_id, person_id, created_at) SELECT id, 'telegram', '1', id, id, $3 FROM seat`,
    [units.map(({ id }) => id), role, validFrom],
  );
}
