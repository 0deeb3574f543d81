import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { longest, most } from '#src/adapters/yaml/limits.ts';
import { parseYaml } from '#src/adapters/yaml/parse-yaml.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import { fileKinds, problemLines } from '#test/support/file-kinds.ts';
import { forms, goodPlan, unit, units } from '#test/support/plan-file.ts';

const [plan, organisation, form] = fileKinds.map(({ read }) => read) as [Read, Read, Read];
type Read = (typeof fileKinds)[number]['read'];
const told = (source: string | Uint8Array): readonly string[] => {
  const read = parseYaml(source);
  return read.kind === 'ok' ? read.file.slips.map(({ found }) => found) : problemLines(read);
};
const tooDeep = `found more than ${most.levels} lists and maps in each other, expected at most ${most.levels}`;
const tooMany = `found more than ${most.tokens} words and marks, expected at most ${most.tokens}`;

describe('what would keep its reader waiting, or end it, is told at once:', () => {
  test.each<[what: string, source: string | Uint8Array, problem: string]>([
    ['a huge file', Buffer.alloc(most.bytes + 1, 'a'), '1:1 found more than 2 MB, expected at most 2 MB'],
    ['lists in lists', `a: ${'['.repeat(20_000)}`, `1:25 ${tooDeep}`],
    ['maps in maps', '{a: '.repeat(20_000), `1:86 ${tooDeep}`],
    ['dashes behind dashes', `${'- '.repeat(20_000)}a`, `1:44 ${tooDeep}`],
    ['questions behind questions', `${'? '.repeat(20_000)}a`, `1:44 ${tooDeep}`],
    [
      'ever deeper lines',
      Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      `22:23 ${tooDeep}`,
    ],
    ['a list without end', `a: [${'1,'.repeat(600_000)}]`, `1:333335 ${tooMany}`],
    ['brackets that close nothing', ']'.repeat(600_000), `1:500001 ${tooMany}`],
    ['an alias', 'a: &x 1\nb: *x\n', '2:4 found *x, expected values written out, without aliases'],
    [
      'a merged map',
      'a: &x { b: 1 }\nc:\n  <<: *x\n',
      '3:7 found *x, expected values written out, without aliases',
    ],
    ['a list as a key', '? [a, b]\n: c\n', '1:3 found a key that is no text, expected a text as key'],
    [
      'another document',
      'a: 1\n---\nb: 2\n',
      '2:1 found another document, expected one in a file: nothing after it',
    ],
  ])('%s', (_, source, problem) => {
    expect(told(source)).toEqual([problem]);
  });

  test('a key that is there twice, among very many', () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`);
    expect(told([...keys, 'k7: 2'].join('\n'))).toEqual(['a key that is there already']);
  });
});

describe('a list has at most', () => {
  const item = (index: number): string =>
    `  - { id: i-${index}, source: II, title: Việc, short: Việc, scope: own, form: activity, rule: { continuing: true } }\n`;
  const head = goodPlan.slice(0, goodPlan.indexOf('items:\n'));
  const many = (count: number, write: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => write(index)).join('');

  test.each<[what: string, most: number, read: Read, write: (count: number) => string]>([
    ['items', most.items, plan, (count) => `${head}items:\n${many(count, item)}`],
    [
      'parts',
      most.parts,
      plan,
      (count) => `${head}parts:\n${many(count, () => '  - { source: II, title: Hai }\n')}items:\n${item(1)}`,
    ],
    [
      'rungs',
      most.rungs,
      plan,
      (count) =>
        goodPlan.replace(
          /ladder:\n.*\n/,
          `ladder:\n${many(count, (index) => `      - { key: r-${index}, anchor: due, offsetDays: 0, time: '08:00', to: officer }\n`)}`,
        ),
    ],
    [
      'units',
      most.units,
      organisation,
      (count) =>
        `units:\n${many(count, (index) => `- {id: u-${index}, name: Đơn vị ${index}, kind: ward, parent: null, validFrom: 2003-12-02}\n`)}`,
    ],
    [
      'fields',
      most.fields,
      form,
      (count) =>
        `form: f\nversion: 1\ntitle: { vi: F }\nfields:\n${many(count, (index) => `  - { id: f-${index}, kind: count, max: 9, label: { vi: F }, ask: { vi: F? } }\n`)}`,
    ],
    [
      'options',
      most.options,
      form,
      (count) =>
        `form: f\nversion: 1\ntitle: { vi: F }\nfields:\n  - id: f\n    kind: choice\n    label: { vi: F }\n    ask: { vi: F? }\n    options:\n${many(count, (index) => `      - { id: o-${index}, label: { vi: O } }\n`)}`,
    ],
  ])('so many %s: %i', (_, limit, read, write) => {
    const expected = new RegExp(`expected at most ${limit}$`);
    expect(problemLines(read(write(limit))).filter((line) => expected.test(line))).toEqual([]);
    expect(problemLines(read(write(limit + 1))).filter((line) => expected.test(line))).toHaveLength(1);
  });

  test('as many units above a unit as anybody has', () => {
    const chain = (length: number): string =>
      `units:\n${many(length, (index) => `  - { id: u-${index}, name: Đơn vị ${index}, kind: ward, parent: ${index === 0 ? 'null' : `u-${index - 1}`}, validFrom: 2003-12-02 }\n`)}`;
    expect(problemLines(organisation(chain(most.unitsAbove + 1)))).toEqual([]);
    expect(problemLines(organisation(chain(most.unitsAbove + 2)))).toEqual([
      expect.stringContaining(`expected at most ${most.unitsAbove} units above a unit`),
    ]);
  });

  test('as much to do, of all units together, as can be looked at', () => {
    const wards = Array.from({ length: 900 }, (_, index) => unit(`w-${index}`, 'ward', 'tan-phu'));
    const days = Array.from({ length: 366 }, (_, index) =>
      new Date(Date.UTC(2024, 0, 1 + index)).toISOString(),
    );
    const asking = `${head}items:\n  - id: a\n    source: II\n    title: A\n    short: A\n    scope: each\n    form: activity\n    rule:\n      dates:\n${days.map((day, index) => `        - { key: 'd${index}', on: ${day.slice(0, 10)} }\n`).join('')}`;
    const among = (count: number) => ({ units: [units[0]!, ...wards.slice(0, count)], forms });
    expect(readPlan(asking, among(680)).kind).toBe('ok');
    expect(problemLines(readPlan(asking, among(900)))).toEqual([
      `5:1 found the key items, expected items that ask at most ${most.obligations} things in all, each time and unit counted, not 329400`,
    ]);
  });
});

describe('a key of the database is no longer than it holds:', () => {
  const long = 'a'.repeat(longest.id + 1);
  test.each<[what: string, read: Read, old: string, again: string]>([
    ['of a plan', plan, 'plan: tan-phu-2024', `plan: ${long}`],
    ['of an item', plan, 'id: law-day', `id: ${long}`],
    ['of a day', plan, "key: '155'", `key: '${long}'`],
    ['of a rung', plan, 'key: d-1,', `key: ${long},`],
    ['a paragraph', plan, 'source: II.1.1', `source: II.${'1'.repeat(60)}`],
    ['of a unit', organisation, 'id: tan-quy', `id: ${long}`],
    ['of a form', form, 'form: tree-day', `form: ${long}`],
    ['of a field', form, 'id: trees', `id: ${long}`],
    ['of an option', form, 'id: park', `id: ${long}`],
  ])('%s', (_, read, old, again) => {
    const { good } = fileKinds.find((kind) => kind.read === read)!;
    expect(good).toContain(old);
    expect(problemLines(read(good.replace(old, again)))).toContainEqual(
      expect.stringContaining(`expected at most ${longest.id} characters`),
    );
  });
});

test.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
  '%s is a slip of the pen',
  (day) => {
    const { good } = fileKinds[1]!;
    expect(problemLines(organisation(good.replaceAll('2003-12-02', day)))).toContainEqual(
      expect.stringContaining('expected a day in the years 1900 to 2199'),
    );
  },
);

test('the pages on formats tell every limit', () => {
  const page = ['plan', 'organisation']
    .map((name) => readFileSync(`docs/${name}-format.md`, 'utf8'))
    .join('\n');
  const told = (number: number): boolean =>
    page.includes(number === most.bytes ? '2 MB' : number.toLocaleString('en'));
  expect(Object.entries({ ...most, ...longest }).filter(([, number]) => !told(number))).toEqual([]);
});
