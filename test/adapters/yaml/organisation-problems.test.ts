import { expect, test } from 'vitest';
import { problemsOf, reform } from '#test/support/organisation-problems.ts';

test('a reform in which everything fits has no problem', () => {
  expect(problemsOf(reform)).toEqual([]);
});

test.each<[what: string, from: string, to: string, problems: readonly string[]]>([
  [
    'a parent that is nowhere',
    'sea-2025, name: Phường Biển, kind: ward, parent: city',
    'sea-2025, name: Phường Biển, kind: ward, parent: town',
    ['5 found town, expected the id of a unit in this file or in force, or null'],
  ],
  [
    'a unit below itself by way of one in force',
    '  - { id: hill, name',
    '  - { id: city, name: Thành Đoàn, kind: city, parent: north, validFrom: 1976-07-02 }\n  - { id: hill, name',
    [
      '2 found north, expected a parent that is not below the unit itself',
      '2 found 1976-07-02, expected 2003-12-02 or later: its parent north begins then',
    ],
  ],
  [
    'a parent that ends before the units below it, which the file does not name',
    '  - { id: hill, name',
    '  - { id: south, name: Quận Nam, kind: district, parent: north, validFrom: 2003-12-02, validTo: 2024-01-01 }\n  - { id: rock, name: Đá, kind: ward, parent: south, validFrom: 2003-12-02 }\n  - { id: hill, name',
    [
      '2 found 2024-01-01, expected a successor: no succession says what became of south',
      '3 found no validTo, expected 2024-01-01 or before: its parent south ends then',
    ],
  ],
  [
    'a unit that is there before its parent',
    'parent: city, validFrom: 2025-07-01 }\nsuccessions',
    'parent: hill-2025, validFrom: 2025-06-30 }\nsuccessions',
    ['5 found 2025-06-30, expected 2025-07-01 or later: its parent hill-2025 begins then'],
  ],
  [
    'a name twice under one parent',
    'name: Phường Biển',
    'name: phường  đồi',
    ['5 found phường  đồi, expected a name of its own: hill-2025 (line 4) has it at the same time'],
  ],
  [
    'two wards of one name in two districts of a city',
    '  - { id: hill, name',
    '  - { id: lake-2, name: Phường Hồ, kind: ward, parent: south, validFrom: 2025-06-01 }\n  - { id: hill, name',
    ['4 found Phường Hồ, expected a name of its own: lake-2 (line 2) has it at the same time'],
  ],
  [
    'an id in force with another name',
    'id: lake, name: Phường Hồ',
    'id: lake, name: Phường Biển Hồ',
    ['3 found Phường Biển Hồ, expected Phường Hồ, which lake is in force; another unit has an id of its own'],
  ],
  [
    'an id in force with another kind',
    'name: Phường Hồ, kind: ward',
    'name: Phường Hồ, kind: school',
    ['3 found school, expected ward, which lake is in force; another unit has an id of its own'],
  ],
  [
    'an id twice',
    'id: sea-2025, name',
    'id: hill-2025, name',
    [
      '5 found hill-2025, expected id: each once; line 4 has it already',
      '9 found sea-2025, expected the id of a unit in this file or in force',
    ],
  ],
  [
    '31 February, and nothing that only follows from it',
    'to: sea-2025, on: 2025-07-01',
    'to: sea-2025, on: 2025-02-31',
    ['9 found 2025-02-31, expected a day that exists: 2025-02 has 28 days'],
  ],
  [
    'a key that there is not',
    'extent: whole',
    'extent: whole, why: reform',
    ['7 found the key why, expected one of the keys from, to, on, extent'],
  ],
  [
    'successions that are no list',
    /successions:[^]*/.exec(reform)?.[0] ?? '',
    'successions: none\n',
    [
      '2 found 2025-07-01, expected a successor: no succession says what became of hill',
      '3 found 2025-07-01, expected a successor: no succession says what became of lake',
      '6 found none, expected a list of successions',
    ],
  ],
])('%s is told with its place', (_, from, to, problems) => {
  expect(problemsOf(reform.replace(from, to))).toEqual(problems);
});

test('tabs are told, and what is wrong beside them', () => {
  const tabbed = reform.replace('  - { id: lake', '\t- { id: lake').replace('extent: whole', 'extent: half');
  expect(problemsOf(tabbed)).toEqual([
    '3 found a tab, expected spaces: YAML takes no tab for indenting',
    '7 found half, expected whole or part',
  ]);
});

test('wards that are numbers may have the same one in two districts', () => {
  const numbered = `units:
  - { id: n-1, name: Phường 1, kind: ward, parent: north, validFrom: 2003-12-02 }
  - { id: s-1, name: Phường 1, kind: ward, parent: south, validFrom: 2003-12-02 }
`;
  expect(problemsOf(numbered)).toEqual([]);
});

test('a district that ends without its wards is told once, with all of them', () => {
  const ended = `units:
  - { id: north, name: Quận Bắc, kind: district, parent: city, validFrom: 2003-12-02, validTo: 2025-07-01 }
successions:
  - { from: north, to: south, on: 2025-07-01, extent: whole }
`;
  expect(problemsOf(ended)).toEqual([
    '2 found 2025-07-01, expected no end before that of the units below it: hill, lake',
  ]);
});
