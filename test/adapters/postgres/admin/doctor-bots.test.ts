import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { at } from '#test/support/obligations.ts';
import { openNoticeBench, type NoticeBench } from '#test/support/notice-bench.ts';

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
  await bench.addPerson('lan', 'secretary', 'tan-quy');
  await bench.addPerson('huong', 'officer', 'tan-phu');
  await bench.addGroup('g', at('2024-03-25 07:30'));
  await bench.addGroup('h', at('2024-03-25 07:30'), { state: 'removed' });
  await bench.database.allowanceMonth.create({
    data: {
      platform: 'telegram',
      bot: '1',
      month: '2024-03',
      botName: 'Bot',
      most: 3000,
      beginsAt: new Date(at('2024-03-01 00:00')),
      endsAt: new Date(at('2024-04-01 00:00')),
      sent: 1000,
      received: 500,
    },
  });
});
afterAll(() => bench.close());

const now = at('2024-03-11 00:00');
const store = () => createAdminStore({ database: bench.database });

test('of each bot is known how many people and groups it has, and what it used of its month', async () => {
  expect(await store().roomOf({ platform: 'telegram', bot: '1' })).toEqual({ people: 2, groups: 1 });
  expect((await store().doctor(now)).bots).toMatchObject([
    {
      platform: 'telegram',
      bot: '1',
      people: 2,
      groups: 1,
      month: {
        month: '2024-03',
        sent: 1000,
        received: 500,
        most: 3000,
        spentUntil: null,
        usedUpAt: at('2024-03-21 00:00'),
      },
    },
  ]);
});

test('a month that is over is none', async () => {
  expect((await store().doctor(at('2024-04-01 00:00'))).bots).toMatchObject([{ month: null }]);
});

test('what may not have arrived is told by role and unit, never by name or content', async () => {
  for (const [id, chatId] of [
    ['a', 'chat-lan'],
    ['b', 'chat-lan'],
    ['c', '-100g'],
  ] as const)
    await bench.database.message.create({
      data: {
        id,
        platform: 'telegram',
        bot: '1',
        chatId,
        cause: id,
        state: 'ambiguous',
        call: { method: 'sendMessage', params: { text: 'bí mật' } },
        leasedUntil: new Date(now),
        createdAt: new Date(now),
      },
    });
  const { unclear } = await store().doctor(now);
  expect(unclear.toSorted((a, b) => a.count - b.count)).toEqual([
    { role: 'group', unit: 'Quận Đoàn Tân Phú', count: 1, newest: '2024-03-10T17:00:00Z' },
    { role: 'secretary', unit: 'Tân Quý', count: 2, newest: '2024-03-10T17:00:00Z' },
  ]);
  expect(JSON.stringify(unclear)).not.toMatch(/lan|bí mật/);
});
