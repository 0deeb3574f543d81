import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import { holidayTest } from '#src/domain/notice/holidays.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { at } from '#test/support/obligations.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';
import { readForms } from '../../scripts/admin/read-seed.ts';

/** In 2024 27 Chạp is 6 February, mùng 7 the 16th. The first two rungs of the visits come in Tết, those of the flowers too; all but the first of the trees. */
const spring = `plan: spring
title: Xuân tình nguyện
unit: tan-phu
year: 2024
zone: Asia/Ho_Chi_Minh
items:
  - { id: visits, source: I.1, title: Thăm gia đình chính sách, short: Thăm gia đình, scope: each, form: activity, rule: { window: { from: 2024-01-02, to: 2024-02-20, atLeast: 1 } } }
  - { id: flowers, source: I.2, title: Hội hoa xuân, short: Hội hoa xuân, scope: each, form: activity, rule: { dates: [{ key: '1', on: 2024-02-12 }] } }
  - { id: trees, source: I.3, title: Tết trồng cây, short: Tết trồng cây, scope: each, form: activity, rule: { window: { from: 2024-02-01, to: 2024-02-13, atLeast: 1 } } }
`;

let rehearsal: Rehearsal;
let lan: { id: number };

beforeAll(async () => {
  rehearsal = await startRehearsal();
});
afterAll(() => rehearsal.close());

beforeEach(async () => {
  await rehearsal.forgetAll(at('2024-02-05 09:00'));
  lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
  const store = createAdminStore({
    database: rehearsal.database,
    isHoliday: holidayTest(await loadHolidays()),
  });
  const units = await store.units();
  const read = readPlan(spring, { units, forms: await readForms() });
  if (read.kind === 'bad') throw new Error(JSON.stringify(read.problems));
  await store.applyPlan(read.value, compilePlan(read.value, units), rehearsal.clock.now());
});

/** What the secretary heard by itself of a duty until that moment. */
async function heardUntil(moment: string, words: string): Promise<number> {
  rehearsal.clock.jumpTo(at(moment));
  await rehearsal.bot().sweepNow();
  await rehearsal.settled();
  const { world } = rehearsal;
  return world.messagesOf(world.privateChat(lan)).filter(({ text }) => text.includes(words)).length;
}

test('a reminder that comes in Tết is heard on mùng 7 at 07:00', async () => {
  const title = 'Thăm gia đình';
  expect(await heardUntil('2024-02-13 08:00', title)).toBe(0);
  expect(await heardUntil('2024-02-15 20:00', title)).toBe(0);
  expect(await heardUntil('2024-02-16 06:59', title)).toBe(0);
  expect(await heardUntil('2024-02-16 07:00', title)).toBe(1);
});

test('an event that is held in Tết is reminded of in Tết', async () => {
  expect(await heardUntil('2024-02-09 08:00', 'Hội hoa xuân')).toBe(1);
  expect(await heardUntil('2024-02-12 07:00', 'Hội hoa xuân')).toBe(2);
});

test('what is due in Tết is told before it, and not again', async () => {
  expect(await heardUntil('2024-02-05 09:00', 'Tết trồng cây')).toBe(1);
  expect(await heardUntil('2024-02-15 20:00', 'Tết trồng cây')).toBe(1);
});
