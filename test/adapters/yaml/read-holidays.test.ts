import { expect, test } from 'vitest';
import { readHolidays } from '#src/adapters/yaml/read-holidays.ts';

const good = `years: { from: 2024, to: 2025 }
holidays:
  - { from: 2024-02-06, to: 2024-02-15, name: Tết Âm lịch }
  - { from: 2024-09-02, to: 2024-09-03, name: Quốc khánh }
  - { from: 2025-01-26, to: 2025-02-03, name: Tết Âm lịch }
`;

test('holidays come with their days, and the years of which all are known', () => {
  expect(readHolidays(good)).toEqual({
    kind: 'ok',
    value: {
      firstYear: 2024,
      lastYear: 2025,
      holidays: [
        { from: '2024-02-06', to: '2024-02-15', name: 'Tết Âm lịch' },
        { from: '2024-09-02', to: '2024-09-03', name: 'Quốc khánh' },
        { from: '2025-01-26', to: '2025-02-03', name: 'Tết Âm lịch' },
      ],
    },
  });
});

test.each<[what: string, from: string, to: string, problem: string]>([
  [
    'an end before its beginning',
    'to: 2024-09-03',
    'to: 2024-09-01',
    '4:29 found 2024-09-01, expected a day from 2024-09-02 to 2024-09-15',
  ],
  [
    'a holiday of a year, by a slip of the pen',
    'to: 2024-02-15',
    'to: 2025-02-15',
    '3:29 found 2025-02-15, expected a day from 2024-02-06 to 2024-02-19',
  ],
  [
    'a day twice',
    'from: 2024-09-02, to: 2024-09-03',
    'from: 2024-02-15, to: 2024-02-16',
    '4:13 found 2024-02-15, expected days of its own: line 3 has 2024-02-06 to 2024-02-15 already',
  ],
  [
    'a year that was forgotten',
    'to: 2025 }',
    'to: 2027 }',
    '2:1 found the key holidays, expected holidays of each year: there are none of 2026, 2027',
  ],
  [
    'a day outside the years',
    'years: { from: 2024, to: 2025 }',
    'years: { from: 2024, to: 2024 }',
    '5:13 found 2025-01-26, expected a day in the years 2024 to 2024',
  ],
  [
    'years the wrong way round',
    'years: { from: 2024, to: 2025 }',
    'years: { from: 2025, to: 2024 }',
    '1:26 found 2024, expected 2025 or a year after it',
  ],
  ['no name', ', name: Quốc khánh', '', '4:5 found no name, expected name: a text'],
  [
    'an unknown key',
    'name: Quốc khánh',
    'ten: Quốc khánh',
    '4:41 found the key ten, expected one of the keys from, to, name',
  ],
])('%s is told with its place', (_, from, to, problem) => {
  expect(problemsOf(good.replace(from, to))).toContain(problem);
});

test('a wrong day, a day twice and a forgotten year are told together', () => {
  const bad = good
    .replace('from: 2024-02-06', 'from: 6/2/2024')
    .replace('from: 2024-09-02, to: 2024-09-03', 'from: 2025-02-03, to: 2025-02-03')
    .replace('to: 2025 }', 'to: 2026 }');
  expect(problemsOf(bad).map((problem) => problem.split(',')[0])).toEqual([
    '2:1 found the key holidays',
    '3:13 found 6/2/2024',
    '5:13 found 2025-01-26',
  ]);
});

test('a day that does not exist is told once, whichever end it is', () => {
  const bad = good
    .replace('to: 2024-02-15', 'to: 2024-02-31')
    .replace('from: 2025-01-26', 'from: 2025-02-29');
  expect(problemsOf(bad)).toEqual([
    '3:29 found 2024-02-31, expected a day that exists: 2024-02 has 29 days',
    '5:13 found 2025-02-29, expected a day that exists: 2025-02 has 28 days',
  ]);
});

test.each(['', 'holidays: []', 'years: { from: 2024, to: 2024 }', '- 2024-02-06'])(
  '%j tells no holidays',
  (text) => {
    expect(problemsOf(text)).not.toEqual([]);
  },
);

function problemsOf(text: string): readonly string[] {
  const read = readHolidays(text);
  return read.kind === 'ok'
    ? []
    : read.problems.map(
        ({ line, column, found, expected }) => `${line}:${column} found ${found}, expected ${expected}`,
      );
}
