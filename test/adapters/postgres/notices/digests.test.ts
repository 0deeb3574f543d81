import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import type { Digest } from '#src/domain/digest/digest.ts';
import type { GroupId, Instant, ObligationId } from '#src/domain/ids.ts';
import { ofKind } from '#src/domain/notice/due-notice.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { settle } from '#src/domain/notice/settle.ts';
import type { NoticeStore } from '#src/ports/notice-store.ts';
import { type NoticeBench, openNoticeBench, sendsAll } from '#test/support/notice-bench.ts';
import { localTime } from '#test/support/local-time.ts';
import { at, eventObligation, zone } from '#test/support/obligations.ts';

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.clear());

const group = { groupId: 'g' as GroupId };
const monday = at('2024-03-18 07:30');
const nextDigest = async () => {
  const { nextDigestAt } = await bench.database.group.findFirstOrThrow();
  return localTime((nextDigestAt?.getTime() ?? null) as Instant | null);
};

/** Sends as the job does; the digests that were written. */
async function send(
  now: Instant,
  notices: NoticeStore = bench.notices,
  isHoliday: IsHoliday = () => false,
): Promise<readonly Digest[]> {
  const written: Digest[] = [];
  const messages = await notices.settle(group, now, (due) => {
    const settled = settle(due.notices, { now, zone, isHoliday, sentToday: due.sentToday });
    const tells = ofKind(settled.send, 'digest');
    const [to] = due.addresses;
    if (!to || tells.length === 0) return { settled, messages: [] };
    written.push(...tells.map(({ digest }) => digest));
    const calls = tells.map(({ digest }) => ({ method: 'sendMessage', params: { text: digest.unitName } }));
    return { settled, messages: [{ tells, to, calls }] };
  });
  return messages.length > 0 ? written : [];
}

describe('planning', () => {
  test('makes the week’s notice and moves the group to the next', async () => {
    await bench.addGroup('g', monday);
    expect(await bench.notices.planDigests(at('2024-03-18 07:29'))).toBe(0);
    expect(await bench.notices.planDigests(monday)).toBe(1);
    expect(await bench.keys()).toEqual(['digest:g:2024-W12']);
    expect(await nextDigest()).toBe('2024-03-25 07:30');
  });

  test('makes one a week, though many plan, the clock goes back or the time is set anew', async () => {
    await bench.addGroup('g', monday);
    await Promise.all([1, 2, 3].map(() => bench.notices.planDigests(monday)));
    await bench.notices.planDigests(at('2024-03-17 12:00'));
    await bench.database.group.updateMany({
      data: { nextDigestAt: new Date(at('2024-03-22 07:30')), digestWeekday: 5 },
    });
    await bench.notices.planDigests(at('2024-03-22 07:30'));
    expect(await bench.keys()).toEqual(['digest:g:2024-W12']);
  });

  test('after weeks away makes only the latest', async () => {
    await bench.addGroup('g', monday);
    await bench.notices.planDigests(at('2024-04-08 09:00'));
    expect(await bench.keys()).toEqual(['digest:g:2024-W15']);
    expect(await nextDigest()).toBe('2024-04-15 07:30');
  });

  test('makes none for a group that the bot was removed from', async () => {
    await bench.addGroup('g', monday, { state: 'removed' });
    expect(await bench.notices.planDigests(monday)).toBe(0);
  });
});

describe('sending', () => {
  beforeEach(() => bench.addGroup('g', monday));

  test('tells the week before, as it is at that moment', async () => {
    await bench.notices.planDigests(monday);
    await bench.addObligation(
      eventObligation('2024-03-17', { id: 'o' as ObligationId }),
      at('2024-03-01 08:00'),
    );
    await bench.addReport('tan-quy', 'o', '2024-03-17', { members: 45, residents: 30, waste: 120 });
    await bench.addReport('son-ky', null, '2024-03-16', { members: 5 });
    await bench.addReport('son-ky', null, '2024-03-16', { members: 1000 }, 'replaced');
    await bench.addReport('son-ky', null, '2024-03-16', { members: 1000 }, 'draft');
    await bench.addReport('tan-quy', null, '2024-03-10', { members: 1000 });
    await bench.addReport('tan-quy', null, '2024-03-18', { members: 1000 });
    const [digest] = await send(monday);
    expect(digest).toMatchObject({
      unitName: 'Quận Đoàn Tân Phú',
      weekFrom: '2024-03-11',
      weekTo: '2024-03-17',
      isRunning: false,
      asOf: monday,
      reports: 2,
      unitsReporting: 2,
      units: 2,
      unitKind: 'district',
      unitsKind: 'ward',
    });
    expect(digest?.figures.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'people 80',
      'wasteKg 120',
    ]);
    expect(digest?.standings.map(({ unitName, met, expected }) => `${unitName} ${met}/${expected}`)).toEqual([
      'Tân Quý 1/1',
      'Sơn Kỳ 0/0',
    ]);
  });

  test('happens once, though many send', async () => {
    await bench.notices.planDigests(monday);
    const sent = await Promise.all([1, 2, 3].map(() => send(monday)));
    expect(sent.flat()).toHaveLength(1);
    expect(await bench.database.message.count()).toBe(1);
    expect(await send(at('2024-03-18 12:00'))).toEqual([]);
  });

  test('late tells the week it was meant to', async () => {
    await bench.notices.planDigests(monday);
    const [digest] = await send(at('2024-03-19 09:30'));
    expect(digest).toMatchObject({
      weekFrom: '2024-03-11',
      weekTo: '2024-03-17',
      asOf: at('2024-03-19 09:30'),
    });
  });

  test('in the night waits for the morning', async () => {
    await bench.notices.planDigests(monday);
    expect(await send(at('2024-03-19 03:00'))).toEqual([]);
    expect(await bench.notices.addresseesDue(at('2024-03-19 06:59'))).toEqual([]);
    expect(await bench.notices.addresseesDue(at('2024-03-19 07:00'))).toEqual([group]);
    expect(await send(at('2024-03-19 07:00'))).toHaveLength(1);
  });

  test('is given up after two days', async () => {
    await bench.notices.planDigests(monday);
    expect(await send(at('2024-03-20 07:30'))).toEqual([]);
    expect(await bench.states()).toEqual({ 'digest:g:2024-W12': 'dropped: expired' });
  });

  test('tells only the newest of two that wait', async () => {
    await bench.notices.planDigests(monday);
    await bench.notices.planDigests(at('2024-03-25 07:30'));
    expect(await send(at('2024-03-25 07:30'))).toMatchObject([{ weekFrom: '2024-03-18' }]);
    expect(await bench.states()).toEqual({
      'digest:g:2024-W12': 'dropped: expired',
      'digest:g:2024-W13': 'sent',
    });
  });

  test('reaches no group that the bot was removed from', async () => {
    await bench.notices.planDigests(monday);
    await bench.database.group.updateMany({ data: { state: 'removed' } });
    expect(await send(monday)).toEqual([]);
    expect(await bench.states()).toEqual({ 'digest:g:2024-W12': 'dropped: unreachable' });
  });

  test('where no bot of ours speaks there drops it', async () => {
    await bench.notices.planDigests(monday);
    expect(await bench.notices.settle(group, monday, (due) => sendsAll(due, []))).toEqual([]);
    expect(await bench.states()).toEqual({ 'digest:g:2024-W12': 'dropped: unreachable' });
  });
});

test('a digest planned while a sender found none has its own turn', async () => {
  await bench.addGroup('g', monday);
  const plansMeanwhile = new Proxy(bench.database, {
    get(database, name, receiver) {
      if (name !== '$queryRawUnsafe') return Reflect.get(database, name, receiver) as unknown;
      return async (sql: string, ...values: unknown[]) => {
        const rows: unknown = await database.$queryRawUnsafe(sql, ...values);
        await bench.notices.planDigests(monday);
        return rows;
      };
    },
  });
  expect(await send(monday, createNoticeStore({ database: plansMeanwhile, zone }))).toEqual([]);
  expect(await bench.keys()).toEqual(['digest:g:2024-W12']);
  expect(await send(monday)).toHaveLength(1);
});

test('a digest that falls on Tết comes on the first morning after it', async () => {
  const isHoliday: IsHoliday = (day) => day >= '2024-02-06' && day <= '2024-02-15';
  const tet = createNoticeStore({ database: bench.database, zone, isHoliday });
  await bench.addGroup('g', at('2024-02-12 07:30'));
  await tet.planDigests(at('2024-02-12 07:30'));
  expect(await tet.addresseesDue(at('2024-02-15 23:00'))).toEqual([]);
  expect(await send(at('2024-02-16 07:00'), tet, isHoliday)).toMatchObject([
    { weekFrom: '2024-02-05', weekTo: '2024-02-11' },
  ]);
});

test('duties of last year’s plan are told of no more', async () => {
  await bench.addGroup('g', at('2025-02-03 07:30'));
  await bench.addObligation(
    eventObligation('2024-03-17', { id: 'o' as ObligationId }),
    at('2024-03-01 08:00'),
  );
  await bench.notices.planDigests(at('2025-02-03 07:30'));
  const [digest] = await send(at('2025-02-03 07:30'));
  expect({ overdue: digest?.overdue, expected: digest?.standings.map(({ expected }) => expected) }).toEqual({
    overdue: [],
    expected: [0, 0],
  });
});
