import { describe, expect, test } from 'vitest';
import type { Rule } from '#src/domain/plan/plan.ts';
import { totalOf } from '#src/domain/plan/compile-plan.ts';
import { compileItem, day, unit } from '#test/support/compile-item.ts';

const year = { from: day('2024-01-01'), to: day('2024-12-31') };
const sum = (eachAtLeast?: number): Rule => ({
  kind: 'sum',
  field: 'helped',
  atLeast: 11,
  eachAtLeast,
  ...year,
});
const share = (percent: number): Rule => ({ kind: 'share', percent, ...year });

describe('a sum', () => {
  test('of each ward asks every ward for its part and the district for all of it', () => {
    const drafts = compileItem({ rule: sum(1) });
    expect(
      drafts.map(({ key, scope, atLeast, measure, feeds }) => [key, scope, atLeast, measure, feeds]),
    ).toEqual([
      ['p/item/all/w1', 'each', 1, 'sum:helped', 'p/item/all/d'],
      ['p/item/all/w2', 'each', 1, 'sum:helped', 'p/item/all/d'],
      ['p/item/all/d', 'total', 11, 'sum:helped', null],
    ]);
  });

  test('reminds the wards; nobody of the total, on which nobody reports', () => {
    const [first, , total] = compileItem({ rule: sum(1) });
    expect([first?.ladder.length, total?.ladder]).toEqual([9, []]);
  });

  test.each(['together', 'own'] as const)('of scope %s is one obligation', (scope) => {
    expect(compileItem({ rule: sum(), scope })).toEqual([
      expect.objectContaining({
        key: 'p/item/all/d',
        scope,
        atLeast: 11,
        measure: 'sum:helped',
        feeds: null,
      }),
    ]);
  });

  test('counts what happened in its days, both included', () => {
    expect(compileItem({ rule: sum(1), graceDays: 5 })[0]).toMatchObject({
      countsFrom: '2024-01-01',
      countsTo: '2024-12-31',
      dueOn: '2025-01-05',
    });
  });
});

describe('a share', () => {
  test('asks every ward for one report, and counts the wards that have done theirs', () => {
    const drafts = compileItem({ rule: share(100) });
    expect(drafts.map(({ unitId, scope, atLeast, measure }) => [unitId, scope, atLeast, measure])).toEqual([
      ['w1', 'each', 1, 'reports'],
      ['w2', 'each', 1, 'reports'],
      ['d', 'total', 2, 'units'],
    ]);
  });

  // A share is reached only by whole units: it is rounded up.
  test.each([
    { percent: 100, units: 11, needed: 11 },
    { percent: 90, units: 11, needed: 10 },
    { percent: 50, units: 11, needed: 6 },
    { percent: 1, units: 11, needed: 1 },
    { percent: 70, units: 10, needed: 7 },
    { percent: 7, units: 100, needed: 7 },
    { percent: 29, units: 100, needed: 29 },
    { percent: 99, units: 3321, needed: 3288 },
    { percent: 100, units: 1, needed: 1 },
  ])('of $percent % of $units units is $needed', ({ percent, units, needed }) => {
    expect(totalOf({ rule: share(percent), scope: 'each' }, units)).toEqual({
      measure: 'units',
      atLeast: needed,
    });
  });

  test('is of the wards there are on the last day: one that ends in mid-year is not in it', () => {
    const wards = [
      unit('w1'),
      unit('old', { validTo: day('2024-07-01') }),
      unit('new', { validFrom: day('2024-07-01') }),
    ];
    const drafts = compileItem({ rule: share(100) }, { wards });
    expect(drafts.map(({ unitId, atLeast }) => `${unitId} ${atLeast}`)).toEqual(['w1 1', 'new 1', 'd 2']);
  });

  test('of no ward at all is nothing', () => {
    expect(compileItem({ rule: share(100) }, { wards: [] })).toEqual([]);
  });
});

test('what goes on all the year is never owed, whatever the ladder says', () => {
  const ladder = [{ key: 'd0', anchor: 'due', offsetDays: 0, time: '09:00', to: 'leader' }] as const;
  const drafts = compileItem({ rule: { kind: 'continuing' }, ladder });
  expect(drafts).toHaveLength(2);
  expect(drafts[0]).toMatchObject({
    opensOn: '2024-01-01',
    dueOn: '2024-12-31',
    countsFrom: '2024-01-01',
    countsTo: '2024-12-31',
    atLeast: 0,
    ladder: [],
    feeds: null,
  });
});
