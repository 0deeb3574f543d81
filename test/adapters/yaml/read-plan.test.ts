import { describe, expect, test } from 'vitest';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { FileProblem } from '#src/domain/file-problem.ts';
import type { Field } from '#src/domain/form.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Unit, UnitKind } from '#src/domain/organisation.ts';

const units = [
  unit('tan-phu', 'district', null),
  unit('tan-quy', 'ward', 'tan-phu'),
  unit('ben-nghe', 'ward', null),
];
const words = { vi: 'x' };
const said = { label: words, ask: words };
const dated: readonly Field[] = [
  { ...said, id: 'date', kind: 'date' },
  { ...said, id: 'trees', kind: 'count', max: 100 },
  { ...said, id: 'waste', kind: 'quantity', unit: 'kg', max: 100 },
  { ...said, id: 'note', kind: 'text', maxLength: 100 },
  { ...said, id: 'photos', kind: 'photos', min: 1, max: 20 },
];
const forms = [
  { id: 'green-sunday', fields: dated },
  { id: 'activity', fields: dated },
  { id: 'calendar', fields: dated.filter(({ id }) => id === 'note') },
];

const good = `plan: tan-phu-2024
title: Kế hoạch năm 2024
unit: tan-phu
year: 2024
items:
  - id: green-sunday
    source: II.2.2.2
    title: Ngày Chủ nhật xanh
    short: Chủ nhật xanh
    scope: each
    form: green-sunday
    graceDays: 2
    rule:
      dates:
        - { key: '154', on: 2024-07-21 }
        - { key: '155', on: 2024-09-22, title: Lần thứ 155, short: CNX 155 }
  - id: law-day
    source: II.1.1
    title: Ngày Pháp luật Việt Nam
    short: Ngày Pháp luật
    scope: together
    form: activity
    photos: 3
    lockDays: 30
    ladder:
      - { key: d-1, anchor: due, offsetDays: -1, time: '17:00', to: officer }
    rule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }
  - id: second-sunday
    source: II.2.2.2
    title: Chủ nhật thứ hai
    short: Chủ nhật thứ hai
    scope: own
    form: activity
    rule: { nthWeekday: { nth: 2, weekday: sunday } }
`;

describe('a good file', () => {
  test('becomes a plan, with zone and grace where the file says none', () => {
    const read = readPlan(good, { units, forms });
    if (read.kind === 'bad') throw new Error(JSON.stringify(read.problems));
    const { items, ...head } = read.value;
    expect(head).toEqual({
      id: 'tan-phu-2024',
      unitId: 'tan-phu',
      title: 'Kế hoạch năm 2024',
      year: 2024,
      zone: 'Asia/Ho_Chi_Minh',
      parts: [],
    });
    expect(items[0]).toEqual({
      id: 'green-sunday',
      source: 'II.2.2.2',
      title: 'Ngày Chủ nhật xanh',
      short: 'Chủ nhật xanh',
      scope: 'each',
      form: 'green-sunday',
      graceDays: 2,
      rule: {
        kind: 'dates',
        dates: [
          { key: '154', on: '2024-07-21' },
          { key: '155', on: '2024-09-22', title: 'Lần thứ 155', short: 'CNX 155' },
        ],
      },
    });
    expect(items[1]).toMatchObject({
      graceDays: 0,
      photos: 3,
      lockDays: 30,
      ladder: [{ key: 'd-1', offsetDays: -1 }],
    });
    expect(items[2]?.rule).toEqual({ kind: 'nthWeekday', nth: 2, weekday: 7 });
  });

  test.each(['\uFEFF', '# Kế hoạch\n', '---\n'])('may begin with %j', (start) => {
    expect(readPlan(start + good, { units, forms }).kind).toBe('ok');
  });

  test('may come from Windows', () => {
    expect(readPlan(good.replaceAll('\n', '\r\n'), { units, forms }).kind).toBe('ok');
  });
});

describe('a bad value is named with its place:', () => {
  test.each<[what: string, from: string, to: string, problem: string]>([
    [
      '31 February',
      'on: 2024-07-21',
      'on: 2024-02-31',
      '15:29 found 2024-02-31, expected a day that exists: 2024-02 has 29 days',
    ],
    [
      'a 30th in February',
      'from: 2024-10-15',
      'from: 2024-02-30',
      '27:29 found 2024-02-30, expected a day that exists: 2024-02 has 29 days',
    ],
    [
      'a 13th month',
      'on: 2024-07-21',
      'on: 2024-13-01',
      '15:29 found 2024-13-01, expected a month from 01 to 12',
    ],
    [
      'a day written the other way',
      'on: 2024-07-21',
      'on: 21/7/2024',
      '15:29 found 21/7/2024, expected a day such as 2024-03-17',
    ],
    [
      'a day in another year',
      'on: 2024-07-21',
      'on: 2023-07-21',
      '15:29 found 2023-07-21, expected a day in 2024, the year of the plan',
    ],
    [
      'a window to another year',
      'to: 2024-11-15',
      'to: 2025-11-15',
      '27:45 found 2025-11-15, expected a day in 2024, the year of the plan',
    ],
    [
      'a window that ends before it begins',
      'to: 2024-11-15',
      'to: 2024-10-14',
      '27:45 found 2024-10-14, expected a day not before 2024-10-15',
    ],
    ['nothing to reach', 'atLeast: 1', 'atLeast: 0', '27:66 found 0, expected a number from 1 to 10000'],
    [
      'an unknown unit',
      'unit: tan-phu',
      'unit: tan-fu',
      '3:7 found tan-fu, expected the id of a unit: tan-phu, tan-quy, ben-nghe',
    ],
    [
      'an unknown form',
      'form: green-sunday',
      'form: green',
      '11:11 found green, expected the id of a form: green-sunday, activity, calendar',
    ],
    [
      'an id that is there already',
      'id: law-day',
      'id: green-sunday',
      '17:9 found green-sunday, expected id: each once; line 6 has it already',
    ],
    [
      'a key that is there already',
      "key: '155'",
      "key: '154'",
      "16:18 found '154', expected key: each once; line 15 has it already",
    ],
    [
      'a day that is there already',
      'on: 2024-09-22',
      'on: 2024-07-21',
      '16:29 found 2024-07-21, expected on: each once; line 15 has it already',
    ],
    [
      'a number for a key',
      "key: '154'",
      'key: 154',
      "15:18 found 154, expected a key in quotes, of small letters, digits and dashes: '152'",
    ],
    [
      'a number for a title',
      'title: Kế hoạch năm 2024',
      'title: 2024',
      "2:8 found 2024, expected a text, in quotes: '2024'",
    ],
    ['no title', 'title: Kế hoạch năm 2024', 'title:', '2:7 found nothing, expected a text'],
    ['a missing key', '    scope: each\n', '', '6:5 found no scope, expected scope: each, together or own'],
    [
      'an unknown key',
      'graceDays: 2',
      'grace: 2',
      '12:5 found the key grace, expected one of the keys id, source, title, short, scope, form, photos, graceDays, lockDays, locksOn, reading, ladder, rule',
    ],
    [
      'a key twice',
      'year: 2024\n',
      'year: 2024\nyear: 2025\n',
      '5:1 found a key that is there already, expected each key once',
    ],
    [
      'no rule',
      '{ window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      '{}',
      '27:11 found {}, expected exactly one of dates, window, nthWeekday, before, every, sum, share, continuing',
    ],
    [
      'a rule that there is not',
      '{ window: {',
      '{ widow: {',
      '27:13 found the key widow, expected one of the keys dates, window, nthWeekday, before, every, sum, share, continuing',
    ],
    [
      'a list without dates',
      "dates:\n        - { key: '154', on: 2024-07-21 }\n        - { key: '155', on: 2024-09-22, title: Lần thứ 155, short: CNX 155 }",
      'dates: []',
      '14:14 found [], expected at least one of dates',
    ],
    ['a sixth Sunday', 'nth: 2', 'nth: 6', '34:32 found 6, expected a number from 1 to 5'],
    [
      'a weekday in Vietnamese',
      'weekday: sunday',
      'weekday: chủ nhật',
      '34:44 found chủ nhật, expected one of monday, tuesday, wednesday, thursday, friday, saturday, sunday',
    ],
    [
      'a name too long for a button',
      'short: CNX 155',
      `short: ${'x'.repeat(31)}`,
      `16:68 found ${'x'.repeat(31)}, expected at most 30 characters: it stands on a button`,
    ],
    [
      'a paragraph in Arabic figures',
      'source: II.1.1',
      'source: 2.1.1',
      '18:13 found 2.1.1, expected a paragraph of the document, such as II.2.2.2',
    ],
    [
      'a scope that there is not',
      'scope: own',
      'scope: all',
      '32:12 found all, expected each, together or own',
    ],
    ['half a day of grace', 'graceDays: 2', 'graceDays: 0.5', '12:16 found 0.5, expected days from 0 to 366'],
    [
      'too many photos',
      'photos: 3',
      'photos: 21',
      '23:13 found 21, expected a number of photos from 0 to 20',
    ],
    [
      'a time that no clock shows',
      "time: '17:00'",
      "time: '24:00'",
      "26:56 found '24:00', expected a time such as 07:30",
    ],
    [
      'a zone that there is not',
      'year: 2024',
      'year: 2024\nzone: Asia/Tan_Phu',
      '5:7 found Asia/Tan_Phu, expected a time zone such as Asia/Ho_Chi_Minh',
    ],
    ['a year of two figures', 'year: 2024', 'year: 24', '4:7 found 24, expected a year such as 2024'],
    [
      'a tab',
      '    source: II.1.1',
      '\tsource: II.1.1',
      '18:1 found a tab, expected spaces: YAML takes no tab for indenting',
    ],
    [
      'a colon in a text',
      'title: Chủ nhật thứ hai',
      'title: Chủ nhật: thứ hai',
      '30:12 found a map where a text began, expected quotes around a text with a colon in it, or the indent of its neighbours; what follows was not read',
    ],
    [
      'a quote that does not end',
      "key: '155'",
      "key: '155",
      "16:76 found Missing closing 'quote, expected YAML as in docs/plan-format.md; what follows was not read",
    ],
    [
      'an item for wards that there are not',
      'unit: tan-phu',
      'unit: ben-nghe',
      '10:12 found each, expected somebody to ask: a ward below ben-nghe does not exist on its days',
    ],
  ])('%s', (_, from, to, problem) => {
    expect(good).toContain(from);
    expect(problemsOf(good.replace(from, to))).toContain(problem);
  });
});

test('an item for a unit that has ended asks nobody', () => {
  const ended = [unit('tan-phu', 'district', null, '2024-10-01'), unit('tan-quy', 'ward', 'tan-phu')];
  expect(problemsOf(good, ended)).toEqual([
    '21:12 found together, expected somebody to ask: tan-phu does not exist on its days',
  ]);
});

test('all that is wrong comes at once, in the order of the lines, whatever kind it is of', () => {
  const bad = good
    .replace('unit: tan-phu', 'unit: nowhere')
    .replace('on: 2024-07-21', 'on: 2024-02-31')
    .replace("key: '155'", "key: '154'")
    .replace('id: law-day', 'id: green-sunday')
    .replace('form: activity', 'form: none')
    .replace('to: 2024-11-15', 'to: 2024-10-14')
    .replace('scope: own', 'scop: own');
  expect(problemsOf(bad).map((problem) => problem.split(',')[0])).toEqual([
    '3:7 found nowhere',
    '15:29 found 2024-02-31',
    "16:18 found '154'",
    '17:9 found green-sunday',
    '22:11 found none',
    '27:45 found 2024-10-14',
    '28:5 found no scope',
    '32:5 found the key scop',
  ]);
});

describe('parts of the document', () => {
  const parts = (...sources: readonly string[]): string =>
    `${good}parts:\n${sources.map((source) => `  - { source: ${source}, title: Phần ${source} }\n`).join('')}`;

  test('may be nested: an item is in the longest that its paragraph begins with', () => {
    expect(problemsOf(parts('II', 'II.2'))).toEqual([]);
  });

  test.each<[what: string, sources: readonly string[], problem: string]>([
    ['twice', ['II', 'II'], '37:15 found II, expected source: each once; line 36 has it already'],
    ['that no item is in', ['II', 'II.22'], '37:15 found II.22, expected a part that some item is in'],
    ['that leave an item out', ['II.2'], '18:13 found II.1.1, expected a paragraph in one of the parts'],
  ])('%s are told with their place', (_, sources, problem) => {
    expect(problemsOf(parts(...sources))).toContain(problem);
  });
});

test('problems of forms, times and parts come at once, in the order of the lines', () => {
  const bad = good
    .replace('form: green-sunday', 'form: calendar')
    .replace('lockDays: 30', 'locksOn: 2024-11-01')
    .concat('parts:\n  - { source: II.2, title: Môi trường }\n  - { source: III, title: Báo cáo }\n');
  expect(problemsOf(bad).map((problem) => problem.split(',')[0])).toEqual([
    '11:11 found calendar',
    '18:13 found II.1.1',
    '24:14 found 2024-11-01',
    '37:15 found III',
  ]);
});

test('tabs do not hide what else is wrong, and columns are those of the file', () => {
  const bad = good
    .replace('    source: II.2.2.2', '\tsource: 2.2')
    .replace('    scope: together', '\tscope: all');
  expect(problemsOf(bad).map((problem) => problem.split(',')[0])).toEqual([
    '7:1 found a tab',
    '7:10 found 2.2',
    '21:1 found a tab',
    '21:9 found all',
  ]);
});

describe('what is no plan at all', () => {
  const keys = 'a map with the keys plan, title, unit, year, zone, parts, items';
  test.each<[what: string, text: string, problem: string]>([
    ['an empty file', '', `1:1 found nothing, expected ${keys}`],
    ['a comment', '# soon\n', `1:1 found nothing, expected ${keys}`],
    ['a letter', 'Kính gửi các đồng chí', `1:1 found Kính gửi các đồng chí, expected ${keys}`],
    ['a list', '- 1\n- 2\n', `1:1 found - 1, expected ${keys}`],
    [
      'an alias of nothing',
      'plan: *other\n',
      '1:1 found Unresolved alias (the anchor must be set before the alias): other, expected values written out, without aliases',
    ],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('aliases that unfold without end are refused', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefg'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdef'[index]}`).join(', ')}]`)
      .join('\n')}\n`;
    expect(problemsOf(bomb)).toHaveLength(1);
  });

  test('bytes of a Word file are told from a plan', () => {
    expect(problemsOf('PK\u0003\u0004\u0014\u0000\u0006\u0000')).not.toEqual([]);
  });
});

function problemsOf(text: string, among: readonly Unit[] = units): readonly string[] {
  const read = readPlan(text, { units: among, forms });
  return read.kind === 'ok' ? [] : read.problems.map(lineOf);
}

function lineOf({ line, column, found, expected }: FileProblem): string {
  return `${line}:${column} found ${found}, expected ${expected}`;
}

function unit(id: string, kind: UnitKind, parent: string | null, validTo: string | null = null): Unit {
  return {
    id: id as UnitId,
    name: id,
    kind,
    parentId: parent as UnitId | null,
    validFrom: '2003-12-02' as LocalDate,
    validTo: validTo as LocalDate | null,
  };
}
