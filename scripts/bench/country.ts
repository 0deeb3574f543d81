import { readFile } from 'node:fs/promises';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { Instant, LocalDate, PlanId, UnitId } from '#src/domain/ids.ts';
import type { Role, Unit } from '#src/domain/organisation.ts';
import type { Plan } from '#src/domain/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { readForms } from '../admin/seed.ts';

/** Vietnam since 1 July 2025: 3,321 communes, wards and special zones in 34 provinces. */
const provinceCount = 34;
export const communeCount = 3_321;

const seed = new URL('../../prisma/seed/', import.meta.url);
const validFrom = '2003-12-02' as LocalDate;
const since = new Date(validFrom);

interface Province {
  readonly unit: Unit;
  readonly communes: readonly Unit[];
}

/** Fills a migrated database with the whole country: a secretary in each commune, an officer and a leader in each province. */
export async function settleCountry(database: Database): Promise<readonly Province[]> {
  const provinces = Array.from({ length: provinceCount }, (_, index) => provinceOf(index));
  await createAdminStore({ database }).applyForms(await readForms());
  const rows = (units: readonly Unit[]) =>
    units.map((unit) => ({ ...unit, validFrom: since, validTo: null }));
  await database.unit.createMany({ data: rows(provinces.map(({ unit }) => unit)) });
  const communes = provinces.flatMap((province) => province.communes);
  await database.unit.createMany({ data: rows(communes) });
  await join(
    database,
    communes.map(({ id }) => ({ unitId: id, role: 'secretary' })),
  );
  for (const role of ['officer', 'leader'] as const)
    await join(
      database,
      provinces.map(({ unit }) => ({ unitId: unit.id, role })),
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

/** The plan of the seed, as its district issues it. */
export async function readSeedPlan(): Promise<Plan> {
  const units = readOrganisation(await readFile(new URL('organisation.yaml', seed), 'utf8'));
  if (units.kind !== 'ok') throw new Error('the seed holds an organisation that cannot be read');
  const text = await readFile(new URL('tan-phu-2024.plan.yaml', seed), 'utf8');
  const plan = readPlan(text, { units: units.value, forms: await readForms() });
  if (plan.kind !== 'ok') throw new Error('the seed holds a plan that cannot be read');
  return plan.value;
}

/** Provinces differ by one commune at most. */
function provinceOf(index: number): Province {
  const unit = unitOf(`province-${index + 1}`, 'city', null);
  const [first, next] = [index, index + 1].map((share) => Math.round((share * communeCount) / provinceCount));
  const communes = Array.from({ length: (next ?? 0) - (first ?? 0) }, (_, place) =>
    unitOf(`commune-${(first ?? 0) + place + 1}`, 'ward', unit.id),
  );
  return { unit, communes };
}

function unitOf(id: string, kind: Unit['kind'], parentId: UnitId | null): Unit {
  return { id: id as UnitId, name: id, kind, parentId, validFrom, validTo: null };
}

async function join(
  database: Database,
  seats: readonly { readonly unitId: UnitId; readonly role: Role }[],
): Promise<void> {
  const people = seats.map((seat) => ({ ...seat, id: `${seat.role}-${seat.unitId}` }));
  await database.person.createMany({ data: people.map(({ id }) => ({ id, name: id, createdAt: since })) });
  await database.membership.createMany({
    data: people.map(({ id, unitId, role }) => ({ id, personId: id, unitId, role, validFrom: since })),
  });
  await database.account.createMany({
    data: people.map(({ id }) => ({
      id,
      platform: 'telegram',
      bot: '1',
      externalId: id,
      personId: id,
      createdAt: since,
    })),
  });
}
