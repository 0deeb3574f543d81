import { describe, expect, test } from 'vitest';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import { forms, goodPlan as good, problemsOf, unit, units } from '#test/support/plan-file.ts';

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

describe('one bad item hides nothing of the others:', () => {
  const withBadItem = (from: string, to: string): string =>
    good.replace('short: Chủ nhật xanh', 'short: 12').replace(from, to);

  test('a rule that can never be met', () => {
    const bad = withBadItem('nth: 2, weekday: sunday', 'nth: 2, weekday: sunday, from: 2024-12-30');
    expect(problemsOf(bad)).toEqual([
      "9:12 found 12, expected a text, in quotes: '12'",
      '34:25 found { nth: 2, weekday: sunday, from: 2024-12-30 }, expected at least one such day from `from` to `to`',
    ]);
  });

  test('a form that does not fit', () => {
    const bad = withBadItem('form: activity\n    rule: { nth', 'form: calendar\n    rule: { nth');
    expect(problemsOf(bad).map((line) => line.split(',')[0])).toEqual([
      '9:12 found 12',
      '33:11 found calendar',
    ]);
  });

  test('a part that nothing is in', () => {
    const bad = withBadItem(
      'items:',
      'parts:\n  - { source: II, title: Hai }\n  - { source: V, title: Năm }\nitems:',
    );
    expect(problemsOf(bad).map((line) => line.split(',')[0])).toEqual(['7:15 found V', '12:12 found 12']);
  });

  test('but where the unit is unknown, nobody can say whom an item asks', () => {
    expect(problemsOf(good.replace('unit: tan-phu', 'unit: nowhere'))).toHaveLength(1);
  });
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
  const keys = 'a map with the keys plan, title, unit, year, zone, parts, review, items';
  test.each<[what: string, text: string, problem: string]>([
    ['an empty file', '', `1:1 found nothing, expected ${keys}`],
    ['a comment', '# soon\n', `1:1 found nothing, expected ${keys}`],
    ['a letter', 'Kính gửi các đồng chí', `1:1 found Kính gửi các đồng chí, expected ${keys}`],
    ['a list', '- 1\n- 2\n', `1:1 found - 1, expected ${keys}`],
    [
      'an alias of nothing',
      'plan: *other\n',
      '1:7 found *other, expected values written out, without aliases',
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
