import { expect, test } from 'vitest';
import type { FollowedObligation } from '#src/domain/digest/digest-facts.ts';
import { partStandings } from '#src/domain/digest/part-standings.ts';
import type { Obligation, Progress } from '#src/domain/obligation/obligation.ts';
import { noon, eventObligation, on } from '#test/support/obligations.ts';

const parts = [
  { source: 'II.1', title: 'Tuyên truyền' },
  { source: 'II.2', title: 'Xung kích' },
  { source: 'II.2.2', title: 'Môi trường' },
];
const nothing: Progress = { reports: 0, amount: 0, metOn: null };
const inTime: Progress = { reports: 1, amount: 1, metOn: on('2024-03-18') };

function followed(over: Partial<Obligation>, progress = nothing): FollowedObligation {
  return { ...eventObligation('2024-03-17', over), unitName: 'Tân Quý', progress };
}

function standings(obligations: readonly FollowedObligation[], today = '2024-03-25') {
  return partStandings({ parts, obligations }, noon(today)).map(
    ({ title, met, metLate, late, expected, continuing }) =>
      `${title} ${met}/${expected} late ${late} metLate ${metLate} continuing ${continuing}`,
  );
}

test('an obligation belongs to the part with the longest paragraph that its own begins with', () => {
  expect(
    standings([
      followed({ source: 'II.2.2.2' }, inTime),
      followed({ source: 'II.2.1.2' }),
      followed({ source: 'II.1' }),
      followed({ source: 'II.10' }),
    ]),
  ).toEqual([
    'Tuyên truyền 0/1 late 1 metLate 0 continuing 0',
    'Xung kích 0/1 late 1 metLate 0 continuing 0',
    'Môi trường 1/1 late 0 metLate 0 continuing 0',
  ]);
});

test('what is met late is met, and told so; what locked unmet is late for ever', () => {
  const late = { reports: 1, amount: 1, metOn: on('2024-03-22') };
  expect(
    standings([
      followed({ source: 'II.2.2' }, late),
      followed({ source: 'II.2.2', locksOn: on('2024-03-21') }),
    ]),
  ).toEqual(['Môi trường 1/2 late 1 metLate 1 continuing 0']);
});

test('nothing is expected of what is let off, of what goes on all the year, or of totals', () => {
  expect(
    standings([
      followed({ source: 'II.1' }, { ...nothing, waiver: 'granted' }),
      followed({ source: 'II.1', atLeast: 0 }, { ...nothing, reports: 4, amount: 4 }),
      followed({ source: 'II.1', scope: 'total' }),
    ]),
  ).toEqual(['Tuyên truyền 0/0 late 0 metLate 0 continuing 4']);
});

test('a part of which nothing is expected yet is left out', () => {
  expect(standings([followed({ source: 'II.1' })], '2024-03-01')).toEqual([]);
});
