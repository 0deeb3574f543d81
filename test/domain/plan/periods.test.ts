import { describe, expect, test } from 'vitest';
import type { Period } from '#src/domain/plan/plan.ts';
import { dayInMonthOf, nthWeekdays, periodsOf } from '#src/domain/plan/periods.ts';
import { day } from '#test/support/compile-item.ts';

const sunday = 7;
const thursday = 4;

test.each<[Period, count: number, first: string, last: string]>([
  ['month', 12, '2024-01 1: 2024-01-01 to 2024-01-31', '2024-12 12: 2024-12-01 to 2024-12-31'],
  ['half-year', 2, '2024-h1 1: 2024-01-01 to 2024-06-30', '2024-h2 2: 2024-07-01 to 2024-12-31'],
  ['year', 1, '2024 2024: 2024-01-01 to 2024-12-31', '2024 2024: 2024-01-01 to 2024-12-31'],
])('a year has of %s: %i', (period, count, first, last) => {
  const periods = periodsOf(period, 2024).map(
    ({ key, name, from, to }) => `${key} ${name}: ${from} to ${to}`,
  );
  expect([periods.length, periods[0], periods.at(-1)]).toEqual([count, first, last]);
});

test('months follow each other without a gap, over the leap day too', () => {
  const ends = periodsOf('month', 2024).map(({ to }) => to.slice(5));
  expect(ends).toEqual([
    '01-31',
    '02-29',
    '03-31',
    '04-30',
    '05-31',
    '06-30',
    '07-31',
    '08-31',
    '09-30',
    '10-31',
    '11-30',
    '12-31',
  ]);
  expect(periodsOf('month', 2023)[1]?.to).toBe('2023-02-28');
});

describe('a day of the month', () => {
  test.each([
    { of: '2024-02-29', wanted: 30, on: '2024-02-29', why: 'no 30th in a leap February: its last' },
    { of: '2023-02-28', wanted: 30, on: '2023-02-28', why: 'no 30th in February: its last' },
    { of: '2023-02-01', wanted: 29, on: '2023-02-28', why: 'no 29th without a leap day' },
    { of: '2024-02-01', wanted: 29, on: '2024-02-29', why: 'the leap day' },
    { of: '2024-04-30', wanted: 31, on: '2024-04-30', why: 'no 31st in April' },
    { of: '2024-12-31', wanted: 31, on: '2024-12-31', why: 'the last of the year' },
    { of: '2024-05-31', wanted: 1, on: '2024-05-01', why: 'the first' },
  ])('$wanted of $of is $on: $why', ({ of, wanted, on }) => {
    expect(dayInMonthOf(day(of), wanted)).toBe(on);
  });
});

describe('a weekday of each month', () => {
  test('the second Sunday of each month of 2024', () => {
    expect(nthWeekdays(2024, 2, sunday).map((on) => on.slice(5))).toEqual([
      '01-14',
      '02-11',
      '03-10',
      '04-14',
      '05-12',
      '06-09',
      '07-14',
      '08-11',
      '09-08',
      '10-13',
      '11-10',
      '12-08',
    ]);
  });

  test('a fifth Sunday is there only in months that have one', () => {
    expect(nthWeekdays(2024, 5, sunday)).toEqual(['2024-03-31', '2024-06-30', '2024-09-29', '2024-12-29']);
  });

  test.each([
    { year: 2024, nth: 5, weekday: thursday, on: '2024-02-29', why: 'the leap day is a fifth Thursday' },
    { year: 2024, nth: 1, weekday: 1, on: '2024-01-01', why: 'a month begins with its first Monday' },
    { year: 2023, nth: 1, weekday: sunday, on: '2023-01-01', why: 'a month begins with its first Sunday' },
    { year: 2024, nth: 5, weekday: 2, on: '2024-12-31', why: 'the year ends with a fifth Tuesday' },
  ])('$why', ({ year, nth, weekday, on }) => {
    expect(nthWeekdays(year, nth, weekday)).toContain(on);
  });

  test('February 2023 has four of every weekday and no fifth', () => {
    const fifths = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => nthWeekdays(2023, 5, weekday));
    expect(fifths.filter((on) => on.startsWith('2023-02'))).toEqual([]);
  });
});
