import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createOutbox } from '#src/adapters/postgres/outbox/outbox.ts';
import type { Instant, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import { type NoticeBench, openNoticeBench, sendsAll } from '#test/support/notice-bench.ts';
import { at, eventObligation } from '#test/support/obligations.ts';

const morning = at('2024-03-14 08:00');
const lan = { personId: 'lan' as PersonId };
const key = 'reminder:o:d-3@2024-03-14:lan';

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.clear();
  await bench.addPerson('lan', 'secretary', 'tan-quy');
  const ward = 'tan-quy' as UnitId;
  const sunday = eventObligation('2024-03-17', { id: 'o' as ObligationId, key: 'o', unitId: ward });
  await bench.addObligation(sunday, at('2024-03-01 08:00'));
  await bench.notices.planReminders(morning);
});

const outbox = () => createOutbox({ database: bench.database });

async function addZalo(over: { isReachable?: boolean } = {}): Promise<void> {
  const where = { platform: 'zalo', bot: '9', externalId: 'z', personId: 'lan' };
  await bench.database.account.create({ data: { id: 'zalo', ...where, createdAt: new Date(0), ...over } });
}

/** The reminder in two calls on Telegram; their messages. */
async function tell() {
  const telegram = { platform: 'telegram', bot: '1', chatId: 'chat-lan' };
  const calls = ['one', 'two'].map((text) => ({ method: 'sendMessage', params: { text } }));
  return bench.notices.settle(lan, morning, (due) =>
    sendsAll({ ...due, addresses: due.addresses.filter(({ chatId }) => chatId === telegram.chatId) }, calls),
  );
}

const states = async () => {
  const messages = await bench.database.message.findMany({ orderBy: { seq: 'asc' } });
  const notice = await bench.database.notice.findFirstOrThrow({ where: { key } });
  return [notice.state, notice.failedIn.length, ...messages.map(({ state }) => state)];
};

test('what a message told is owed once more, not there, and its parts are given up', async () => {
  await addZalo();
  const told = await tell();
  expect(await states()).toEqual(['sent', 0, 'pending', 'pending']);
  const given = await outbox().failOver(told[0]?.id ?? '', false);
  expect(new Set(given)).toEqual(new Set(told.map(({ id }) => id)));
  expect(await states()).toEqual(['pending', 1, 'failed', 'failed']);
  expect(await outbox().failOver(told[0]?.id ?? '', false)).toEqual([]);
});

test.each([
  ['there is no other account', async () => undefined],
  ['the other one is blocked', () => addZalo({ isReachable: false })],
  [
    'it failed in the other one before',
    async () => {
      await addZalo();
      await bench.database.notice.updateMany({ data: { failedIn: ['zalo'] } });
    },
  ],
])('nothing is owed once more where %s', async (_why, arrange) => {
  await arrange();
  const told = await tell();
  expect(await outbox().failOver(told[0]?.id ?? '', false)).toEqual([]);
  expect((await states())[0]).toBe('sent');
});

test('a message that was tried before may have arrived, unless its platform says', async () => {
  await addZalo();
  const told = await tell();
  await bench.database.message.updateMany({ data: { attempts: 1 } });
  expect(await outbox().failOver(told[0]?.id ?? '', false)).toEqual([]);
  expect(await outbox().failOver(told[0]?.id ?? '', true)).toHaveLength(2);
});

test('a message that was sent is told nowhere else', async () => {
  await addZalo();
  const told = await tell();
  await outbox().record(told.map(({ id }) => ({ id, kind: 'sent', externalId: '7' })));
  expect(await outbox().failOver(told[0]?.id ?? '', true)).toEqual([]);
});

test('where somebody blocked the bot, all that waited for them is owed elsewhere', async () => {
  await addZalo();
  await tell();
  await outbox().markGone({ platform: 'telegram', bot: '1', chatId: 'chat-lan' }, morning as Instant);
  expect(await states()).toEqual(['pending', 1, 'failed', 'failed']);
});
