import { expect, test } from 'vitest';
import { readForm } from '#src/adapters/yaml/read-form.ts';

const good = `form: tree-day
version: 2
title: { vi: Tết trồng cây, en: Tree day }
fields:
  - { id: date, kind: date, label: { vi: Ngày }, ask: { vi: 'Ngày nào?' } }
  - { id: trees, kind: count, max: 500, noun: { vi: cây }, figure: trees, label: { vi: Cây }, ask: { vi: 'Bao nhiêu cây?' }, optional: true }
  - { id: soil, kind: quantity, unit: kg, max: 900, label: { vi: Đất }, ask: { vi: 'Bao nhiêu đất?' } }
  - id: where
    kind: choice
    other: true
    label: { vi: Nơi }
    ask: { vi: 'Ở đâu?' }
    options: [{ id: park, label: { vi: Công viên } }, { id: school, label: { vi: Trường học } }]
  - { id: photos, kind: photos, min: 2, max: 20, label: { vi: Ảnh }, ask: { vi: 'Bạn gửi ảnh nhé.' } }
`;

test('a form comes as it is written, its id first', () => {
  const read = readForm(good);
  if (read.kind === 'bad') throw new Error(JSON.stringify(read.problems));
  expect(read.value).toMatchObject({
    id: 'tree-day',
    version: 2,
    title: { vi: 'Tết trồng cây', en: 'Tree day' },
  });
  expect(read.value.fields.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
    'date: date',
    'trees: count',
    'soil: quantity',
    'where: choice',
    'photos: photos',
  ]);
  expect(read.value.fields[1]).toEqual({
    id: 'trees',
    kind: 'count',
    max: 500,
    noun: { vi: 'cây' },
    figure: 'trees',
    label: { vi: 'Cây' },
    ask: { vi: 'Bao nhiêu cây?' },
    optional: true,
  });
});

test('a form may say where it stands in the list of activities', () => {
  expect(readForm(`${good}order: 7\n`)).toMatchObject({ kind: 'ok', value: { order: 7 } });
  expect(readForm(`${good}order: last\n`)).toMatchObject({ kind: 'bad', problems: [{ found: 'last' }] });
});

test('a form for what is handed in has no day', () => {
  expect(problemsOf(good.replace('kind: date', 'kind: text, maxLength: 9'))).toEqual([]);
});

test.each<[what: string, from: string, to: string, problem: string]>([
  [
    'a field twice',
    'id: soil',
    'id: trees',
    '7:11 found trees, expected id: each once; line 6 has it already',
  ],
  [
    'an option twice',
    'id: school',
    'id: park',
    '13:61 found park, expected id: each once; line 13 has it already',
  ],
  [
    'a second day',
    'kind: quantity, unit: kg, max: 900',
    'kind: date',
    '7:23 found date, expected only one date field in a form',
  ],
  ['no Vietnamese', 'title: { vi: Tết trồng cây, en', 'title: { en', '3:8 found no vi, expected vi: a text'],
  [
    'no question',
    ", ask: { vi: 'Ngày nào?' }",
    '',
    '5:5 found no ask, expected ask: a map with the keys vi, en',
  ],
  [
    'more photos than a report holds',
    'max: 20',
    'max: 21',
    '14:46 found 21, expected a number of photos, at most 20',
  ],
  [
    'more photos at least than at most',
    'min: 2, max: 20',
    'min: 5, max: 3',
    '14:38 found 5, expected at most max, 3',
  ],
  [
    'a time of photos that is no yes or no',
    'max: 20',
    'max: 20, timed: 1',
    '14:57 found 1, expected true or false',
  ],
  ['a unit that there is not', 'unit: kg', 'unit: lít', '7:39 found lít, expected kg, m, m2 or vnd'],
  ['yes for true', 'optional: true', 'optional: yes', '6:136 found yes, expected true or false'],
  [
    'a figure with a space',
    'figure: trees',
    'figure: the trees',
    '6:68 found the trees, expected a figure such as people or wasteKg',
  ],
  [
    'one option',
    ', { id: school, label: { vi: Trường học } }',
    '',
    '13:14 found [{ id: park, label: { vi: Công viên } }], expected at least two options',
  ],
  [
    'an unknown key',
    'max: 900',
    'most: 900',
    '7:43 found the key most, expected one of the keys id, label, ask, example, optional, extra, aliases, kind, unit, max, figure',
  ],
])('%s is told with its place', (_, from, to, problem) => {
  expect(good).toContain(from);
  expect(problemsOf(good.replace(from, to))).toContain(problem);
});

test('all that is wrong comes at once', () => {
  const bad = good
    .replace('id: soil', 'id: trees')
    .replace('max: 21', 'max: 20')
    .replace('unit: kg', 'unit: t')
    .replace('version: 2', 'version: 0');
  expect(problemsOf(bad).map((problem) => problem.split(',')[0])).toEqual([
    '2:10 found 0',
    '7:11 found trees',
    '7:40 found t',
  ]);
});

test.each(['card', 'leave', 'lines', '"a:other"', 'wasteKg', '1st'])('a field may be called %s', (id) => {
  expect(problemsOf(good.replace('id: soil', `id: ${id}`))).toEqual([]);
});

test.each(['a b', '"a:"', '"a,b"', '"đất"', '""'])('a field may not be called %s', (id) => {
  expect(problemsOf(good.replace('id: soil', `id: ${id}`))).toHaveLength(1);
});

function problemsOf(text: string): readonly string[] {
  const read = readForm(text);
  return read.kind === 'ok'
    ? []
    : read.problems.map(
        ({ line, column, found, expected }) => `${line}:${column} found ${found}, expected ${expected}`,
      );
}

test('a sensitive form holds counts and areas: it asks for no photos and no links', () => {
  const withoutPhotos = good.slice(0, good.indexOf('  - { id: photos'));
  expect(readForm(`${withoutPhotos}sensitive: true\n`)).toMatchObject({
    kind: 'ok',
    value: { sensitive: true },
  });
  const link =
    "  - { id: link, kind: text, takes: link, maxLength: 200, label: { vi: Link }, ask: { vi: 'Link nào?' } }\n";
  expect(readForm(`${good}${link}sensitive: true\n`)).toMatchObject({
    kind: 'bad',
    problems: [
      { expected: 'no photos: a sensitive form asks for counts and areas' },
      { expected: 'no links: a sensitive form asks for counts and areas' },
    ],
  });
  expect(readForm(`${withoutPhotos}sensitive: perhaps\n`)).toMatchObject({
    kind: 'bad',
    problems: [{ found: 'perhaps' }],
  });
});
