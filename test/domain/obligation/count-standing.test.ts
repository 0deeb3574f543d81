import { expect, test } from 'vitest';
import { countStanding } from '#src/domain/obligation/count-standing.ts';
import { standingOfItems } from '#src/domain/obligation/item-standing.ts';
import { eventObligation, on } from '#test/support/obligations.ts';
import { doneOn, greenSunday, none, planDuty } from '#test/support/plan-duties.ts';

const count = (duties: Parameters<typeof standingOfItems>[0], today: string) =>
  countStanding(standingOfItems(duties, [], { today: on(today), time: '09:00' }));

test('every occurrence counts by itself: done, owed, and of these late', () => {
  const sundays = [
    greenSunday('152', '2024-03-17', doneOn('2024-03-17')),
    greenSunday('153', '2024-05-26', doneOn('2024-06-26')),
    greenSunday('154', '2024-07-21'),
    greenSunday('155', '2024-09-22'),
  ];
  expect(count(sundays, '2024-07-25')).toMatchObject({ done: 2, owed: 1, late: 1 });
  expect(count(sundays, '2024-07-22')).toMatchObject({ done: 2, owed: 1, late: 0 });
});

test('what is closed without a report is missed, what was let off is waived', () => {
  const missed = planDuty(eventObligation('2024-03-17', { locksOn: on('2024-04-01') }));
  const waived = planDuty(eventObligation('2024-03-17', { itemId: 'other' }), { ...none, waiver: 'granted' });
  expect(count([missed, waived], '2024-05-01')).toEqual({ done: 0, owed: 0, late: 0, missed: 1, waived: 1 });
});

test('what waits for an officer, is not open yet or goes on all the year is none of these', () => {
  const duties = [
    planDuty(eventObligation('2024-03-17', { itemId: 'waits' }), { ...none, waiver: 'asked' }),
    planDuty(eventObligation('2024-09-22', { itemId: 'later' })),
    planDuty(eventObligation('2024-03-17', { itemId: 'all-year', atLeast: 0 }), doneOn('2024-03-17')),
  ];
  expect(count(duties, '2024-03-18')).toEqual({ done: 0, owed: 0, late: 0, missed: 0, waived: 0 });
});
