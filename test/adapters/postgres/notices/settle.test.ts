import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalDate, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import { type NoticeBench, openNoticeBench, sendsAll, undecided } from '#test/support/notice-bench.ts';
import { at, eventObligation, windowObligation } from '#test/support/obligations.ts';

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.clear();
  await bench.addPerson('lan', 'secretary', 'tan-quy');
});

const lan = { personId: 'lan' as PersonId };
const huong = { personId: 'huong' as PersonId };
const atNoon = { anchor: 'event', offsetDays: -7, time: '12:00', to: 'secretary' } as const;
const start = at('2024-03-01 08:00');
const sunday = (id: string, day = '2024-03-17') => eventObligation(day, { id: id as ObligationId, key: id });
const duties = (messages: readonly OutgoingMessage[]) => messages.map(({ call }) => call.params['duties']);

async function plan(now: string, ...obligations: readonly ReturnType<typeof sunday>[]): Promise<void> {
  for (const obligation of obligations) await bench.addObligation(obligation, start);
  await bench.notices.planReminders(at(now));
}

/** What Lan is asked at a moment of a duty on which somebody has begun to write. */
async function beginReport(now: string, unit = 'tan-quy') {
  await plan(now, sunday('a'));
  const draftOn = await bench.addReport(unit, 'a', '2024-03-17', {}, 'draft');
  await bench.database.report.updateMany({
    data: { draft: { place: 'hẻm 128' }, happenedOn: null, submittedAt: null, version: 0 },
  });
  await bench.database.photo.create({
    data: { ...photoOf(draftOn), state: 'pending' },
  });
  const asked: DueNotice<'reminder'>[] = [];
  await bench.notices.settle(lan, at(now), ({ notices }) => {
    asked.push(...ofKind(notices, 'reminder'));
    return undecided;
  });
  return { asked, draftOn };
}

function photoOf(reportId: string) {
  const from = { platform: 'telegram', bot: '1', chatId: 'chat-lan', personId: 'lan', sentAs: 'photo' };
  return { id: 'photo', reportId, fileRef: 'f', uniqueRef: 'u', receivedAt: new Date(start), ...from };
}

describe('what is due to one person', () => {
  test('is one message of the outbox, named by every notice that it tells', async () => {
    await plan('2024-03-10 07:00', sunday('a'), sunday('b'));
    const sent = await bench.settle('lan', at('2024-03-10 07:00'));
    expect(duties(sent)).toEqual([['a', 'b']]);
    const kept = await bench.database.message.findMany();
    expect(
      kept.map(({ id, platform, bot, chatId, state, call }) => ({
        id,
        to: `${platform} ${bot} ${chatId}`,
        state,
        call,
      })),
    ).toEqual([{ id: sent[0]?.id, to: 'telegram 1 chat-lan', state: 'sent', call: sent[0]?.call }]);
    const notices = await bench.database.notice.findMany();
    expect(notices.map(({ messageId }) => messageId)).toEqual([sent[0]?.id, sent[0]?.id]);
  });

  test('is leased to the process that wrote it, so that no other one sends it meanwhile', async () => {
    await plan('2024-03-10 07:00', sunday('a'));
    await bench.settle('lan', at('2024-03-10 07:00'));
    const leased = await bench.database.$queryRaw<
      unknown[]
    >`SELECT 1 FROM message WHERE leased_until > now()`;
    expect(leased).toHaveLength(1);
  });

  test('is nothing before it is due', async () => {
    await plan('2024-03-10 07:00', sunday('a'));
    expect(await bench.settle('lan', at('2024-03-10 06:59'))).toEqual([]);
    expect(await bench.keys()).toEqual(['reminder:a:d-7@2024-03-10:lan']);
  });

  test('is found by those who queue the work until it is settled', async () => {
    await plan('2024-03-10 07:00', sunday('a'), sunday('b'));
    expect(await bench.notices.addresseesDue(at('2024-03-10 06:59'))).toEqual([]);
    expect(await bench.notices.addresseesDue(at('2024-03-10 07:00'))).toEqual([lan]);
    await bench.settle('lan', at('2024-03-10 07:00'));
    expect(await bench.notices.addresseesDue(at('2024-03-10 07:00'))).toEqual([]);
  });

  test('comes with what the words need', async () => {
    const { ladder: _, ...asToldTo } = sunday('a');
    await plan('2024-03-10 07:00', sunday('a'));
    let seen: readonly DueNotice[] = [];
    await bench.notices.settle(lan, at('2024-03-10 07:00'), ({ notices, addresses, language, sentToday }) => {
      seen = notices;
      expect({ addresses, language, sentToday }).toEqual({
        addresses: [
          {
            accountId: expect.any(String) as unknown,
            platform: 'telegram',
            bot: '1',
            chatId: 'chat-lan',
            isReachable: true,
            isPreferred: false,
            wroteAt: null,
            level: 'plenty',
            spentUntil: null,
            lost: [],
          },
        ],
        language: 'vi',
        sentToday: 0,
      });
      return undecided;
    });
    expect(seen).toEqual([
      {
        id: expect.any(String) as string,
        failedIn: [],
        kind: 'reminder',
        expiresAt: at('2024-03-14 07:00'),
        obligation: { ...asToldTo, extendedFrom: null, madeUpOn: null },
        unit: { id: 'tan-quy', name: 'Tân Quý', kind: 'ward' },
        photos: 2,
        isRemindedNow: false,
        progress: {
          reports: 0,
          amount: 0,
          metOn: null,
          metTime: null,
          waiver: null,
          waiting: 0,
          returned: 0,
        },
        isWithdrawn: false,
        hasLeft: false,
        personId: 'lan',
        isSnoozed: false,
        unless: null,
        isLastInTime: false,
        isReported: false,
        draft: null,
      },
    ]);
  });

  test('tells of its rung that asks how it went whether that was reported, and what draft lies there', async () => {
    const { asked, draftOn } = await beginReport('2024-03-17 19:30');
    expect(asked).toMatchObject([{ unless: 'reported', isReported: false }]);
    expect(
      asked.map(({ draft }) => draft && { ...draft, fields: draft.fields.map(({ id }) => id)[0] }),
    ).toEqual([
      {
        reportId: draftOn,
        fields: 'members',
        answers: { place: 'hẻm 128' },
        photos: 1,
        photosWanted: null,
        editedById: 'the-writer',
        editedByName: 'the-writer',
      },
    ]);
  });

  test('a draft of another ward is none of theirs', async () => {
    const { asked } = await beginReport('2024-03-17 19:30', 'son-ky');
    expect(asked.map(({ draft }) => draft)).toEqual([null]);
  });

  test('a correction that was opened and says nothing else yet is no draft', async () => {
    // On a day that does not count, so that the duty is still owed.
    await plan('2024-03-17 07:00', sunday('a'));
    await bench.addReport('tan-quy', 'a', '2024-03-10', { members: 45 });
    const drafts = async (draft: object): Promise<readonly unknown[]> => {
      await bench.database.report.updateMany({ data: { draft: { ...draft } } });
      const told: unknown[] = [];
      await bench.notices.settle(lan, at('2024-03-17 07:00'), ({ notices }) => {
        told.push(...ofKind(notices, 'reminder').map(({ draft: one }) => one?.answers ?? null));
        return undecided;
      });
      return told;
    };
    expect(await drafts({ members: 45 })).toEqual([null]);
    expect(await drafts({ members: 48 })).toEqual([{ members: 48 }]);
  });

  test('asks for as many photos as the plan wants', async () => {
    await plan('2024-03-10 07:00', { ...sunday('a'), photos: 5 });
    const photos: number[] = [];
    await bench.notices.settle(lan, at('2024-03-10 07:00'), ({ notices }) => {
      photos.push(...ofKind(notices, 'reminder').map((notice) => notice.photos));
      return undecided;
    });
    expect(photos).toEqual([5]);
  });
});

describe('checked again when it is sent', () => {
  test.each([
    [
      'what was reported in the meantime, enough or not, is not asked for in the evening',
      2,
      '2024-03-17',
      'dropped: reported',
    ],
    ['a report of a day that does not count is no answer', 2, '2024-03-01', 'sent'],
    ['what is met is dropped as that', 1, '2024-03-17', 'dropped: met'],
  ])('%s', async (_, atLeast, happenedOn, state) => {
    await plan('2024-03-17 19:30', { ...sunday('a'), atLeast });
    await bench.addReport('tan-quy', 'a', happenedOn);
    await bench.settle('lan', at('2024-03-17 19:30'));
    expect(await bench.states()).toMatchObject({ 'reminder:a:evening@2024-03-17:lan': state });
  });

  test('what was met in between is dropped', async () => {
    await plan('2024-03-17 07:00', sunday('a'));
    await bench.addReport('tan-quy', 'a', '2024-03-17');
    expect(await bench.settle('lan', at('2024-03-17 07:00'))).toEqual([]);
    expect(await bench.states()).toEqual({ 'reminder:a:d0@2024-03-17:lan': 'dropped: met' });
  });

  test('what has expired is dropped, and the next rung takes its place', async () => {
    await plan('2024-03-14 07:00', sunday('a'));
    await bench.notices.planReminders(at('2024-03-17 07:00'));
    expect(duties(await bench.settle('lan', at('2024-03-17 07:00')))).toEqual([['a']]);
    expect(await bench.states()).toEqual({
      'reminder:a:d-3@2024-03-14:lan': 'dropped: expired',
      'reminder:a:d0@2024-03-17:lan': 'sent',
    });
  });

  test('what the plan asks no more is dropped', async () => {
    await plan('2024-03-10 07:00', sunday('a'));
    await bench.database.obligation.updateMany({ data: { withdrawnAt: new Date(start) } });
    await bench.settle('lan', at('2024-03-10 07:00'));
    expect(await bench.states()).toEqual({ 'reminder:a:d-7@2024-03-10:lan': 'dropped: withdrawn' });
  });

  test('who has left the ward is not told', async () => {
    await plan('2024-03-10 07:00', sunday('a'));
    await bench.database.membership.updateMany({ data: { validTo: new Date('2024-03-10') } });
    await bench.settle('lan', at('2024-03-10 07:00'));
    expect(await bench.states()).toEqual({ 'reminder:a:d-7@2024-03-10:lan': 'dropped: left' });
  });

  test('who blocked the bot is not told', async () => {
    await plan('2024-03-10 07:00', sunday('a'));
    await bench.database.account.updateMany({ data: { isReachable: false } });
    expect(await bench.settle('lan', at('2024-03-10 07:00'))).toEqual([]);
    expect(await bench.states()).toEqual({ 'reminder:a:d-7@2024-03-10:lan': 'dropped: unreachable' });
  });

  test('officers who look after the ward, and secretaries who were invited, have not left', async () => {
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await plan('2024-03-22 07:00', sunday('a'));
    expect(duties(await bench.settle('huong', at('2024-03-22 07:00')))).toEqual([['a']]);
    await bench.clear();
    await bench.addPerson('minh', 'secretary', 'son-ky');
    await plan(
      '2024-11-08 07:00',
      windowObligation('2024-11-15', {
        id: 'law' as ObligationId,
        scope: 'together',
        unitId: 'tan-phu' as UnitId,
      }),
    );
    expect(duties(await bench.settle('minh', at('2024-11-08 07:00')))).toEqual([['law']]);
  });
});

describe('quiet hours and the two messages a day', () => {
  test('in the night all waits for 07:00', async () => {
    await plan('2024-03-10 22:00', sunday('a'));
    expect(await bench.settle('lan', at('2024-03-10 22:00'))).toEqual([]);
    expect(await bench.notices.addresseesDue(at('2024-03-11 06:59'))).toEqual([]);
    expect(duties(await bench.settle('lan', at('2024-03-11 07:00')))).toEqual([['a']]);
  });

  test('a third message waits for the next day, and joins what is due then', async () => {
    for (const [index, time] of ['12:00', '13:00', '14:00'].entries()) {
      await plan('2024-03-10 07:00', {
        ...sunday(`d${index}`),
        ladder: [{ key: 'x', anchor: 'event', offsetDays: -7, time, to: 'secretary' }],
      });
    }
    const sent = [];
    for (const now of [
      '2024-03-10 12:00',
      '2024-03-10 13:00',
      '2024-03-10 14:00',
      '2024-03-10 20:00',
      '2024-03-11 07:00',
    ]) {
      await bench.notices.planReminders(at(now));
      sent.push(...duties(await bench.settle('lan', at(now))).map((one) => `${now} ${String(one)}`));
    }
    expect(sent).toEqual(['2024-03-10 12:00 d0', '2024-03-10 13:00 d1', '2024-03-11 07:00 d2']);
  });

  test('the days are those of Tân Phú: 06:30 UTC+7 counts for the day that begins at 17:00 UTC', async () => {
    await plan('2024-03-10 07:00', sunday('a'), sunday('b', '2024-03-18'));
    await bench.settle('lan', at('2024-03-10 20:59'));
    await bench.notices.planReminders(at('2024-03-11 07:00'));
    const counted: number[] = [];
    await bench.notices.settle(lan, at('2024-03-11 07:00'), ({ sentToday }) => {
      counted.push(sentToday);
      return undecided;
    });
    expect(counted).toEqual([0]);
  });

  test('a message in several parts counts as one', async () => {
    await plan('2024-03-10 07:00', sunday('a'));
    const parts = [1, 2, 3].map((part) => ({ method: 'sendMessage', params: { part } }));
    await bench.notices.settle(lan, at('2024-03-10 07:00'), (due) => sendsAll(due, parts));
    const kept = await bench.database.message.findMany({ orderBy: { seq: 'asc' } });
    expect(kept.map(({ call }) => (call as { params: { part: number } }).params.part)).toEqual([1, 2, 3]);
    await bench.database.message.updateMany({ data: { state: 'sent' } });
    await bench.addObligation(
      eventObligation('2024-03-18', {
        id: 'b' as ObligationId,
        key: 'b',
        ladder: [{ key: 'x', anchor: 'event', offsetDays: -8, time: '09:00', to: 'secretary' }],
      }),
      start,
    );
    await bench.notices.planReminders(at('2024-03-10 09:00'));
    expect(duties(await bench.settle('lan', at('2024-03-10 09:00')))).toEqual([['b']]);
  });
});

describe('what somebody waits for', () => {
  /** Tân Quý asks to be let off `a`; the officer is owed the request, the secretary a verdict. */
  async function ask(now: string): Promise<void> {
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await bench.addObligation(sunday('a', '2024-12-15'), start);
    await bench.database.waiver.create({
      data: {
        id: 'e',
        obligationId: 'a',
        unitId: 'tan-quy',
        askedById: 'lan',
        reason: 'mưa lớn',
        askedAt: new Date(at(now)),
      },
    });
    const about = { waiverId: 'e', obligationId: 'a' as ObligationId, unitId: 'tan-quy' as UnitId };
    await insertNotices(bench.database, [
      plannedNotice({ kind: 'waiver-asked', isAgain: false, ...huong, ...about }, at(now)),
      plannedNotice({ kind: 'verdict', ...lan, ...about }, at(now)),
    ]);
  }

  test('comes with who it is about, and is sent once', async () => {
    await ask('2024-03-10 09:00');
    let seen: readonly DueNotice[] = [];
    await bench.notices.settle(huong, at('2024-03-10 09:00'), ({ notices }) => {
      seen = notices;
      return undecided;
    });
    expect(seen).toMatchObject([
      {
        kind: 'waiver-asked',
        personId: 'huong',
        isAgain: false,
        waiver: { id: 'e', state: 'asked', reason: 'mưa lớn' },
        unit: { id: 'tan-quy' },
        hasLeft: false,
      },
    ]);
    expect(duties(await bench.settle('huong', at('2024-03-10 09:00')))).toEqual([['a']]);
    expect(await bench.settle('huong', at('2024-03-10 09:00'))).toEqual([]);
  });

  test('does not count among the two messages of the day', async () => {
    await ask('2024-03-10 09:00');
    await bench.database.waiver.updateMany({ data: { state: 'declined' } });
    await bench.settle('lan', at('2024-03-10 09:00'));
    expect(await bench.states()).toMatchObject({ 'verdict:e:lan': 'sent' });
    const counted: number[] = [];
    await plan('2024-03-10 10:00', sunday('b'));
    await bench.notices.settle(lan, at('2024-03-10 10:00'), (due) => {
      counted.push(due.sentToday);
      return sendsAll(due, [{ method: 'sendMessage', params: {} }]);
    });
    await plan('2024-03-10 12:00', { ...sunday('c'), ladder: [{ ...atNoon, key: 'x' }] });
    await bench.notices.settle(lan, at('2024-03-10 12:00'), ({ sentToday }) => {
      counted.push(sentToday);
      return undecided;
    });
    expect(counted).toEqual([0, 1]);
  });

  test('is asked again two days after it was sent, or could not be', async () => {
    await ask('2024-03-10 22:00');
    await bench.settle('huong', at('2024-03-10 22:00'));
    expect(await bench.keys()).toEqual(['verdict:e:lan', 'waiver-asked:e:huong']);
    await bench.database.account.updateMany({ data: { isReachable: false } });
    await bench.settle('huong', at('2024-03-11 07:00'));
    await bench.database.account.updateMany({ data: { isReachable: true } });
    expect(await bench.states()).toMatchObject({ 'waiver-asked:e:huong': 'dropped: unreachable' });
    expect(await bench.settle('huong', at('2024-03-13 06:59'))).toEqual([]);
    expect(duties(await bench.settle('huong', at('2024-03-13 07:00')))).toEqual([['a']]);
    expect(await bench.states()).toMatchObject({ 'waiver-asked:e:huong:again': 'sent' });
  });
});

test('several messages of one moment are written in their order, each named by what it tells, and all sent by this process', async () => {
  await plan('2024-03-10 07:00', sunday('a'), sunday('b'));
  const sent = await bench.notices.settle(lan, at('2024-03-10 07:00'), ({ notices, addresses: [to] }) => ({
    settled: { ...undecided.settled, send: notices },
    messages: notices.map((one) => ({
      tells: [one],
      to: to!,
      calls: [{ method: 'sendMessage', params: { duties: ofKind([one], 'reminder')[0]?.obligation.id } }],
    })),
  }));
  expect(duties(sent)).toEqual(['a', 'b']);
  const rows = await bench.database.notice.findMany({ orderBy: { key: 'asc' } });
  expect(rows.map(({ messageId }) => messageId)).toEqual(sent.map(({ id }) => id));
  const kept = await bench.database.message.findMany({ orderBy: { seq: 'asc' } });
  expect(kept.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
});

describe('several senders', () => {
  test('at once send each notice once', async () => {
    await plan('2024-03-10 07:00', sunday('a'), sunday('b'), sunday('c'));
    const sent = await Promise.all([1, 2, 3, 4].map(() => bench.settle('lan', at('2024-03-10 07:00'))));
    expect(sent.map((messages) => messages.length).sort((a, b) => a - b)).toEqual([0, 0, 0, 1]);
    expect(await bench.database.message.count()).toBe(1);
  });

  test('never make a third message of the day', async () => {
    for (let n = 0; n < 6; n++)
      await bench.addObligation(
        {
          ...sunday(`d${n}`),
          ladder: [{ key: 'x', anchor: 'event', offsetDays: -7, time: `08:0${n}`, to: 'secretary' }],
        },
        start,
      );
    await Promise.all(
      [0, 1, 2, 3, 4, 5].map(async (minute) => {
        const now = at(`2024-03-10 08:0${minute}`);
        await bench.notices.planReminders(now);
        await bench.settle('lan', now);
      }),
    );
    expect(await bench.database.message.count()).toBeLessThanOrEqual(2);
  });

  test('of several people do not wait for each other’s locks', async () => {
    await bench.addPerson('minh', 'secretary', 'son-ky');
    await plan('2024-03-10 07:00', sunday('a'), { ...sunday('b'), unitId: 'son-ky' as UnitId });
    const both = await Promise.all(
      ['lan', 'minh'].map((person) => bench.settle(person, at('2024-03-10 07:00'))),
    );
    expect(both.map((messages) => duties(messages))).toEqual([[['a']], [['b']]]);
  });
});

test('a sender that fails in between leaves everything to the next try', async () => {
  await plan('2024-03-10 07:00', sunday('a'));
  const failing = bench.notices.settle(lan, at('2024-03-10 07:00'), () => {
    throw new Error('no words');
  });
  await expect(failing).rejects.toThrow('no words');
  expect(await bench.keys()).toEqual(['reminder:a:d-7@2024-03-10:lan']);
  expect(duties(await bench.settle('lan', at('2024-03-10 07:00')))).toEqual([['a']]);
});

test('ids of updates are forgotten after the time they are kept', async () => {
  const taken = (updateId: string, day: string) => ({
    platform: 'telegram',
    bot: '1',
    updateId,
    takenAt: new Date(`${day as LocalDate}T00:00:00Z`),
  });
  await bench.database.takenUpdate.createMany({ data: [taken('1', '2024-03-01'), taken('2', '2024-03-09')] });
  await bench.notices.forgetUpdates(at('2024-03-08 08:00'));
  expect((await bench.database.takenUpdate.findMany()).map(({ updateId }) => updateId)).toEqual(['2']);
});
