import { expect, test } from 'vitest';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import type { Organisation } from '#src/domain/organisation.ts';

const before = `units:
  - { id: city, name: Thành Đoàn, kind: city, parent: null, validFrom: 1976-07-02 }
  - { id: north, name: Quận Bắc, kind: district, parent: city, validFrom: 2003-12-02 }
  - { id: south, name: Quận Nam, kind: district, parent: city, validFrom: 2003-12-02 }
  - { id: hill, name: Phường Đồi, kind: ward, parent: north, validFrom: 2003-12-02 }
  - { id: lake, name: Phường Hồ, kind: ward, parent: north, validFrom: 2003-12-02 }
`;
const reform = `units:
  - { id: hill, name: Phường Đồi, kind: ward, parent: north, validFrom: 2003-12-02, validTo: 2025-07-01 }
  - { id: lake, name: Phường Hồ, kind: ward, parent: north, validFrom: 2003-12-02, validTo: 2025-07-01 }
  - { id: hill-2025, name: Phường Đồi, kind: ward, parent: city, validFrom: 2025-07-01 }
  - { id: sea-2025, name: Phường Biển, kind: ward, parent: city, validFrom: 2025-07-01 }
successions:
  - { from: hill, to: hill-2025, on: 2025-07-01, extent: whole }
  - { from: lake, to: hill-2025, on: 2025-07-01, extent: part }
  - { from: lake, to: sea-2025, on: 2025-07-01, extent: part }
`;
const inForce = read(before);

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

test('a ward gives a part to another on the day that one begins, and lives on', () => {
  const split = `units:
  - { id: shore, name: Phường Bờ, kind: ward, parent: north, validFrom: 2024-01-01 }
successions:
  - { from: lake, to: shore, on: 2024-01-01, extent: part }
`;
  expect(problemsOf(split)).toEqual([]);
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

function read(text: string, against?: Organisation): Organisation {
  const found = readOrganisation(text, against);
  if (found.kind === 'bad') throw new Error(JSON.stringify(found.problems));
  return found.value;
}

function problemsOf(text: string, against = inForce): readonly string[] {
  const found = readOrganisation(text, against);
  if (found.kind === 'ok') return [];
  return found.problems.map(({ line, column, found: there, expected }) => {
    const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
    expect(rest.startsWith(there) || /^(no |the key |a tab)/.test(there), `${there} at ${rest}`).toBe(true);
    return `${line} found ${there}, expected ${expected}`;
  });
}
