import { expect, test } from 'vitest';
import { nthWeekdays } from '#src/domain/plan/nth-weekdays.ts';

const sunday = 7;
const thursday = 4;

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
