import { describe, expect, test } from 'vitest';
import { inForce, withGrants } from '#src/domain/extension/in-force.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { PlannedObligation } from '#src/domain/obligation/obligation.ts';
import { eventObligation, on } from '#test/support/obligations.ts';

const sunday = eventObligation('2024-03-17', { locksOn: on('2024-03-22') });
const day = (one: LocalDate | null): string => one?.slice(5) ?? '-';

/** Event, last day in time, lock; what it was extended from; what the plan has. */
function told(planned: PlannedObligation, madeUpOn: string | null, until: string | null): string {
  const granted = {
    madeUpOn: madeUpOn === null ? null : on(madeUpOn),
    until: until === null ? null : on(until),
  };
  const one = inForce(planned, granted);
  const moved = one.planned
    ? `from ${day(one.planned.extendedFrom)}, plan ${day(one.planned.dueOn)}`
    : 'as planned';
  return `${day(one.eventOn)} ${day(one.dueOn)} ${day(one.locksOn)}, ${day(one.madeUpOn)}, ${moved}`;
}

describe('what officers granted of an obligation', () => {
  test.each<[what: string, madeUpOn: string | null, until: string | null, expected: string]>([
    ['nothing leaves it as planned', null, null, '03-17 03-19 03-22, -, as planned'],
    ['longer moves its last day', null, '2024-03-25', '03-17 03-25 03-28, -, from 03-19, plan 03-19'],
    [
      'another day moves its event and what follows',
      '2024-03-24',
      null,
      '03-24 03-26 03-27, 03-24, from -, plan 03-19',
    ],
    [
      'another day, and longer after that, is extended from what the other day made of it',
      '2024-03-24',
      '2024-03-30',
      '03-24 03-30 03-31, 03-24, from 03-26, plan 03-19',
    ],
    [
      'another day later than the extension goes takes the place of it',
      '2024-03-24',
      '2024-03-25',
      '03-24 03-26 03-27, 03-24, from -, plan 03-19',
    ],
  ])('%s', (_what, madeUpOn, until, expected) => {
    expect(told(sunday, madeUpOn, until)).toBe(expected);
  });

  test('is kept by the key of each, whatever was granted to others', () => {
    const other = { ...sunday, key: 'p/item/other/152' };
    const granted = new Map([[sunday.key, { madeUpOn: on('2024-03-24'), until: null }]]);
    expect(withGrants([sunday, other], granted).map((one) => [one.eventOn, one.planned === null])).toEqual([
      ['2024-03-24', false],
      ['2024-03-17', true],
    ]);
  });
});
