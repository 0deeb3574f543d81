import { describe, expect, test } from 'vitest';
import type { ExtendableDuty, ExtendableWard } from '#src/domain/extension/extension.ts';
import {
  isOfUse,
  lastExtension,
  madeLonger,
  noNewDate,
  offeredDuties,
  wardsMeant,
} from '#src/domain/extension/extension-rules.ts';
import { announcedAt } from '#src/domain/extension/announced-at.ts';
import { at, on } from '#test/support/obligations.ts';

const today = on('2024-03-20');

function ward(unitId: string, over: Partial<ExtendableWard> = {}): ExtendableWard {
  return {
    obligationId: `o-${unitId}`,
    unitId,
    unitName: unitId,
    unitKind: 'ward',
    dueOn: on('2024-03-19'),
    locksOn: null,
    lacks: true,
    hasPeople: true,
    extendedByName: null,
    ...over,
  } as ExtendableWard;
}

function duty(short: string, wards: readonly ExtendableWard[]): ExtendableDuty {
  return { short, wards, planYear: 2024, planEndsOn: on('2025-01-31') } as ExtendableDuty;
}

describe('duties that are offered', () => {
  const due = (day: string, over: Partial<ExtendableWard> = {}) => [ward('a', { dueOn: on(day), ...over })];
  const offered = (duties: readonly ExtendableDuty[], of: Parameters<typeof offeredDuties>[2] = null) =>
    offeredDuties(duties, today, of).map(({ short }) => short);

  test('come by how near their day is, late or not', () => {
    const duties = [
      duty('late by a month', due('2024-02-20')),
      duty('in two weeks', due('2024-04-03')),
      duty('yesterday', due('2024-03-19')),
      duty('in five days', due('2024-03-25')),
    ];
    expect(offered(duties)).toEqual(['yesterday', 'in five days', 'in two weeks', 'late by a month']);
  });

  test.each([
    ['is due much later', due('2024-04-04')],
    ['every ward has done', due('2024-03-19', { lacks: false })],
  ])('leave out what %s', (_what, wards) => {
    expect(offered([duty('x', wards)])).toEqual([]);
  });

  test('are of one ward what that ward lacks', () => {
    const both = [ward('a'), ward('b', { lacks: false })];
    expect([offered([duty('x', both)], ['a' as never]), offered([duty('x', both)], ['b' as never])]).toEqual([
      ['x'],
      [],
    ]);
  });

  test('go by the first ward that lacks it, whatever others have longer', () => {
    const mixed = [ward('a', { dueOn: on('2024-05-30') }), ward('b', { dueOn: on('2024-03-21') })];
    expect(offered([duty('x', mixed)])).toEqual(['x']);
  });
});

describe('a new day', () => {
  const wards = [ward('a'), ward('b', { dueOn: on('2024-03-25') })];

  test.each<[until: string, expected: object | null]>([
    ['2024-03-19', { kind: 'past' }],
    ['2024-03-20', null],
    ['2024-03-25', null],
    ['2025-01-31', null],
    ['2025-02-01', { kind: 'beyond', year: 2024, endsOn: '2025-01-31' }],
  ])('%s', (until, expected) => {
    expect(noNewDate(duty('x', wards), wards, on(until), today)).toEqual(expected);
  });

  test('that every ward has already, or later, is none', () => {
    const later = [ward('b', { dueOn: on('2024-03-25') })];
    expect(noNewDate(duty('x', later), later, on('2024-03-25'), today)).toEqual({
      kind: 'not-later',
      dueOn: '2024-03-25',
    });
  });

  test('makes nobody’s time shorter', () => {
    expect(madeLonger(wards, on('2024-03-24')).map(({ unitId }) => unitId)).toEqual(['a']);
  });

  test.each([
    [2024, '2024-03-19', '2025-01-31'],
    [2024, '2025-03-01', '2025-03-01'],
  ])('of a plan of %i for what it has due on %s goes to %s at most', (year, dueOn, expected) => {
    expect(lastExtension(year, on(dueOn))).toBe(expected);
  });
});

describe('wards', () => {
  const wards = [ward('a'), ward('b', { lacks: false }), ward('c', { lacks: false, locksOn: today })];

  test.each<[which: Parameters<typeof wardsMeant>[1], expected: readonly string[]]>([
    ['lacking', ['a']],
    ['all', ['a', 'b', 'c']],
    [['c' as never, 'gone' as never], ['c']],
  ])('%o', (which, expected) => {
    expect(wardsMeant(duty('x', wards), which).map(({ unitId }) => unitId)).toEqual(expected);
  });

  test('need longer where they lack it, or where what they sent is locked', () => {
    expect(wards.map((one) => isOfUse(one, today))).toEqual([true, false, true]);
  });
});

test('several extensions of one sitting are told at one moment, within five minutes', () => {
  expect([announcedAt(at('2024-03-20 09:00')), announcedAt(at('2024-03-20 09:04'))]).toEqual([
    at('2024-03-20 09:05'),
    at('2024-03-20 09:05'),
  ]);
});
