import { describe, expect, test } from 'vitest';
import { type ItemState, standingOfItems } from '#src/domain/obligation/item-standing.ts';
import type { WaiverState } from '#src/domain/obligation/obligation.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import type { WardsStanding } from '#src/domain/obligation/item-standing.ts';
import { noon, eventObligation, on, windowObligation } from '#test/support/obligations.ts';
import { doneOn, greenSunday, none, planDuty, tanPhu, wardsDuty } from '#test/support/plan-duties.ts';

const fall = [greenSunday('152', '2024-03-17', doneOn('2024-03-18')), greenSunday('155', '2024-09-22')];

function stand(today: string, duties: readonly PlanDuty[], wards: readonly WardsStanding[] = []) {
  return standingOfItems(duties, wards, noon(today));
}

describe('an item with several occurrences is as the one that asks most:', () => {
  test.each<[what: string, today: string, ItemState]>([
    ['before the next one', '2024-09-21', 'later'],
    ['on its day', '2024-09-22', 'owed'],
    ['when it is late', '2024-10-01', 'owed'],
  ])('%s', (_what, today, state) => {
    expect(stand(today, fall).map((item) => item.state)).toEqual([state]);
  });

  test('done when all are', () => {
    const all = [
      fall[0] ?? greenSunday('152', '2024-03-17'),
      greenSunday('155', '2024-09-22', doneOn('2024-09-23')),
    ];
    expect(stand('2024-10-01', all)[0]?.state).toBe('met');
  });

  test('missed when one locked unmet, also where others are to come', () => {
    const missed = planDuty(eventObligation('2024-03-17', { occurrence: '152', locksOn: on('2024-04-01') }));
    expect(stand('2024-05-01', [missed, greenSunday('155', '2024-09-22')])[0]?.state).toBe('missed');
  });
});

describe('an item that an officer was asked to let the unit off is', () => {
  test.each<[WaiverState, ItemState]>([
    ['asked', 'waiting'],
    ['granted', 'waived'],
    ['declined', 'owed'],
  ])('%s: %s', (waiver, state) => {
    const duty = planDuty(eventObligation('2024-09-22'), { ...none, waiver });
    expect(stand('2024-09-23', [duty])[0]?.state).toBe(state);
  });
});

test('what goes on all the year is never owed', () => {
  const news = planDuty(windowObligation('2024-12-31', { atLeast: 0 }));
  expect(stand('2024-12-31', [news])[0]).toMatchObject({ state: 'continuing', asking: [] });
});

describe('the order is', () => {
  const item = (itemId: string, dueOn: string, progress = none): PlanDuty =>
    planDuty(windowObligation(dueOn, { itemId, opensOn: on('2024-01-01') }), progress);

  test('by the last day in time, whatever is owed first of all', () => {
    const items = stand('2024-06-01', [
      item('done', '2024-05-01', doneOn('2024-04-01')),
      item('in-december', '2024-12-31'),
      item('late', '2024-05-20'),
      item('in-june', '2024-06-03'),
    ]);
    expect(items.map(({ itemId }) => itemId)).toEqual(['late', 'in-june', 'in-december', 'done']);
  });

  test('own duties before those that all wards share', () => {
    const shared = planDuty(
      windowObligation('2024-12-31', { itemId: 'shared', scope: 'together', short: 'A' }),
    );
    const items = stand('2024-06-01', [shared, item('own', '2024-12-31')]);
    expect(items.map(({ itemId }) => itemId)).toEqual(['own', 'shared']);
  });
});

describe('for those who look after wards', () => {
  test('an item is owed while a ward owes it', () => {
    const [item] = stand('2024-09-25', [], [wardsDuty()]);
    expect(item).toMatchObject({ state: 'owed', asking: [{ status: 'overdue', wards: { met: 9 } }] });
  });

  test.each<[what: string, Partial<WardsStanding>, ItemState]>([
    ['all have done it', { met: 11, missing: [] }, 'met'],
    ['the rest are waived', { met: 9, waived: 2, missing: [] }, 'met'],
    ['all are waived', { met: 0, waived: 11, missing: [], reports: 0 }, 'waived'],
    ['the rest wait for an answer', { met: 9, waiting: 2, missing: [] }, 'waiting'],
    ['it locked', { locksOn: on('2024-09-25') }, 'missed'],
    ['nothing is owed', { isContinuing: true, missing: [] }, 'continuing'],
  ])('%s', (_what, over, state) => {
    expect(stand('2024-09-25', [], [wardsDuty(over)])[0]?.state).toBe(state);
  });

  test('the sum of the district and its wards are one item; what is reached is owed on while a ward lacks', () => {
    const base = { itemId: 'helped', occurrence: 'all', dueOn: on('2024-12-31'), opensOn: on('2024-01-01') };
    const total = planDuty(
      windowObligation('2024-12-31', {
        ...base,
        scope: 'total',
        unitId: tanPhu,
        measure: 'sum:helped',
        atLeast: 11,
      }),
      { reports: 9, amount: 12, metOn: on('2024-08-01') },
    );
    const items = stand('2024-09-25', [total], [wardsDuty({ ...base, eventOn: null })]);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ state: 'owed', asking: [{ status: 'open', duty: total }] });
  });
});
