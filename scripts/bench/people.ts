import { readFile } from 'node:fs/promises';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { migrate } from '#src/adapters/postgres/schema/migrate.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { Form } from '#src/domain/report/form.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { readForms } from '../admin/read-seed.ts';
import { botInfo } from './contestant.ts';

const seed = new URL('../../prisma/seed/', import.meta.url);
export const zone = 'Asia/Ho_Chi_Minh';
/** The morning of the Green Sunday that is reported. */
export const startAt = instantOf('2024-03-17' as LocalDate, '09:00', zone);
const since = new Date('2003-12-02');

/** Chat ids of the first `count` people. */
export function chatIds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 10_000 + index);
}

export interface World {
  readonly people: number;
  /** Beside those of the seed. */
  readonly forms?: readonly Form[];
  /** What is planned, made of the seed's plan. */
  readonly amend?: (plan: Plan) => Plan;
}

/** Migrates a database and fills it: the seed's district with a ward and its secretary for each person, and the plan for all. */
export async function enrolPeople(
  url: string,
  { people, forms = [], amend = (plan) => plan }: World,
): Promise<void> {
  await migrate(url);
  const database = openDatabase(url, 2);
  try {
    const store = createAdminStore({ database });
    const district = await readDistrict();
    await store.applyOrganisation([district]);
    const wards = chatIds(people).map((chatId) => wardOf(chatId, district.id));
    await database.unit.createMany({ data: wards.map((ward) => ({ ...ward, validFrom: since })) });
    await joinAll(database, chatIds(people));
    const allForms = [...(await readForms()), ...forms];
    await store.applyForms(allForms);
    const units = [district, ...wards];
    const read = readPlan(await readFile(new URL('tan-phu-2024.plan.yaml', seed), 'utf8'), {
      units,
      forms: allForms,
    });
    if (read.kind !== 'ok') throw new Error('the seed holds a plan that cannot be read');
    const plan = amend(read.value);
    await store.applyPlan(plan, compilePlan(plan, units), startAt);
  } finally {
    await database.$disconnect();
  }
}

async function readDistrict(): Promise<Unit> {
  const read = readOrganisation(await readFile(new URL('organisation.yaml', seed), 'utf8'));
  const district = read.kind === 'ok' ? read.value.units.find(({ kind }) => kind === 'district') : undefined;
  if (!district) throw new Error('the seed holds no district');
  return district;
}

function wardOf(chatId: number, parentId: UnitId): Unit {
  const validFrom = '2003-12-02' as LocalDate;
  return {
    id: `ward-${chatId}` as UnitId,
    name: `Phường ${chatId}`,
    kind: 'ward',
    parentId,
    validFrom,
    validTo: null,
  };
}

async function joinAll(database: ReturnType<typeof openDatabase>, chats: readonly number[]): Promise<void> {
  await database.person.createMany({
    data: chats.map((id) => ({ id: `person-${id}`, name: 'Nguyễn Thị Lan', createdAt: since })),
  });
  await database.membership.createMany({
    data: chats.map((id) => ({
      id: `membership-${id}`,
      personId: `person-${id}`,
      unitId: `ward-${id}`,
      role: 'secretary',
      validFrom: since,
    })),
  });
  const [platform, bot] = ['telegram', String(botInfo.id)];
  await database.account.createMany({
    data: chats.map((id) => ({
      id: `account-${id}`,
      platform,
      bot,
      externalId: String(id),
      personId: `person-${id}`,
      createdAt: since,
    })),
  });
}
