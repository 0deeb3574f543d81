import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onDay } from '#src/adapters/postgres/columns.ts';
import { holidayTest } from '#src/domain/notice/holidays.ts';
import type { LocalDate, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import { ofKind, type Unreached } from '#src/domain/notice/due-notice.ts';
import { type NoticeBench, openNoticeBench, undecided } from '#test/support/notice-bench.ts';
import { at, eventObligation, on } from '#test/support/obligations.ts';

const holidays = [{ from: on('2024-03-19'), to: on('2024-03-19'), name: 'một ngày nghỉ' }];
let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench(holidayTest({ holidays }));
});
beforeEach(async () => {
  await bench.clear();
  await bench.addPerson('huong', 'officer', 'tan-phu');
});
afterAll(() => bench.close());

const sunday = (unit = 'tan-quy') =>
  eventObligation('2024-03-17', { id: unit as ObligationId, key: unit, unitId: unit as UnitId });

/** The first three reminders of it. */
const reminders = ['2024-03-10 07:00', '2024-03-14 07:00', '2024-03-16 17:00'];
/** A working day after the third. */
const ripe = '2024-03-17 17:00';

/** All that is due at these moments is planned and told to these people. */
async function remind(people: readonly string[], moments = reminders): Promise<void> {
  for (const moment of moments) {
    await bench.notices.planReminders(at(moment));
    for (const person of people) await bench.settle(person, at(moment));
  }
}

async function ask(unit = 'tan-quy'): Promise<void> {
  await bench.addObligation(sunday(unit), at('2024-03-01 08:00'));
}

async function write(person: string, moment: string, platform = 'telegram'): Promise<void> {
  const chat = { platform, bot: '1', chatId: `chat-${person}` };
  await bench.database.session.upsert({
    where: { platform_bot_chatId: chat },
    create: { ...chat, revision: 1, state: {}, updatedAt: new Date(at(moment)) },
    update: { updatedAt: new Date(at(moment)) },
  });
}

async function onZaloToo(person: string): Promise<void> {
  const chat = { platform: 'zalo', bot: '1', externalId: `chat-${person}` };
  await bench.database.account.create({
    data: { id: `zalo-${person}`, ...chat, personId: person, createdAt: new Date(1) },
  });
}

/** What Hương would be told at a moment, as it is then. */
async function told(moment: string): Promise<readonly Unreached[]> {
  await bench.notices.planUnreached(at(moment));
  const found: Unreached[] = [];
  await bench.notices.settle({ personId: 'huong' as PersonId }, at(moment), ({ notices }) => {
    found.push(...ofKind(notices, 'unreached').map(({ unreached }) => unreached));
    return undecided;
  });
  return found;
}

const troubles = async (moment: string): Promise<readonly string[]> =>
  (await told(moment)).map(({ unitName, trouble }) => `${unitName}: ${trouble}`);

describe('of a ward that is silent', () => {
  beforeEach(async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await ask();
  });

  test('its officer hears a working day after the third reminder, with since when, who it is and who invited them', async () => {
    await onZaloToo('lan');
    await bench.database.invite.create({
      data: {
        codeHash: 'x',
        purpose: 'person',
        unitId: 'tan-quy',
        role: 'secretary',
        createdAt: new Date(0),
        expiresAt: new Date(0),
        usedBy: 'lan',
        createdById: 'huong',
      },
    });
    await write('lan', '2024-03-09 20:00');
    await remind(['lan']);
    expect(await troubles('2024-03-17 16:59')).toEqual([]);
    const [silence] = await told(ripe);
    expect(silence).toMatchObject({
      trouble: 'silent',
      since: at('2024-03-10 07:00'),
      unanswered: reminders.map(at),
      invitedBy: ['huong'],
      ward: {
        secretaries: [
          {
            name: 'lan',
            seenAt: at('2024-03-09 20:00'),
            reminders: reminders.map(at),
            channels: [
              { platform: 'telegram', isReachable: true },
              { platform: 'zalo', isReachable: true },
            ],
          },
        ],
      },
    });
  });

  test('each officer hears once, until it has answered and is silent again', async () => {
    await bench.addPerson('an', 'officer', 'tan-phu');
    await remind(['lan']);
    expect(await bench.notices.planUnreached(at(ripe))).toBe(2);
    await bench.settle('huong', at(ripe));
    await bench.settle('an', at(ripe));
    await remind(['lan'], ['2024-03-17 19:30', '2024-03-20 07:00']);
    expect(await bench.notices.planUnreached(at('2024-03-18 19:31'))).toBe(0);
    expect(await bench.notices.planUnreached(at('2024-03-21 07:01'))).toBe(0);
    await write('lan', '2024-03-22 08:00');
    const again = eventObligation('2024-03-31', { id: 'again' as ObligationId, key: 'again' });
    await bench.addObligation(again, at('2024-03-22 08:00'));
    await remind(['lan'], ['2024-03-24 07:00', '2024-03-28 07:00', '2024-03-30 17:00']);
    expect(await bench.notices.planUnreached(at('2024-03-31 17:00'))).toBe(2);
  });

  test('what an officer reminds of by hand counts as a reminder', async () => {
    await remind(['lan'], reminders.slice(0, 2));
    await bench.remindByHand('lan', 'tan-quy', 'tan-quy', at('2024-03-16 09:00'));
    await bench.settle('lan', at('2024-03-16 09:00'));
    expect(await troubles('2024-03-17 08:59')).toEqual([]);
    expect(await told('2024-03-17 09:00')).toMatchObject([
      { trouble: 'silent', since: at('2024-03-10 07:00'), unanswered: { length: 3 } },
    ]);
  });

  test('what officers remind of by hand on one day counts once', async () => {
    await remind(['lan'], reminders.slice(0, 1));
    for (const [index, moment] of ['2024-03-12 09:00', '2024-03-12 09:10', '2024-03-12 15:00'].entries()) {
      const id = `duty-${index}` as ObligationId;
      await bench.addObligation(eventObligation('2024-03-17', { id, key: id }), at('2024-03-12 08:00'));
      await bench.remindByHand('lan', id, 'tan-quy', at(moment));
      await bench.settle('lan', at(moment));
    }
    await bench.database.obligation.updateMany({ data: { opensOn: onDay(on('2024-03-10')) } });
    expect(await troubles('2024-03-13 15:00')).toEqual([]);
    await bench.remindByHand('lan', 'tan-quy', 'tan-quy', at('2024-03-13 15:00'));
    await bench.settle('lan', at('2024-03-13 15:00'));
    expect(await troubles('2024-03-14 15:00')).toEqual(['Tân Quý: silent']);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['its secretary wrote', () => write('lan', '2024-03-17 16:00')],
    [
      'its secretary wrote on the other platform',
      async () => {
        await onZaloToo('lan');
        await write('lan', '2024-03-17 16:00', 'zalo');
      },
    ],
    [
      'the other secretary wrote, who was told nothing',
      async () => {
        await bench.addPerson('minh', 'secretary', 'tan-quy');
        await write('minh', '2024-03-17 16:00');
      },
    ],
    ['all that it owes was reported', () => bench.addReport('tan-quy', 'tan-quy', '2024-03-17')],
    [
      'the plan asks it no more',
      () => bench.database.obligation.updateMany({ data: { withdrawnAt: new Date(0) } }),
    ],
    [
      'the third never got there',
      async () => {
        const last = await bench.database.notice.findFirstOrThrow({ orderBy: { dueAt: 'desc' } });
        const where = { id: last.messageId ?? '' };
        await bench.database.message.update({ where, data: { state: 'ambiguous' } });
      },
    ],
    [
      'it is no more',
      () =>
        bench.database.unit.update({ where: { id: 'tan-quy' }, data: { validTo: onDay(on('2024-03-17')) } }),
    ],
  ])('nobody hears where %s', async (_what, happens) => {
    await remind(['lan']);
    await happens();
    expect(await troubles(ripe)).toEqual([]);
    await bench.database.unit.update({ where: { id: 'tan-quy' }, data: { validTo: null } });
  });

  test('what was answered before it is said is said no more', async () => {
    await remind(['lan']);
    await bench.notices.planUnreached(at(ripe));
    await write('lan', '2024-03-17 17:01');
    await bench.settle('huong', at('2024-03-17 17:02'));
    const [notice] = await bench.database.notice.findMany({ where: { kind: 'unreached' } });
    expect([notice?.state, notice?.reason]).toEqual(['dropped', 'mended']);
  });

  test('a holiday is no day to answer on', async () => {
    await bench.database.obligation.deleteMany();
    const held = eventObligation('2024-03-19', { id: 'held' as ObligationId, key: 'held' });
    await bench.addObligation(held, at('2024-03-01 08:00'));
    await remind(['lan'], ['2024-03-12 07:00', '2024-03-16 07:00', '2024-03-18 17:00']);
    expect(await troubles('2024-03-19 17:00')).toEqual([]);
    expect(await troubles('2024-03-20 16:59')).toEqual([]);
    expect(await troubles('2024-03-20 17:00')).toEqual(['Tân Quý: silent']);
  });

  test('a bot that was away for hours tells it when it is back', async () => {
    await remind(['lan']);
    expect(await troubles('2024-03-17 20:30')).toEqual(['Tân Quý: silent']);
  });
});

describe('of a ward without a secretary', () => {
  const endLan = (day: string) =>
    bench.database.membership.updateMany({
      where: { personId: 'lan' },
      data: { validTo: onDay(day as LocalDate) },
    });
  beforeEach(async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await ask();
  });

  test('its officer hears on the second day without one', async () => {
    await endLan('2024-03-17');
    expect(await troubles('2024-03-16 12:00')).toEqual([]);
    expect(await troubles('2024-03-17 12:00')).toEqual([]);
    const [left] = await told('2024-03-18 07:00');
    expect(left).toMatchObject({
      trouble: 'nobody',
      since: at('2024-03-17 07:00'),
      ward: { leftOn: '2024-03-17' },
    });
    await bench.settle('huong', at('2024-03-18 07:00'));
    expect(await bench.notices.planUnreached(at('2024-03-20 07:00'))).toBe(0);
  });

  test('a holiday is no such day', async () => {
    await endLan('2024-03-18');
    expect(await troubles('2024-03-19 12:00')).toEqual([]);
    expect(await troubles('2024-03-20 07:00')).toEqual(['Tân Quý: nobody']);
  });

  test('nobody hears where somebody took over, while a second one is there, or where it owes nothing', async () => {
    await endLan('2024-03-15');
    await bench.addPerson('minh', 'secretary', 'tan-quy', { from: '2024-03-16' });
    expect(await troubles('2024-03-18 07:00')).toEqual([]);
    await bench.database.membership.deleteMany({ where: { personId: 'minh' } });
    await bench.addReport('tan-quy', 'tan-quy', '2024-03-17');
    expect(await troubles('2024-03-18 07:00')).toEqual([]);
  });

  test('where nobody ever joined, the officers hear of it after three days, of all such wards at once', async () => {
    await bench.database.membership.updateMany({
      where: { personId: 'huong' },
      data: { validFrom: onDay(on('2024-03-13')) },
    });
    await bench.database.membership.deleteMany({ where: { personId: 'lan' } });
    await ask('son-ky');
    await bench.database.obligation.updateMany({ data: { opensOn: onDay(on('2024-03-10')) } });
    expect(await troubles('2024-03-15 23:00')).toEqual([]);
    expect((await troubles('2024-03-16 07:00')).toSorted()).toEqual(['Sơn Kỳ: nobody', 'Tân Quý: nobody']);
  });
});

describe('of somebody whom a message does not reach', () => {
  beforeEach(async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await ask();
  });
  const fail = (settledAt: string) =>
    bench.database.$executeRaw`UPDATE message SET state = 'failed', error = 'no such chat' FROM notice n
      WHERE n.message_id = message.id AND n.settled_at = ${new Date(at(settledAt))}`;

  test('the officers hear once, however many fail, until one gets there or they write', async () => {
    await remind(['lan'], reminders.slice(0, 2));
    await fail('2024-03-14 07:00');
    const [failed] = await told('2024-03-14 08:00');
    expect(failed).toMatchObject({
      name: 'lan',
      trouble: 'failed',
      since: at('2024-03-14 07:00'),
      ward: { unitName: 'Tân Quý' },
    });
    await bench.settle('huong', at('2024-03-14 08:00'));
    await remind(['lan'], ['2024-03-16 17:00']);
    await fail('2024-03-14 07:00');
    await fail('2024-03-16 17:00');
    expect(await bench.notices.planUnreached(at('2024-03-16 18:00'))).toBe(0);
    await write('lan', '2024-03-16 19:00');
    expect(await bench.notices.planUnreached(at('2024-03-16 20:00'))).toBe(0);
    await remind(['lan'], ['2024-03-17 07:00']);
    await fail('2024-03-17 07:00');
    expect(await bench.notices.planUnreached(at('2024-03-17 08:00'))).toBe(1);
  });

  test('nobody hears of it any more once the next one got there', async () => {
    await remind(['lan'], reminders.slice(0, 2));
    await fail('2024-03-14 07:00');
    await bench.notices.planUnreached(at('2024-03-14 07:01'));
    await remind(['lan'], ['2024-03-16 17:00']);
    await fail('2024-03-14 07:00');
    expect(await told('2024-03-16 17:01')).toMatchObject([{ trouble: null }]);
  });
});
