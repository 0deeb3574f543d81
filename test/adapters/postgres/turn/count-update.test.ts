import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerMonth } from '#src/domain/allowance/allowance.ts';
import { change, now, seededStore, type Seeded, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
});
afterAll(() => seeded.close());

const allowance = { messagesAMonth: 3000, people: 50, groups: 3, zone: 'Asia/Ho_Chi_Minh' };
const counted = ledgerMonth({ allowance, username: 'Bot' }, now);

/** What one person wrote, whose chat is new. */
const from = (id: string, updateId = `u-${id}`) => ({ ...update(updateId, id), bot: '7' });

test('an update is counted once, where its platform counts: also one of many that come side by side', async () => {
  const { store, database } = seeded;
  const take = (id: string, updateId?: string) => store.commit(change(null, from(id, updateId), { counted }));
  await take('1');
  expect(await take('1')).toEqual({ kind: 'overtaken' });
  await Promise.all(['2', '3', '4', '5', '6'].map((id) => take(id)));
  await store.commit(change(null, { ...update('t', '9'), bot: '8' }, {}));
  expect(await database.allowanceMonth.findMany()).toMatchObject([
    { bot: '7', month: '2024-03', sent: 0, received: 6 },
  ]);
});
