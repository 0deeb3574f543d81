import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RequestBench, requestBench } from '#test/support/request-bench.ts';

let bench: RequestBench;

beforeAll(async () => {
  bench = await requestBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.clear();
  await bench.commit(bench.secretary, bench.ask('e1'));
});

const reminder = (state: string, reason: string | null) =>
  bench.database.notice.create({
    data: {
      id: 'morning',
      key: `reminder:${bench.obligationId}:d0@2024-03-17:p1`,
      kind: 'reminder',
      rung: 'd0',
      personId: 'p1',
      unitId: 'tan-quy',
      obligationId: bench.obligationId,
      dueAt: new Date('2024-03-17T07:00:00+07:00'),
      expiresAt: new Date('2024-03-17T19:30:00+07:00'),
      state,
      reason,
      settledAt: new Date('2024-03-17T07:00:00+07:00'),
    },
  });

const ofMorning = (state: string): string => `reminder:${bench.obligationId}:d0@2024-03-17:p1: ${state}`;

describe('a decision', () => {
  test('of two officers at once is the first one’s; the other looks again', async () => {
    const both = await Promise.all([
      bench.commit(bench.officer, bench.decide('e1', 'granted', 'b1')),
      bench.commit(bench.otherOfficer, bench.decide('e1', 'declined', 'b2')),
    ]);
    expect(both.toSorted()).toEqual(['committed', 'overtaken']);
    expect(await bench.keys('verdict')).toHaveLength(1);
  });

  test('on what was reported meanwhile is none', async () => {
    await bench.report('r1', '2024-03-17', '2024-03-17T10:00');
    expect(await bench.commit(bench.officer, bench.decide('e1', 'granted'), '2024-03-17T11:00')).toBe(
      'overtaken',
    );
    expect(await bench.states()).toEqual(['e1: asked']);
  });

  test('on what the plan asks for no more is none', async () => {
    const { database, obligationId: id } = bench;
    await database.obligation.update({ where: { id }, data: { withdrawnAt: new Date(0) } });
    expect(await bench.commit(bench.officer, bench.decide('e1', 'granted'))).toBe('overtaken');
    await database.obligation.update({ where: { id }, data: { withdrawnAt: null } });
  });

  test('on what its ward took back is none, and the other way round', async () => {
    const withdraw = { kind: 'withdraw-waiver', waiverId: 'e1' } as const;
    const both = await Promise.all([
      bench.commit(bench.secretary, withdraw),
      bench.commit(bench.officer, bench.decide('e1', 'granted')),
    ]);
    expect(both.toSorted()).toEqual(['committed', 'overtaken']);
  });

  test('of several in one go is all of them or none', async () => {
    const effects = [bench.decide('e1', 'granted', 'all'), bench.decide('e2', 'granted', 'all')];
    expect(await bench.commit(bench.officer, effects)).toBe('overtaken');
    expect(await bench.states()).toEqual(['e1: asked']);
  });

  test('is owed to those who report for the ward where who asked has left', async () => {
    const { database } = bench;
    const role = { where: { id: 'm-p1' } };
    await database.membership.update({ ...role, data: { validTo: new Date('2024-03-17') } });
    await database.person.create({ data: { id: 'new', name: 'Tú', createdAt: new Date(0) } });
    await database.membership.create({
      data: {
        id: 'm-new',
        personId: 'new',
        unitId: 'tan-quy',
        role: 'secretary',
        validFrom: new Date('2024-03-01'),
      },
    });
    await bench.commit(bench.officer, bench.decide('e1', 'declined'));
    expect(await bench.keys('verdict')).toEqual(['verdict:e1:new: pending']);
    await database.membership.update({ ...role, data: { validTo: null } });
    await database.membership.delete({ where: { id: 'm-new' } });
  });

  test('against it plans anew the reminders that its waiting had dropped and that are not over', async () => {
    await reminder('dropped', 'waived');
    await bench.commit(bench.officer, bench.decide('e1', 'declined'));
    expect(await bench.keys('reminder')).toEqual([]);
    await bench.plan('2024-03-17T09:01');
    expect(await bench.keys('reminder')).toEqual([ofMorning('pending')]);
  });

  test('against it reminds nobody once more of what they were told', async () => {
    await reminder('sent', null);
    await bench.commit(bench.officer, bench.decide('e1', 'declined'));
    await bench.plan('2024-03-17T09:01');
    expect(await bench.keys('reminder')).toEqual([ofMorning('sent')]);
  });
});

describe('a verdict that is taken back', () => {
  test('waits again; a verdict that nobody has heard yet is never told', async () => {
    await bench.commit(bench.officer, bench.decide('e1', 'granted'));
    expect(await bench.commit(bench.officer, bench.undo('e1'), '2024-03-17T09:59')).toBe('committed');
    expect(await bench.states()).toEqual(['e1: asked']);
    expect(await bench.keys('verdict')).toEqual(['verdict:e1:p1: dropped (undone)']);
  });

  test('is told to whoever had heard it, and the next verdict is told as well', async () => {
    await bench.commit(bench.officer, bench.decide('e1', 'granted'));
    await bench.send('p1', '2024-03-17T09:10');
    await bench.commit(bench.officer, bench.undo('e1'), '2024-03-17T09:20');
    await bench.send('p1', '2024-03-17T09:20');
    await bench.commit(bench.otherOfficer, bench.decide('e1', 'declined', 'b2'), '2024-03-17T09:30');
    await bench.send('p1', '2024-03-17T09:30');
    expect(await bench.keys('verdict')).toEqual([
      'verdict-undone:e1:p1: sent',
      'verdict:e1:p1: sent',
      'verdict:e1:p1:1: sent',
    ]);
  });

  test.each([
    ['after an hour', () => bench.officer, '2024-03-17T10:01'],
    ['by another officer', () => bench.otherOfficer, '2024-03-17T09:10'],
    ['by the ward', () => bench.secretary, '2024-03-17T09:10'],
  ])('is not %s', async (_, who, at) => {
    await bench.commit(bench.officer, bench.decide('e1', 'granted'));
    expect(await bench.commit(who(), bench.undo('e1'), at)).toBe('overtaken');
    expect(await bench.states()).toEqual(['e1: granted']);
  });

  test('is written down', async () => {
    await bench.commit(bench.officer, bench.decide('e1', 'granted'));
    await bench.commit(bench.officer, bench.undo('e1'));
    const entries = await bench.database.auditEntry.findMany({ where: { act: 'waiver-undone' } });
    expect(entries.at(-1)).toMatchObject({
      actorId: 'officer',
      unitId: 'tan-quy',
      subject: { waiverId: 'e1' },
    });
  });
});

describe('a request that its ward takes back', () => {
  const withdraw = { kind: 'withdraw-waiver', waiverId: 'e1' } as const;

  test('is asked of no officer any more, and the duty is reminded of as before', async () => {
    await reminder('dropped', 'waived');
    expect(await bench.commit(bench.secretary, withdraw)).toBe('committed');
    await bench.send('officer', '2024-03-17T09:10');
    expect(await bench.keys('waiver-asked')).toEqual([
      'waiver-asked:e1:officer: dropped (decided)',
      'waiver-asked:e1:other-officer: pending',
    ]);
    await bench.plan('2024-03-17T09:01');
    expect(await bench.keys('reminder')).toEqual([ofMorning('pending')]);
  });

  test('may be made anew', async () => {
    await bench.commit(bench.secretary, withdraw);
    await bench.commit(bench.secretary, bench.ask('e2'));
    expect(await bench.states()).toEqual(['e1: withdrawn', 'e2: asked']);
  });

  test('is not an officer’s to take back, nor what was decided', async () => {
    expect(await bench.commit(bench.officer, withdraw)).toBe('overtaken');
    await bench.commit(bench.officer, bench.decide('e1', 'declined'));
    expect(await bench.commit(bench.secretary, withdraw)).toBe('overtaken');
  });
});
