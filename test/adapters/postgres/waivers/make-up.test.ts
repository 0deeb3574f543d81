import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyPlan, planInForce } from '#src/adapters/postgres/admin/apply-plan.ts';
import { find } from '#src/adapters/postgres/reads/find.ts';
import type { Instant, LocalDate, PlanId, UnitId } from '#src/domain/ids.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import { obligationStatus } from '#src/domain/obligation/obligation-status.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { type RequestBench, requestBench } from '#test/support/request-bench.ts';
import { update } from '#test/support/seeded-store.ts';

let bench: RequestBench;

beforeAll(async () => {
  bench = await requestBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.clear());

const plansOwn = { eventOn: '2024-03-17', dueOn: '2024-03-19', countsTo: '2024-03-19', madeUpOn: null };
const weekLater = {
  eventOn: '2024-03-24',
  dueOn: '2024-03-26',
  countsTo: '2024-03-26',
  madeUpOn: '2024-03-24',
};

async function granted(waiverId = 'm1', on = '2024-03-24'): Promise<void> {
  await bench.commit(bench.secretary, bench.ask(waiverId, on));
  await bench.commit(bench.officer, bench.decide(waiverId, 'granted'));
}

async function duty(): Promise<PlanDuty> {
  const today = '2024-03-27' as LocalDate;
  const asker = { incoming: update('read'), actor: bench.secretary, today, zone: 'Asia/Ho_Chi_Minh' };
  const { unitPlan = [] } = await find(bench.database, { ...asker, now: 0 as Instant }, [
    { kind: 'unit-plan', unitId: 'tan-quy' as UnitId },
  ]);
  const [only] = unitPlan.filter(({ obligation }) => obligation.id === bench.obligationId);
  return only!;
}

describe('a duty that a ward may make up', () => {
  test('keeps the plan’s days while it is only asked for, and goes by the other one once it is granted', async () => {
    await bench.commit(bench.secretary, bench.ask('m1', '2024-03-24'));
    expect(await bench.dates()).toEqual(plansOwn);
    await bench.commit(bench.officer, bench.decide('m1', 'granted'));
    expect(await bench.dates()).toEqual(weekLater);
  });

  test('is owed until then, and not let off', async () => {
    await granted();
    const { obligation, progress } = await duty();
    expect(progress.waiver).toBeNull();
    const at = (today: string) => ({ today: today as LocalDate, time: '09:00' });
    expect(obligationStatus(obligation, progress, at('2024-03-26'))).toBe('due-soon');
    expect(obligationStatus(obligation, progress, at('2024-03-27'))).toBe('overdue');
  });

  test('is met in time by a report of that day', async () => {
    await granted();
    await bench.report('r1', '2024-03-24', '2024-03-26T20:00');
    const { obligation, progress } = await duty();
    expect(obligationStatus(obligation, progress, { today: '2024-03-27' as LocalDate, time: '09:00' })).toBe(
      'met',
    );
  });

  test('is not met by a report of a day that neither counts', async () => {
    await granted();
    await bench.report('r1', '2024-03-28', '2024-03-28T20:00');
    expect((await duty()).progress.amount).toBe(0);
  });

  test('is reminded of by the new day, and not by the old one', async () => {
    await granted();
    await bench.plan('2024-03-17T10:00');
    expect(await bench.keys('reminder')).toEqual([]);
    await bench.plan('2024-03-23T17:00');
    expect((await bench.keys('reminder')).map((key) => key.split(':')[2])).toEqual(['d-1@2024-03-23']);
  });

  test('keeps its new day when the plan is applied again, and the difference of the plan shows none', async () => {
    await granted();
    const { plan, obligations } = await planInForce(bench.database, 'tan-phu-2024' as PlanId);
    const now = Date.parse('2024-03-18T09:00+07:00') as Instant;
    const amended = { ...plan!, title: 'Kế hoạch đã sửa' };
    await applyPlan(bench.database, amended, obligations, now, () => false);
    expect(await bench.dates()).toEqual(weekLater);
    const again = await planInForce(bench.database, 'tan-phu-2024' as PlanId);
    expect(again.obligations).toEqual(obligations);
    const [own] = again.obligations.filter(({ key }) => key.endsWith('/152/tan-quy'));
    expect(own).toMatchObject({ eventOn: '2024-03-17', dueOn: '2024-03-19' });
  });

  test('goes by an amended plan that has it later still', async () => {
    await granted();
    const { plan, obligations } = await planInForce(bench.database, 'tan-phu-2024' as PlanId);
    const now = Date.parse('2024-03-18T09:00+07:00') as Instant;
    const later = { eventOn: '2024-03-31', dueOn: '2024-04-02', countsTo: '2024-04-02' } as const;
    const moved = obligations.map((one) =>
      one.key.endsWith('/152/tan-quy') ? ({ ...one, ...later } as unknown as typeof one) : one,
    );
    await applyPlan(bench.database, plan!, moved, now, () => false);
    expect(await bench.dates()).toEqual({ ...later, madeUpOn: null });
    await applyPlan(bench.database, plan!, obligations, now, () => false);
    expect(await bench.dates()).toEqual(weekLater);
  });

  test('may be put off once more; the newest day counts, and undone the one before', async () => {
    await granted();
    await bench.commit(bench.secretary, bench.ask('m2', '2024-03-31'), '2024-03-18T09:00');
    await bench.commit(bench.officer, bench.decide('m2', 'granted'), '2024-03-18T10:00');
    expect(await bench.dates()).toMatchObject({ eventOn: '2024-03-31', dueOn: '2024-04-02' });
    await bench.commit(bench.officer, bench.undo('m2'), '2024-03-18T10:30');
    expect(await bench.dates()).toEqual(weekLater);
  });
});

describe('that an officer extends as well', () => {
  const longer = {
    eventOn: '2024-03-24',
    dueOn: '2024-03-30',
    countsTo: '2024-03-30',
    madeUpOn: '2024-03-24',
  };
  const extend = (): Effect => ({
    kind: 'extend',
    batchId: 'b1',
    obligations: [{ id: bench.obligationId, dueOn: '2024-03-26' as LocalDate }],
    until: '2024-03-30' as LocalDate,
    reason: 'quick:weather',
  });

  test('is made up on that day, and has longer after it, also when the plan is applied again', async () => {
    await granted();
    expect(await bench.commit(bench.officer, extend(), '2024-03-18T09:00')).toBe('committed');
    expect(await bench.dates()).toEqual(longer);
    const { obligation } = await duty();
    expect([obligation.madeUpOn, obligation.extendedFrom]).toEqual(['2024-03-24', '2024-03-26']);
    const { plan, obligations } = await planInForce(bench.database, 'tan-phu-2024' as PlanId);
    const now = Date.parse('2024-03-18T10:00+07:00') as Instant;
    await applyPlan(bench.database, { ...plan!, title: 'Đã sửa' }, obligations, now, () => false);
    expect(await bench.dates()).toEqual(longer);
  });

  test('goes by what is left when one of the two is taken back', async () => {
    await granted();
    await bench.commit(bench.officer, extend(), '2024-03-18T09:00');
    const undo: Effect = { kind: 'undo-extension', batchId: 'b1', obligationIds: [bench.obligationId] };
    expect(await bench.commit(bench.officer, undo, '2024-03-18T09:30')).toBe('committed');
    expect(await bench.dates()).toEqual(weekLater);
  });

  test('keeps the longer time where the other day is taken back', async () => {
    await granted();
    await bench.commit(bench.officer, extend(), '2024-03-17T09:20');
    expect(await bench.commit(bench.officer, bench.undo('m1'), '2024-03-17T09:30')).toBe('committed');
    expect(await bench.dates()).toEqual({ ...plansOwn, dueOn: '2024-03-30', countsTo: '2024-03-30' });
  });
});

describe('that is taken back', () => {
  test('leaves the plan’s days, and plans anew what of its reminders has come', async () => {
    await granted();
    expect(await bench.commit(bench.officer, bench.undo('m1'), '2024-03-17T09:30')).toBe('committed');
    expect(await bench.dates()).toEqual(plansOwn);
    expect(await bench.states()).toEqual(['m1: asked']);
  });

  test('is not once the ward has reported it', async () => {
    await granted();
    await bench.report('r1', '2024-03-24', '2024-03-17T09:20');
    expect(await bench.commit(bench.officer, bench.undo('m1'), '2024-03-17T09:30')).toBe('overtaken');
    expect(await bench.dates()).toEqual(weekLater);
  });
});
