import { describe, expect, test } from 'vitest';
import type { Rule } from '#src/domain/plan/plan.ts';
import { compileItem, day, unit } from '#test/support/compile-item.ts';

describe('what is handed in before a day', () => {
  test.each([
    { on: '2024-05-20', dueOn: '2024-05-19', why: 'the day itself is too late' },
    { on: '2024-03-01', dueOn: '2024-02-29', why: 'the leap day is the last in time' },
    { on: '2024-06-01', dueOn: '2024-05-31', why: 'the last of a month' },
    { on: '2024-01-02', dueOn: '2024-01-01', why: 'the first day of the year' },
  ])('$on is due on $dueOn: $why', ({ on, dueOn }) => {
    expect(compileItem({ rule: { kind: 'before', on: day(on) } })[0]).toMatchObject({
      key: 'p/item/all/w1',
      opensOn: '2024-01-01',
      eventOn: null,
      dueOn,
      atLeast: 1,
      measure: 'reports',
    });
  });

  test('may open later than the year, and have some days of grace', () => {
    const rule: Rule = { kind: 'before', on: day('2024-05-20'), from: day('2024-05-03') };
    expect(compileItem({ rule, graceDays: 2 })[0]).toMatchObject({
      opensOn: '2024-05-03',
      dueOn: '2024-05-21',
    });
  });

  test('counts when it comes late, until it locks: its day is the one on which it was sent', () => {
    const rule: Rule = { kind: 'before', on: day('2024-05-20') };
    expect(compileItem({ rule })[0]).toMatchObject({ countsTo: '2025-01-31', locksOn: '2025-02-01' });
    expect(compileItem({ rule, locksOn: day('2024-07-01') })[0]).toMatchObject({
      countsTo: '2024-06-30',
      locksOn: '2024-07-01',
    });
    expect(compileItem({ rule, lockDays: 0 })[0]).toMatchObject({
      countsTo: '2024-05-19',
      locksOn: '2024-05-20',
    });
  });
});

describe('what is handed in every month', () => {
  const monthly = (dueDay: number, rest: Partial<Extract<Rule, { kind: 'every' }>> = {}): Rule => ({
    kind: 'every',
    period: 'month',
    dueDay,
    ...rest,
  });
  const ofW1 = (rule: Rule, year = 2024) =>
    compileItem(
      { rule, title: 'Báo cáo tháng {period}', short: 'Tháng {period}' },
      { wards: [unit('w1')], year },
    );

  test('is due on its day of the month, or on the last day of a shorter one', () => {
    expect(
      ofW1(monthly(30))
        .map(({ dueOn }) => dueOn.slice(5))
        .slice(0, 4),
    ).toEqual(['01-30', '02-29', '03-30', '04-30']);
    expect(
      ofW1(monthly(31), 2023)
        .map(({ dueOn }) => dueOn.slice(5))
        .slice(0, 4),
    ).toEqual(['01-31', '02-28', '03-31', '04-30']);
  });

  test('opens a week before, never before its month', () => {
    expect(ofW1(monthly(25))[2]).toMatchObject({ opensOn: '2024-03-18', countsFrom: '2024-03-18' });
    expect(ofW1(monthly(5))[2]).toMatchObject({ opensOn: '2024-03-01', dueOn: '2024-03-05' });
  });

  test('is named after its month, in words and key', () => {
    expect(
      ofW1(monthly(25))
        .map(({ key, title, short }) => `${key}: ${title}, ${short}`)
        .slice(8, 10),
    ).toEqual([
      'p/item/2024-09/w1: Báo cáo tháng 9, Tháng 9',
      'p/item/2024-10/w1: Báo cáo tháng 10, Tháng 10',
    ]);
  });

  test.each([
    { from: '2024-05-01', to: undefined, months: 8, why: 'from the first of May' },
    { from: '2024-05-02', to: undefined, months: 7, why: 'May is not whole any more' },
    { from: undefined, to: '2024-06-30', months: 6, why: 'to the last of June' },
    { from: undefined, to: '2024-06-29', months: 5, why: 'June is not whole' },
    { from: '2024-02-01', to: '2024-02-29', months: 1, why: 'a leap February' },
  ])('leaves out months that are not whole: $why', ({ from, to, months }) => {
    const bounds = { ...(from && { from: day(from) }), ...(to && { to: day(to) }) };
    expect(ofW1(monthly(25, bounds))).toHaveLength(months);
  });

  test('is asked of the units of its own due day: one that ends in mid-year owes the months before', () => {
    const old = unit('old', { validTo: day('2024-07-01') });
    const fresh = unit('fresh', { validFrom: day('2024-07-01') });
    const asked = compileItem({ rule: monthly(30) }, { wards: [old, fresh] });
    expect(asked.map(({ unitId, occurrence }) => `${unitId} ${occurrence.slice(5)}`)).toEqual([
      ...['01', '02', '03', '04', '05', '06'].map((month) => `old ${month}`),
      ...['07', '08', '09', '10', '11', '12'].map((month) => `fresh ${month}`),
    ]);
  });
});

test.each([
  { period: 'half-year' as const, dueDay: 31, due: ['h1 2024-06-16 2024-06-30', 'h2 2024-12-17 2024-12-31'] },
  { period: 'half-year' as const, dueDay: 10, due: ['h1 2024-05-27 2024-06-10', 'h2 2024-11-26 2024-12-10'] },
  { period: 'year' as const, dueDay: 15, due: ['2024-11-15 2024-12-15'] },
])(
  'a $period that is due on day $dueDay opens a fortnight, a year a month before',
  ({ period, dueDay, due }) => {
    const drafts = compileItem({ rule: { kind: 'every', period, dueDay }, scope: 'own' });
    expect(
      drafts.map(({ occurrence, opensOn, dueOn }) => `${occurrence.slice(5)} ${opensOn} ${dueOn}`.trim()),
    ).toEqual(due);
  },
);

test('a second Sunday of the month has its number in its words, and may begin later in the year', () => {
  const rule: Rule = {
    kind: 'nthWeekday',
    nth: 2,
    weekday: 7,
    from: day('2024-05-12'),
    to: day('2024-07-13'),
  };
  const drafts = compileItem({ rule, short: '30 phút tháng {period}', scope: 'own' });
  expect(drafts.map(({ short, eventOn }) => `${short}: ${eventOn}`)).toEqual([
    '30 phút tháng 5: 2024-05-12',
    '30 phút tháng 6: 2024-06-09',
  ]);
});
