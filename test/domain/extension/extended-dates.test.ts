import { describe, expect, test } from 'vitest';
import { extendedDates, totalDates } from '#src/domain/extension/extended-dates.ts';
import { withGrants } from '#src/domain/extension/in-force.ts';
import { rungTimes } from '#src/domain/notice/rung-times.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { PlannedObligation } from '#src/domain/obligation/obligation.ts';
import { compileItem, day } from '#test/support/compile-item.ts';
import { eventObligation, on, windowObligation, zone } from '#test/support/obligations.ts';

const locked = { locksOn: on('2024-03-22') };
const short = ({ dueOn, dueTime, locksOn, countsTo }: ReturnType<typeof extendedDates>) =>
  [dueOn, dueTime, locksOn, countsTo].map((one) => one ?? '-').join(' ');

describe('an obligation that is extended', () => {
  test.each<[what: string, planned: PlannedObligation, until: string | null, expected: string]>([
    ['to no day is as planned', eventObligation(), null, '2024-03-19 - - 2024-03-19'],
    ['to an earlier day is as planned', eventObligation(), '2024-03-18', '2024-03-19 - - 2024-03-19'],
    ['to its own day is as planned', eventObligation(), '2024-03-19', '2024-03-19 - - 2024-03-19'],
    [
      'is in time until the new day, and counts up to it',
      eventObligation(),
      '2024-03-25',
      '2024-03-25 - - 2024-03-25',
    ],
    [
      'is in time all that day, whatever hour the plan had',
      eventObligation('2024-03-17', { dueTime: '16:00' }),
      '2024-03-20',
      '2024-03-20 - - 2024-03-20',
    ],
    [
      'locks as long after it as the plan has it',
      eventObligation('2024-03-17', locked),
      '2024-03-25',
      '2024-03-25 - 2024-03-28 2024-03-25',
    ],
    [
      'counts until it locks, where the plan has it so',
      windowObligation('2024-03-19', { ...locked, countsTo: on('2024-03-21') }),
      '2024-03-25',
      '2024-03-25 - 2024-03-28 2024-03-27',
    ],
    [
      'counts as long as before where that is longer',
      windowObligation('2024-03-19', { countsTo: on('2024-06-30') }),
      '2024-03-25',
      '2024-03-25 - - 2024-06-30',
    ],
    [
      'over a leap day',
      windowObligation('2024-02-28', { locksOn: on('2024-03-01') }),
      '2024-02-29',
      '2024-02-29 - 2024-03-02 2024-02-29',
    ],
    [
      'beyond the year',
      windowObligation('2024-12-31', { locksOn: on('2025-02-01') }),
      '2025-01-10',
      '2025-01-10 - 2025-02-11 2025-01-10',
    ],
  ])('%s', (_what, planned, until, expected) => {
    expect(short(extendedDates(planned, until === null ? null : on(until)))).toBe(expected);
  });

  const rungs = (planned: PlannedObligation, until: string) =>
    rungTimes({ ...planned, ...extendedDates(planned, on(until)) }, zone).map(
      ({ rung, dueAt }) => `${rung.key} ${dayOf(dueAt, zone).slice(5)}`,
    );

  test('keeps the rungs of its event, and climbs to the new day after the old one', () => {
    expect(rungs(eventObligation(), '2024-03-25')).toEqual([
      'd-7 03-10',
      'd-3 03-14',
      'd-1 03-16',
      'd0 03-17',
      'evening 03-17',
      'd-3 03-22',
      'last-day 03-25',
      'late-1 03-26',
      'late-3 03-28',
      'late-3-officers 03-28',
    ]);
  });

  test('by a few days has no rung on the way that the old day had', () => {
    expect(rungs(eventObligation(), '2024-03-21').slice(-4)).toEqual([
      'last-day 03-21',
      'late-1 03-22',
      'late-3 03-24',
      'late-3-officers 03-24',
    ]);
  });

  test('without an event has its whole ladder towards the new day', () => {
    expect(rungs(windowObligation('2024-03-31'), '2024-04-10')).toEqual([
      'd-7 04-03',
      'd-3 04-07',
      'last-day 04-10',
      'late-1 04-11',
      'late-3 04-13',
      'late-3-officers 04-13',
    ]);
  });
});

describe('a total', () => {
  const shared = compileItem({
    rule: { kind: 'share', percent: 100, from: day('2024-01-01'), to: day('2024-03-31') },
    lockDays: 10,
  });
  const datesWith = (until: Readonly<Record<string, string>>) =>
    withGrants(
      shared,
      new Map(
        Object.entries(until).map(([unit, to]) => [`p/item/all/${unit}`, { madeUpOn: null, until: on(to) }]),
      ),
    ).map(
      ({ unitId, dueOn, locksOn, planned }) =>
        `${unitId} ${dueOn} ${locksOn} ${planned?.dueOn ?? 'as planned'}`,
    );

  test('is as planned where nothing is extended', () => {
    expect(datesWith({})).toEqual([
      'w1 2024-03-31 2024-04-11 as planned',
      'w2 2024-03-31 2024-04-11 as planned',
      'd 2024-03-31 2024-04-11 as planned',
    ]);
  });

  test('is due as before as long as one of its wards is, and locks with the last of them', () => {
    expect(datesWith({ w1: '2024-04-05' })).toEqual([
      'w1 2024-04-05 2024-04-16 2024-03-31',
      'w2 2024-03-31 2024-04-11 as planned',
      'd 2024-03-31 2024-04-16 2024-03-31',
    ]);
  });

  test('moves with all of its wards, to the first day of theirs', () => {
    expect(datesWith({ w1: '2024-04-05', w2: '2024-04-08' }).at(-1)).toBe(
      'd 2024-04-05 2024-04-19 2024-03-31',
    );
  });

  test('never locks where one of its wards does not', () => {
    const planned = windowObligation('2024-03-31', { locksOn: on('2024-04-11') });
    expect(totalDates(planned, [{ dueOn: on('2024-03-31'), locksOn: null }]).locksOn).toBeNull();
  });
});
