import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { type ToMakeUp, whyNoMakeUpDay } from '#src/domain/obligation/make-up-day.ts';

const on = (day: string) => day as LocalDate;
const sunday: ToMakeUp = {
  short: 'Chủ nhật xanh 152',
  eventOn: on('2024-03-17'),
  dueOn: on('2024-03-19'),
  dueTime: null,
  countsFrom: on('2024-03-16'),
  countsTo: on('2024-03-19'),
  others: [{ short: 'Chủ nhật xanh 153', on: on('2024-05-26') }],
};
const monthly: ToMakeUp = {
  ...sunday,
  eventOn: null,
  dueOn: on('2024-03-25'),
  countsFrom: on('2024-03-18'),
  countsTo: on('2024-04-30'),
  others: [],
};

describe('a day to make something up on', () => {
  test.each([
    ['a week later', '2024-03-24'],
    ['today, when the deadline is over', '2024-03-21'],
    ['the last of the year', '2024-12-31'],
    ['the day before another round', '2024-05-25'],
  ])('may be %s', (_, day) => {
    expect(whyNoMakeUpDay(on(day), sunday, on('2024-03-21'))).toBeNull();
  });

  test.each([
    ['is over', '2024-03-20', { kind: 'past' }],
    ['is of next year', '2025-01-05', { kind: 'beyond-plan', lastOn: '2024-12-31' }],
    ['is another round’s', '2024-05-26', { kind: 'other-round', short: 'Chủ nhật xanh 153' }],
  ])('is none that %s', (_, day, why) => {
    expect(whyNoMakeUpDay(on(day), sunday, on('2024-03-21'))).toEqual(why);
  });

  test.each([
    ['is the day itself', '2024-03-17', { kind: 'event-day' }],
    ['is before it', '2024-03-15', { kind: 'before-event', eventOn: '2024-03-17' }],
    ['counts and is in time as it is', '2024-03-18', { kind: 'in-time' }],
  ])('is none that %s', (_, day, why) => {
    expect(whyNoMakeUpDay(on(day), sunday, on('2024-03-10'))).toEqual(why);
  });

  test('of what is handed in is one after the deadline', () => {
    expect(whyNoMakeUpDay(on('2024-03-25'), monthly, on('2024-03-20'))).toEqual({ kind: 'in-time' });
    expect(whyNoMakeUpDay(on('2024-03-26'), monthly, on('2024-03-20'))).toBeNull();
  });
});
