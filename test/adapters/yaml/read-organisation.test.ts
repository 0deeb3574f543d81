import { expect, test } from 'vitest';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';

const good = `units:
  - { id: tan-phu, name: Quận Đoàn Tân Phú, kind: district, parent: null, validFrom: 2003-12-02, validTo: null }
  - { id: tan-quy, name: Tân Quý, kind: ward, parent: tan-phu, validFrom: 2003-12-02 }
`;

test('units come with their parents and days; one without an end lives on', () => {
  expect(readOrganisation(good)).toEqual({
    kind: 'ok',
    value: {
      units: [
        {
          id: 'tan-phu',
          name: 'Quận Đoàn Tân Phú',
          kind: 'district',
          parentId: null,
          validFrom: '2003-12-02',
          validTo: null,
        },
        {
          id: 'tan-quy',
          name: 'Tân Quý',
          kind: 'ward',
          parentId: 'tan-phu',
          validFrom: '2003-12-02',
          validTo: null,
        },
      ],
      successions: [],
    },
  });
});

test('a parent may stand below its units in the file', () => {
  const [head = '', parent = '', child = ''] = good.split('\n');
  expect(readOrganisation([head, child, parent].join('\n')).kind).toBe('ok');
});

test.each<[what: string, from: string, to: string, problem: string]>([
  [
    'an id twice',
    'id: tan-quy',
    'id: tan-phu',
    '3:11 found tan-phu, expected id: each once; line 2 has it already',
  ],
  [
    'an unknown parent',
    'parent: tan-phu',
    'parent: tan-fu',
    '3:55 found tan-fu, expected the id of a unit in this file or in force, or null',
  ],
  [
    'a unit that is its own parent',
    'parent: tan-phu',
    'parent: tan-quy',
    '3:55 found tan-quy, expected a parent that is not below the unit itself',
  ],
  [
    'a circle, at both ends',
    'parent: null',
    'parent: tan-quy',
    '2:69 found tan-quy, expected a parent that is not below the unit itself',
  ],
  [
    'a unit that ends before it begins',
    'validTo: null',
    'validTo: 2003-12-02',
    '2:107 found 2003-12-02, expected a day after 2003-12-02: the first on which the unit is no more',
  ],
  [
    'a day that does not exist',
    'validTo: null',
    'validTo: 2025-06-31',
    '2:107 found 2025-06-31, expected a day that exists: 2025-06 has 30 days',
  ],
  [
    'an unknown kind',
    'kind: ward',
    'kind: phường',
    '3:41 found phường, expected city, district, ward or school',
  ],
  ['no name', ', name: Tân Quý', '', '3:5 found no name, expected name: a text'],
  [
    'an id with marks',
    'id: tan-quy',
    'id: tân-quý',
    '3:11 found tân-quý, expected an id of small letters, digits and dashes, such as green-sunday',
  ],
])('%s is told with its place', (_, from, to, problem) => {
  expect(problemsOf(good.replace(from, to))).toContain(problem);
});

test('a circle and a wrong day in one file are told together', () => {
  const bad = good
    .replace('parent: null', 'parent: tan-quy')
    .replace('validFrom: 2003-12-02 }', 'validFrom: 2003-02-29 }');
  expect(problemsOf(bad).map((problem) => problem.split(',')[0])).toEqual([
    '2:69 found tan-quy',
    '3:55 found tan-phu',
    '3:75 found 2003-02-29',
  ]);
});

test.each(['', 'units: []', 'units:', 'wards: []'])('%j is no organisation', (text) => {
  expect(problemsOf(text)).not.toEqual([]);
});

function problemsOf(text: string): readonly string[] {
  const read = readOrganisation(text);
  return read.kind === 'ok'
    ? []
    : read.problems.map(
        ({ line, column, found, expected }) => `${line}:${column} found ${found}, expected ${expected}`,
      );
}
