import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { freshDatabase } from '#test/support/database.ts';
import { threeItems } from '#test/support/three-items.ts';
import { readSeed, type Seed } from '../../scripts/admin/read-seed.ts';
import { applySeed } from '../../scripts/admin/seed.ts';

const now = Date.UTC(2024, 2, 17) as Instant;
const clock = { now: () => now, onJump: () => () => undefined };
let store: ReturnType<typeof createAdminStore>;
let close: () => Promise<void>;
let read: Seed;

beforeAll(async () => {
  const fresh = await freshDatabase();
  const database = openDatabase(fresh.url, 3);
  store = createAdminStore({ database });
  close = async () => {
    await database.$disconnect();
    await fresh.drop();
  };
  read = await readSeed(undefined, threeItems);
  await applySeed({ store, clock }, read);
});
afterAll(() => close());

const again = (seed: Seed, overwrite = false) => applySeed({ store, clock }, seed, { overwrite });
const plan = (): Plan => read.plans[0]!;
const renamed = (title: string): Plan => ({ ...plan(), title });
const amend = async (title: string): Promise<void> => {
  const amended = { ...plan(), title, items: plan().items.slice(1) };
  await store.applyPlan(amended, compilePlan(amended, await store.units()), now);
};

describe('what nobody revised since it was seeded', () => {
  test('follows a seed that says something else now', async () => {
    const form = { ...read.forms[0]!, title: { vi: 'Tên mới' } };
    const unit = { ...read.units[1]!, name: 'Tên khác' };
    const newer = {
      units: [read.units[0]!, unit, ...read.units.slice(2)],
      forms: [form, ...read.forms.slice(1)],
      plans: [renamed('Kế hoạch mới')],
    };
    expect((await again(newer)).document).toMatchObject({
      organisation: { added: 0, changed: 1, kept: [] },
      forms: { added: 0, changed: 1, kept: [] },
      plans: [{ added: 0, withdrawn: 0, kept: false }],
    });
    expect((await store.planInForce(plan().id)).plan?.title).toBe('Kế hoạch mới');
    expect((await again(read)).document).toMatchObject({
      organisation: { changed: 1 },
      forms: { changed: 1 },
    });
  });

  test('is as it was after any number of times', async () => {
    const { revision } = await store.planInForce(plan().id);
    for (let time = 0; time < 3; time++)
      expect((await again(read)).document).toMatchObject({
        organisation: { added: 0, changed: 0, kept: [] },
        forms: { added: 0, changed: 0, kept: [] },
        plans: [{ added: 0, changed: 0, withdrawn: 0, kept: false }],
      });
    expect((await store.planInForce(plan().id)).revision).toBe(revision);
  });
});

describe('what was revised since it was seeded', () => {
  test('stays: a plan that was amended, with the difference and how to have the seed’s', async () => {
    await amend('Kế hoạch sửa');
    const before = await store.planInForce(plan().id);
    const { document, lines } = await again(read);
    expect(document).toMatchObject({ plans: [{ added: 0, changed: 0, withdrawn: 0, kept: true }] });
    expect(await store.planInForce(plan().id)).toEqual(before);
    expect(lines.join('\n')).toContain(
      `left alone, as it was amended since it was seeded (revision ${before.revision})`,
    );
    expect(lines.join('\n')).toMatch(/ {2}\+ /);
    expect(lines.join('\n')).toContain(`plan apply prisma/seed/${plan().id}.plan.yaml`);
  });

  test('stays also when the seed says something else again', async () => {
    const { document } = await again({ ...read, plans: [renamed('Kế hoạch mới')] });
    expect(document).toMatchObject({ plans: [{ kept: true }] });
    expect((await store.planInForce(plan().id)).plan?.title).toBe('Kế hoạch sửa');
  });

  test('stays: a unit that ended or was renamed, and a form that was changed in its version', async () => {
    const [, ended, other] = read.units;
    await store.applyOrganisation([
      { ...ended!, validTo: '2025-07-01' as LocalDate },
      { ...other!, name: 'Tên khác' },
    ]);
    const form = { ...read.forms[0]!, title: { vi: 'Tên của quận' } };
    await store.applyForms([form]);
    const { document, lines } = await again(read);
    expect(document).toMatchObject({
      organisation: { added: 0, changed: 0, kept: [ended!.id, other!.id] },
      forms: { changed: 0, kept: [`${form.id}/${form.version}`] },
    });
    const units = await store.units();
    expect(units.find(({ id }) => id === ended!.id)?.validTo).toBe('2025-07-01');
    expect((await store.forms()).find(({ id }) => id === form.id)?.title).toEqual({ vi: 'Tên của quận' });
    expect(lines.join('\n')).toContain('org apply prisma/seed/organisation.yaml');
  });

  test('becomes what the seed says only where that is asked for, and follows it from then on', async () => {
    expect((await again(read, true)).document).toMatchObject({
      organisation: { changed: 2, kept: [] },
      forms: { changed: 1, kept: [] },
      plans: [{ kept: false }],
    });
    expect((await again(read)).document).toMatchObject({ plans: [{ added: 0, changed: 0, kept: false }] });
    expect((await again({ ...read, plans: [renamed('Kế hoạch mới')] })).document).toMatchObject({
      plans: [{ kept: false }],
    });
  });
});

test('a plan that somebody put in force before anything was seeded stays', async () => {
  const own = { ...plan(), id: 'own-2024' as Plan['id'], title: 'Của quận' };
  await store.applyPlan(own, compilePlan(own, await store.units()), now);
  const seeded = { ...own, title: 'Của bộ hạt giống' };
  expect((await again({ ...read, plans: [seeded] })).document).toMatchObject({ plans: [{ kept: true }] });
});

test('the files of the seed’s plans are named after their plans, as the command that is advised says', async () => {
  const { plans } = await readSeed();
  expect(plans.map(({ id }) => id)).toEqual(['tan-phu-2024']);
});

test.each([
  ['that is not there', '../../prisma/seed/none.plan.yaml', 'There is no file "prisma/seed/none.plan.yaml"'],
  ['that is a folder', '../../prisma/seed/forms/', '"prisma/seed/forms" is a folder'],
  [
    'that is wrong',
    '../../prisma/seed/organisation.yaml',
    /^prisma\/seed\/organisation\.yaml:\d+:\d+: found /,
  ],
])('a file of the seed %s is told by the path that one would type', async (_what, file, words) => {
  await expect(readSeed(undefined, [new URL(file, import.meta.url)])).rejects.toThrow(words);
});
