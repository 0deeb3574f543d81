import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMenuStore } from '#src/adapters/postgres/people/menus.ts';
import type { Instant } from '#src/domain/ids.ts';
import { zone } from '#test/support/obligations.ts';
import { addSecretary, now, type Seeded, seededStore } from '#test/support/seeded-store.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
  await addSecretary(seeded.database, 'huong', 'tan-phu');
});
afterAll(() => seeded.close());

const bot = { platform: 'telegram', bot: '1' };
const role = (wanted: object) =>
  seeded.database.membership.updateMany({ where: { personId: 'huong' }, data: wanted });

test('whose role begins, changes or ends has another list, once', async () => {
  const menus = createMenuStore({ database: seeded.database, zone });
  const toSet = async (at: number = now) =>
    (await menus.toSet(bot, at as Instant)).map(({ chatId, menu }) => `${chatId} ${menu}`);
  const setAll = async () => {
    for (const one of await menus.toSet(bot, now)) await menus.isSet(one);
  };
  expect(await toSet()).toEqual([]);
  await role({ role: 'officer' });
  expect(await toSet()).toEqual(['huong officer']);
  await setAll();
  expect(await toSet()).toEqual([]);
  await role({ role: 'leader' });
  expect(await toSet()).toEqual(['huong leader']);
  await setAll();
  await role({ validTo: new Date('2024-03-17') });
  expect(await toSet()).toEqual(['huong null']);
  for (const one of await menus.toSet(bot, now)) await menus.hasFailed(one, now);
  expect(await toSet()).toEqual([]);
  expect(await toSet(now + 2 * 3_600_000)).toEqual(['huong null']);
  await setAll();
});
