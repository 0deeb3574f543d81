import { expect, test } from 'vitest';
import type { Organisation } from '#src/domain/organisation/organisation.ts';
import { inForce, problemsOf, read, reform } from '#test/support/organisation-problems.ts';

test.each<[what: string, from: string, to: string, problems: readonly string[]]>([
  [
    'a unit that ends without a successor',
    '  - { from: hill, to: hill-2025, on: 2025-07-01, extent: whole }\n',
    '',
    ['2 found 2025-07-01, expected a successor: no succession says what became of hill'],
  ],
  [
    'a successor that begins later than its origin ends',
    'hill, to: hill-2025, on: 2025-07-01',
    'hill, to: hill-2025, on: 2025-08-01',
    ['7 found 2025-08-01, expected 2025-07-01, when hill ends: there is a gap until 2025-08-01'],
  ],
  [
    'a successor that is not there yet',
    'name: Phường Biển, kind: ward, parent: city, validFrom: 2025-07-01',
    'name: Phường Biển, kind: ward, parent: city, validFrom: 2025-07-02',
    ['9 found sea-2025, expected a unit that is there on 2025-07-01: sea-2025 begins on 2025-07-02'],
  ],
  [
    'a successor that has ended',
    'lake, to: sea-2025',
    'lake, to: hill',
    ['9 found hill, expected a unit that is there on 2025-07-01: hill ends on 2025-07-01'],
  ],
  [
    'a succession on a day on which neither ends or begins',
    'hill, to: hill-2025, on: 2025-07-01, extent: whole',
    'hill, to: south, on: 2024-05-01, extent: part',
    ['7 found 2024-05-01, expected 2025-07-01, when hill ends, or 2003-12-02, when south begins'],
  ],
  [
    'a succession before its origin begins',
    'hill, to: hill-2025, on: 2025-07-01',
    'hill, to: south, on: 2003-12-02',
    ['7 found 2003-12-02, expected a day after 2003-12-02, when hill begins'],
  ],
  [
    'two wholes of one unit',
    'lake, to: hill-2025, on: 2025-07-01, extent: part }\n  - { from: lake, to: sea-2025, on: 2025-07-01, extent: part',
    'lake, to: hill-2025, on: 2025-07-01, extent: whole }\n  - { from: lake, to: sea-2025, on: 2025-07-01, extent: whole',
    ['9 found whole, expected nothing more of lake: all of it goes to hill-2025 (line 8)'],
  ],
  [
    'a whole and a part',
    'lake, to: hill-2025, on: 2025-07-01, extent: part',
    'lake, to: hill-2025, on: 2025-07-01, extent: whole',
    ['9 found part, expected nothing more of lake: all of it goes to hill-2025 (line 8)'],
  ],
  [
    'one part alone of a unit that ends',
    'extent: whole',
    'extent: part',
    ['7 found part, expected whole, or one more succession that says what became of the rest of hill'],
  ],
  [
    'the whole of a unit that lives on',
    'lake, to: sea-2025, on: 2025-07-01, extent: part }',
    'lake, to: sea-2025, on: 2025-07-01, extent: part }\n  - { from: south, to: sea-2025, on: 2025-07-01, extent: whole }',
    ['10 found whole, expected part: south does not end on 2025-07-01'],
  ],
  ['an extent that there is not', 'extent: whole', 'extent: half', ['7 found half, expected whole or part']],
  [
    'a succession twice',
    'extent: whole }',
    'extent: whole }\n  - { from: hill, to: hill-2025, on: 2025-07-01, extent: whole }',
    ['8 found hill-2025, expected each succession once; line 7 has it already'],
  ],
  [
    'a succession from and to nowhere',
    'from: hill, to: hill-2025',
    'from: hil, to: hill-25',
    [
      '2 found 2025-07-01, expected a successor: no succession says what became of hill',
      '7 found hil, expected the id of a unit in this file or in force',
      '7 found hill-25, expected the id of a unit in this file or in force',
    ],
  ],
  [
    'a unit that becomes itself',
    'from: hill, to: hill-2025',
    'from: hill, to: hill',
    ['7 found hill, expected another unit than hill'],
  ],
])('%s is told with its place', (_, from, to, problems) => {
  expect(problemsOf(reform.replace(from, to))).toEqual(problems);
});

test('a ward gives a part to another on the day that one begins, and lives on', () => {
  const split = `units:
  - { id: shore, name: Phường Bờ, kind: ward, parent: north, validFrom: 2024-01-01 }
successions:
  - { from: lake, to: shore, on: 2024-01-01, extent: part }
`;
  expect(problemsOf(split)).toEqual([]);
});

test('an ended unit does not begin again, and its end does not leave its successions behind', () => {
  const done = read(reform, inForce);
  const after: Organisation = {
    units: [...inForce.units.filter(({ id }) => !done.units.some((one) => one.id === id)), ...done.units],
    successions: done.successions,
  };
  const again = `units:
  - { id: lake, name: Phường Hồ, kind: ward, parent: city, validFrom: 2026-01-01, validTo: null }
  - { id: hill, name: Phường Đồi, kind: ward, parent: north, validFrom: 2003-12-02, validTo: 2025-09-01 }
`;
  expect(problemsOf(again, after)).toEqual([
    '2 found 2026-01-01, expected a day before 2025-07-01, when lake ends; a new unit has a new id',
    '2 found null, expected what fits the succession in force from lake to hill-2025: a day after 2026-01-01, when lake begins',
    '2 found null, expected what fits the succession in force from lake to sea-2025: a day after 2026-01-01, when lake begins',
    '3 found Phường Đồi, expected a name of its own: hill-2025 (in force) has it at the same time',
    '3 found 2025-09-01, expected what fits the succession in force from hill to hill-2025: part: hill does not end on 2025-07-01',
  ]);
});
