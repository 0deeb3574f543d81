import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant, ObligationId, UnitId } from '#src/domain/ids.ts';
import { openNoticeBench, type NoticeBench } from '#test/support/notice-bench.ts';
import { localTime } from '#test/support/local-time.ts';
import { at, eventObligation, on, windowObligation } from '#test/support/obligations.ts';

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.clear());

const start = at('2024-03-01 08:00');
const sunday = eventObligation('2024-03-17', { id: 'o' as ObligationId });
const nextRung = async (id: string) => {
  const { nextRungAt } = await bench.database.obligation.findUniqueOrThrow({ where: { id } });
  return localTime((nextRungAt?.getTime() ?? null) as Instant | null);
};

describe('a rung that has come', () => {
  test('becomes one notice for each secretary of the ward, and the duty waits for the next rung', async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addPerson('phuc', 'secretary', 'tan-quy');
    await bench.addPerson('other-ward', 'secretary', 'son-ky');
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await bench.addObligation(sunday, start);
    expect(await bench.notices.planReminders(at('2024-03-10 07:00'))).toBe(2);
    expect(await bench.keys()).toEqual(['reminder:o:d-7@2024-03-10:lan', 'reminder:o:d-7@2024-03-10:phuc']);
    expect(await nextRung('o')).toBe('2024-03-14 07:00');
  });

  test('carries its time and its end', async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addObligation(sunday, start);
    await bench.notices.planReminders(at('2024-03-10 09:15'));
    const [notice] = await bench.database.notice.findMany();
    expect(
      [notice?.dueAt.getTime(), notice?.expiresAt.getTime()].map((one) =>
        localTime((one ?? null) as Instant | null),
      ),
    ).toEqual(['2024-03-10 07:00', '2024-03-14 07:00']);
    expect(notice).toMatchObject({
      kind: 'reminder',
      rung: 'd-7',
      unitId: 'tan-quy',
      obligationId: 'o',
      state: 'pending',
    });
  });

  test('is not made a minute early', async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addObligation(sunday, start);
    expect(await bench.notices.planReminders(at('2024-03-10 06:59'))).toBe(0);
  });

  test('is told to officers of the district when the ward is late', async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await bench.addObligation(sunday, start);
    await bench.notices.planReminders(at('2024-03-22 07:00'));
    expect(await bench.keys()).toEqual([
      'escalation:o:late-3-officers@2024-03-22:huong',
      'reminder:o:late-3@2024-03-22:lan',
    ]);
  });

  test('of a duty of all wards goes to the district, and to each ward once', async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addPerson('minh', 'secretary', 'son-ky');
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await bench.addObligation(
      windowObligation('2024-11-15', {
        id: 'law' as ObligationId,
        scope: 'together',
        unitId: 'tan-phu' as UnitId,
      }),
      start,
    );
    await bench.notices.planReminders(at('2024-11-08 07:00'));
    expect(await bench.keys()).toEqual([
      'reminder:law:d-7@2024-11-08:huong',
      'reminder:law:d-7@2024-11-08:lan',
      'reminder:law:d-7@2024-11-08:minh',
    ]);
    const wards = await bench.database.notice.findMany({ orderBy: { key: 'asc' }, select: { unitId: true } });
    expect(wards.map(({ unitId }) => unitId)).toEqual(['tan-phu', 'tan-quy', 'son-ky']);
    await bench.notices.planReminders(at('2024-11-12 07:00'));
    expect((await bench.keys()).filter((key) => key.includes(':d-3@'))).toEqual([
      'reminder:law:d-3@2024-11-12:huong',
    ]);
  });
});

describe('nobody is told', () => {
  test.each<[string, () => Promise<unknown>]>([
    [
      'who has no account that can be reached',
      () => bench.addPerson('lan', 'secretary', 'tan-quy', { isReachable: false }),
    ],
    ['whose role has ended', () => bench.addPerson('lan', 'secretary', 'tan-quy', { to: '2024-03-10' })],
    [
      'whose role has not begun',
      () => bench.addPerson('lan', 'secretary', 'tan-quy', { from: '2024-03-11' }),
    ],
  ])('%s', async (_, addPerson) => {
    await addPerson();
    await bench.addObligation(sunday, start);
    expect(await bench.notices.planReminders(at('2024-03-10 07:00'))).toBe(0);
    expect(await nextRung('o')).toBe('2024-03-14 07:00');
  });

  test('of what is met; but it is looked at again, as a report may be returned', async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addObligation(sunday, start);
    const id = await bench.addReport('tan-quy', 'o', '2024-03-17');
    expect(await bench.notices.planReminders(at('2024-03-17 07:00'))).toBe(0);
    await bench.database.report.update({ where: { id }, data: { status: 'returned' } });
    expect(await bench.notices.planReminders(at('2024-03-20 07:00'))).toBe(1);
  });

  test('not of a duty met by a report that another one replaced, or on a day that does not count', async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addObligation(sunday, start);
    await bench.addReport('tan-quy', 'o', '2024-03-17', {}, 'replaced');
    await bench.addReport('tan-quy', 'o', '2024-02-17');
    expect(await bench.notices.planReminders(at('2024-03-17 07:00'))).toBe(1);
  });

  test('of what the plan asks no more', async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addObligation(sunday, start);
    await bench.database.obligation.update({ where: { id: 'o' }, data: { withdrawnAt: new Date(start) } });
    expect(await bench.notices.planReminders(at('2024-03-10 07:00'))).toBe(0);
  });
});

describe('planning again', () => {
  beforeEach(async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addObligation(sunday, start);
  });

  test('changes nothing', async () => {
    await bench.notices.planReminders(at('2024-03-10 07:00'));
    expect(await bench.notices.planReminders(at('2024-03-10 07:00'))).toBe(0);
    expect(await bench.keys()).toHaveLength(1);
  });

  test('does not remind twice when the clock goes back', async () => {
    await bench.notices.planReminders(at('2024-03-14 07:00'));
    await bench.notices.planReminders(at('2024-03-10 07:00'));
    await bench.notices.planReminders(at('2024-03-14 07:00'));
    expect(await bench.keys()).toEqual(['reminder:o:d-3@2024-03-14:lan']);
  });

  test('after a lost note of the next rung does not remind twice', async () => {
    await bench.notices.planReminders(at('2024-03-10 07:00'));
    await bench.database.obligation.update({ where: { id: 'o' }, data: { nextRungAt: new Date(0) } });
    expect(await bench.notices.planReminders(at('2024-03-10 09:00'))).toBe(0);
  });

  test('after an outage makes only what is still true', async () => {
    await bench.notices.planReminders(at('2024-03-17 09:00'));
    expect(await bench.keys()).toEqual(['reminder:o:d0@2024-03-17:lan']);
    expect(await nextRung('o')).toBe('2024-03-17 19:30');
  });

  test('ends with the last rung', async () => {
    await bench.notices.planReminders(at('2024-04-22 07:00'));
    expect(await bench.keys()).toEqual([]);
    expect(await nextRung('o')).toBeNull();
  });
});

test('two planners at once make each notice once', async () => {
  await bench.addPerson('lan', 'secretary', 'tan-quy');
  await bench.addPerson('minh', 'secretary', 'son-ky');
  for (const unit of ['tan-quy', 'son-ky']) {
    for (let n = 0; n < 150; n++) {
      const id = `${unit}-${n}` as ObligationId;
      await bench.addObligation(
        eventObligation('2024-03-17', { id, key: id, unitId: unit as UnitId }),
        start,
      );
    }
  }
  const made = await Promise.all([1, 2, 3].map(() => bench.notices.planReminders(at('2024-03-17 07:00'))));
  expect(made.reduce((sum, one) => sum + one, 0)).toBe(300);
  expect(await bench.keys()).toHaveLength(300);
});

test('two planners at different hours agree', async () => {
  await bench.addPerson('lan', 'secretary', 'tan-quy');
  await bench.addObligation(sunday, start);
  await Promise.all(
    ['2024-03-14 07:00', '2024-03-16 17:00', '2024-03-10 07:00'].map((now) =>
      bench.notices.planReminders(at(now)),
    ),
  );
  for (const now of ['2024-03-10 07:00', '2024-03-14 07:00', '2024-03-16 17:00'])
    await bench.notices.planReminders(at(now));
  const keys = await bench.keys();
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain('reminder:o:d-1@2024-03-16:lan');
});

describe('the next event', () => {
  const next = async (now: string, until?: string) =>
    localTime(await bench.notices.nextEventAt(at(now), until ? at(until) : undefined));

  test('is the next rung of a duty that is not met', async () => {
    await bench.addObligation(sunday, start);
    await bench.addObligation(
      eventObligation('2024-03-16', { id: 'met' as ObligationId, key: 'met', countsFrom: on('2024-03-01') }),
      start,
    );
    await bench.addReport('tan-quy', 'met', '2024-03-02');
    expect(await next('2024-03-02 12:00')).toBe('2024-03-10 07:00');
  });

  test('is a notice that waits', async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addObligation(sunday, start);
    await bench.notices.planReminders(at('2024-03-10 22:00'));
    await bench.settle('lan', at('2024-03-10 22:00'));
    expect(await next('2024-03-10 22:00')).toBe('2024-03-11 07:00');
  });

  test('is a digest', async () => {
    await bench.addGroup('g', at('2024-03-04 07:30'));
    expect(await next('2024-03-01 12:00')).toBe('2024-03-04 07:30');
  });

  test.each<[string, string, string | null, string?]>([
    ['the Monday to come', '2024-03-01 12:00', '2024-03-04 07:30'],
    ['never the one that is', '2024-03-04 07:30', '2024-03-11 07:30'],
    ['none after the day that is looked to', '2024-03-01 12:00', null, '2024-03-04 07:29'],
  ])('is the digest of a leader whose bot may be in no group: %s', async (_which, now, wanted, until) => {
    const groupless = [{ platform: 'telegram', bot: '1' }];
    const nextOf = async (bots: typeof groupless) =>
      bench.notices.nextEventAt(at(now), until ? at(until) : at('2025-01-01 00:00'), bots);
    expect(await nextOf(groupless)).toBeNull();
    await bench.addPerson('minh', 'leader', 'tan-phu');
    expect(await nextOf(groupless)).toBe(wanted === null ? null : at(wanted));
    expect(await nextOf([])).toBeNull();
  });

  test('is the day on which a bot whose messages are used up has them again', async () => {
    const [spentAt, spentUntil] = [new Date(at('2024-03-20 09:00')), new Date(at('2024-04-01 00:00'))];
    await bench.database.allowanceMonth.create({
      data: {
        platform: 'zalo',
        bot: '7',
        month: '2024-03',
        botName: 'Bot',
        most: 3000,
        beginsAt: new Date(at('2024-03-01 00:00')),
        endsAt: spentUntil,
        spentAt,
        spentUntil,
      },
    });
    expect(await next('2024-03-20 12:00')).toBe('2024-04-01 00:00');
  });

  test('is never past, so that waiting for it always ends', async () => {
    await bench.addObligation(sunday, start);
    expect(await next('2024-03-10 07:00')).toBeNull();
  });

  test('is none beyond the moment asked for', async () => {
    await bench.addObligation(sunday, start);
    expect(await next('2024-03-10 06:00', '2024-03-10 06:59')).toBeNull();
    expect(await next('2024-03-10 06:00', '2024-03-10 07:00')).toBe('2024-03-10 07:00');
  });
});
