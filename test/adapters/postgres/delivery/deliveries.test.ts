import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDeliveryStore } from '#src/adapters/postgres/delivery/store.ts';
import { findDeliveries } from '#src/adapters/postgres/reads/find-deliveries.ts';
import { fateOf } from '#src/domain/delivery/fate.ts';
import type { ObligationId, UnitId } from '#src/domain/ids.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';
import type { DeliveryStore } from '#src/ports/delivery-store.ts';
import { type NoticeBench, openNoticeBench } from '#test/support/notice-bench.ts';
import { at, eventObligation, on, zone } from '#test/support/obligations.ts';

let bench: NoticeBench;
let store: DeliveryStore;
beforeAll(async () => {
  bench = await openNoticeBench();
  store = createDeliveryStore({ database: bench.database, zone });
});
afterAll(() => bench.close());

const told = '2024-03-10 07:00';
const later = '2024-03-20 09:00';

/** Lan was reminded of Green Sunday a week before. */
beforeEach(async () => {
  await bench.clear();
  await bench.addPerson('lan', 'secretary', 'tan-quy');
  const sunday = eventObligation('2024-03-17', { id: 'a' as ObligationId, key: 'a' });
  await bench.addObligation(sunday, at('2024-03-01 08:00'));
  await bench.notices.planReminders(at(told));
  await bench.settle('lan', at(told));
});

const wanted = { unitId: null, since: on('2024-03-01') };
const list = (now = later) => store.list(wanted, at(now));
const fates = async (now = later) => (await list(now)).map(({ facts }) => fateOf(facts));
const setMessage = (data: object) => bench.database.message.updateMany({ data });
const setAccount = (data: object) => bench.database.account.updateMany({ data });

async function write(moment: string, platform = 'telegram'): Promise<void> {
  const chat = { platform, bot: '1', chatId: 'chat-lan', revision: 1, state: {} };
  await bench.database.session.create({ data: { ...chat, updatedAt: new Date(at(moment)) } });
}

/** What we answered to something that they did. */
async function answer(moment: string, over: object = {}): Promise<void> {
  const chat = { platform: 'telegram', bot: '1', chatId: 'chat-lan', call: {}, leasedUntil: new Date(0) };
  const about = { about: { kind: 'question' }, externalId: '7', state: 'sent' };
  await bench.database.message.create({
    data: { id: moment, cause: 'update:7', createdAt: new Date(at(moment)), ...chat, ...about, ...over },
  });
}

describe('what became of a notice', () => {
  test('is told with whom, where, when, and of what', async () => {
    expect(await list()).toMatchObject([
      {
        kind: 'reminder',
        unitName: 'Tân Quý',
        to: 'lan',
        platform: 'telegram',
        title: 'Chủ nhật xanh 152',
        dueAt: at(told),
        settledAt: at(told),
        answeredAt: null,
        error: null,
      },
    ]);
    expect(await fates()).toEqual(['sent']);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['waits in the outbox', () => setMessage({ state: 'pending' }), 'waiting'],
    [
      'was begun, and its process died',
      () => setMessage({ state: 'pending', begunAt: new Date(0), leasedUntil: new Date(0) }),
      'ambiguous',
    ],
    [
      'is just being sent',
      () => setMessage({ state: 'pending', begunAt: new Date(), leasedUntil: new Date(Date.now() + 60_000) }),
      'waiting',
    ],
    ['had no answer of the platform', () => setMessage({ state: 'ambiguous' }), 'ambiguous'],
    ['was refused', () => setMessage({ state: 'failed', error: 'chat not found' }), 'failed'],
    [
      'was said where the bot is blocked',
      async () => {
        await setMessage({ state: 'failed', error: 'the chat is gone' });
        await setAccount({ isReachable: false });
      },
      'blocked',
    ],
    [
      'could be said nowhere',
      async () => {
        await bench.database.notice.updateMany({
          data: { state: 'dropped', reason: 'unreachable', messageId: null },
        });
        await setAccount({ isReachable: false });
      },
      'blocked',
    ],
    [
      'waits for a new month',
      async () => {
        await setMessage({ state: 'pending' });
        await bench.database.allowanceMonth.create({
          data: {
            platform: 'telegram',
            bot: '1',
            month: '2024-03',
            botName: 'b',
            most: 1,
            beginsAt: new Date(0),
            endsAt: new Date(at('2024-04-01 00:00')),
            spentUntil: new Date(at('2024-04-01 00:00')),
          },
        });
      },
      'held-back',
    ],
    [
      'was dropped, as its duty was met',
      () => bench.database.notice.updateMany({ data: { state: 'dropped', reason: 'met', messageId: null } }),
      'void',
    ],
  ])('that %s', async (_what, happens, fate) => {
    await happens();
    expect(await fates()).toEqual([fate]);
    expect(await store.counts(at('2024-03-01 00:00'), at(later))).toEqual({ [fate]: 1 });
  });
});

describe('an answer to a notice', () => {
  const answeredAt = async () => (await list()).map((one) => one.answeredAt);

  test('is what they do next in that chat, within three days', async () => {
    await write('2024-03-11 20:00');
    expect([await fates(), await answeredAt()]).toEqual([['read'], [at('2024-03-11 20:00')]]);
  });

  test.each([
    ['before it', '2024-03-09 20:00', 'telegram'],
    ['three days too late', '2024-03-13 07:01', 'telegram'],
    ['in another chat', '2024-03-11 20:00', 'zalo'],
  ])('is nothing that was done %s', async (_when, moment, platform) => {
    await write(moment, platform);
    expect([await fates(), await answeredAt()]).toEqual([['sent'], [null]]);
  });

  test('is not that they blocked the bot', async () => {
    await write('2024-03-11 20:00');
    await setAccount({ isReachable: false, unreachableAt: new Date(at('2024-03-11 20:00')) });
    expect(await fates()).toEqual(['sent']);
    await answer('2024-03-11 10:00');
    expect(await fates()).toEqual(['read']);
  });

  test('is known still when they have come back since: by what we said in turn', async () => {
    await write('2024-03-19 20:00');
    await answer('2024-03-12 10:00');
    await answer('2024-03-11 10:00');
    expect([await fates(), await answeredAt()]).toEqual([['read'], [at('2024-03-11 10:00')]]);
  });

  test.each<[string, object]>([
    ['unasked', { cause: 'notices:lan' }],
    ['in another chat', { chatId: 'chat-minh' }],
  ])('is nothing that was said %s', async (_how, over) => {
    await write('2024-03-19 20:00');
    await answer('2024-03-11 10:00', over);
    expect(await fates()).toEqual(['sent']);
  });

  test('is to put it off, or to ask to be let off', async () => {
    await write('2024-03-19 20:00');
    await bench.database.waiver.create({
      data: {
        id: 'w',
        obligationId: 'a',
        unitId: 'tan-quy',
        askedById: 'lan',
        reason: 'mưa',
        askedAt: new Date(at('2024-03-10 08:00')),
      },
    });
    expect(await answeredAt()).toEqual([at('2024-03-10 08:00')]);
    await bench.database.waiver.deleteMany();
    await bench.database.notice.create({
      data: {
        id: 's',
        key: 's',
        kind: 'reminder',
        rung: 'snooze',
        personId: 'lan',
        unitId: 'tan-quy',
        obligationId: 'a',
        dueAt: new Date(at('2024-03-11 07:00')),
        expiresAt: new Date(at('2024-03-13 07:00')),
        state: 'dropped',
        reason: 'met',
        settledAt: new Date(at('2024-03-11 07:00')),
      },
    });
    expect(await fates()).toEqual(['read', 'void']);
  });
});

describe('which notices', () => {
  test.each<[string | null, string, number]>([
    [null, '2024-03-10', 1],
    [null, '2024-03-11', 0],
    ['tan-quy', '2024-03-01', 1],
    ['tan-phu', '2024-03-01', 1],
    ['son-ky', '2024-03-01', 0],
  ])('of %s since %s are %d', async (unitId, since, n) => {
    expect(await store.list({ unitId: unitId as UnitId | null, since: on(since) }, at(later))).toHaveLength(
      n,
    );
  });
});

describe('what was told last to those of a ward', () => {
  const readerOf = (role: Role, unitId: string) => {
    const memberships = [{ role, unitId, unitName: '', unitKind: 'district', parentId: null }];
    return { actor: { memberships } as unknown as Actor, today: on('2024-03-20'), now: at(later) };
  };
  const found = (role: Role, unitId: string, ward = 'tan-quy') =>
    findDeliveries(bench.database, readerOf(role, unitId), ward as UnitId);

  test('is seen by who may remind them, and by nobody else', async () => {
    expect(await found('officer', 'tan-phu')).toMatchObject([{ kind: 'reminder', to: 'lan' }]);
    for (const [role, unit] of [
      ['secretary', 'tan-quy'],
      ['leader', 'tan-phu'],
      ['officer', 'tan-binh'],
      ['officer', 'tan-quy'],
    ] as const)
      expect(await found(role, unit)).toEqual([]);
  });

  test('is of those who report today, the newest first, of the last 30 days', async () => {
    await bench.notices.planReminders(at('2024-03-14 07:00'));
    await bench.settle('lan', at('2024-03-14 07:00'));
    expect((await found('officer', 'tan-phu')).map(({ settledAt }) => settledAt)).toEqual([
      at('2024-03-14 07:00'),
      at(told),
    ]);
    await bench.database.notice.updateMany({ data: { settledAt: new Date(at('2024-02-01 07:00')) } });
    expect(await found('officer', 'tan-phu')).toEqual([]);
    await bench.database.membership.updateMany({ data: { validTo: new Date('2024-03-20') } });
    await bench.database.notice.updateMany({ data: { settledAt: new Date(at(told)) } });
    expect(await found('officer', 'tan-phu')).toEqual([]);
  });
});

describe('wards in trouble', () => {
  test('are named by the rule, of all units', async () => {
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await setAccount({ isReachable: false, unreachableAt: new Date(at(told)) });
    expect(await store.wardsInTrouble(at(later))).toEqual([
      { unitId: 'tan-quy', unitName: 'Tân Quý', kind: 'blocked', since: at(told), beganAt: at(told) },
    ]);
  });
});
