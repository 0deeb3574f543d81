import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { effectiveDates, type MovableDates } from '#src/domain/obligation/effective-dates.ts';

const on = (day: string) => day as LocalDate;

/** Green Sunday of 17 March: in time for two more days, counted the day before and two after. */
const event: MovableDates = {
  eventOn: on('2024-03-17'),
  dueOn: on('2024-03-19'),
  dueTime: null,
  locksOn: on('2025-02-01'),
  countsFrom: on('2024-03-16'),
  countsTo: on('2024-03-19'),
};
/** What is handed in until the 25th. */
const handIn: MovableDates = {
  eventOn: null,
  dueOn: on('2024-03-25'),
  dueTime: '17:00',
  locksOn: on('2024-04-01'),
  countsFrom: on('2024-03-18'),
  countsTo: on('2024-03-31'),
};
const madeUp = (planned: MovableDates, day: string | null) =>
  effectiveDates(planned, { madeUpOn: day === null ? null : on(day) });

describe('the days of a duty', () => {
  test('are those of its plan where nothing was granted', () => {
    expect(madeUp(event, null)).toEqual({ ...event, madeUpOn: null });
    expect(madeUp(handIn, null)).toEqual({ ...handIn, madeUpOn: null });
  });

  test('that is made up go by that day: as many in time after it, and all that count by the plan still do', () => {
    expect(madeUp(event, '2024-03-24')).toEqual({
      eventOn: '2024-03-24',
      dueOn: '2024-03-26',
      dueTime: null,
      locksOn: '2025-02-01',
      countsFrom: '2024-03-16',
      countsTo: '2024-03-26',
      madeUpOn: '2024-03-24',
    });
  });

  test('over the end of a month and a leap day are counted by the calendar', () => {
    const leap = { ...event, eventOn: on('2024-02-25'), dueOn: on('2024-02-27'), countsTo: on('2024-02-27') };
    expect(madeUp(leap, '2024-02-28')).toMatchObject({ dueOn: '2024-03-01', countsTo: '2024-03-01' });
  });

  test('without a day of its own are in time until the one that was granted, at the same hour', () => {
    expect(madeUp(handIn, '2024-03-29')).toEqual({
      ...handIn,
      dueOn: '2024-03-29',
      countsTo: '2024-03-31',
      madeUpOn: '2024-03-29',
    });
  });

  test.each([
    ['after it', '2024-04-10', '2024-04-11'],
    ['before it', '2024-03-28', '2024-04-01'],
  ])('lock the day after the new deadline at the earliest: the old lock is %s', (_, day, locksOn) => {
    expect(madeUp(handIn, day).locksOn).toBe(locksOn);
  });

  test('never lock where the plan never locks them', () => {
    expect(madeUp({ ...handIn, locksOn: null }, '2024-04-10').locksOn).toBeNull();
  });

  test.each(['2024-03-17', '2024-03-10'])(
    'are the plan’s again once an amended plan has the duty later than the day that was granted (%s)',
    (day) => {
      expect(madeUp(event, day)).toEqual({ ...event, madeUpOn: null });
    },
  );
});
