import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readForm } from '#src/adapters/yaml/read-form.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { ReadFile } from '#src/ports/documents.ts';
import { groupBy } from '#src/domain/group-by.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';

const { units } = must('organisation.yaml', (text) => readOrganisation(text));
const forms = readdirSync('prisma/seed/forms').map((name) => must(`forms/${name}`, readForm));
const plan = must('tan-phu-2024.plan.yaml', (text) => readPlan(text, { units, forms }));
const obligations = compilePlan(plan, units);

describe('the organisation of the seed', () => {
  test('is Quận Đoàn Tân Phú with its 11 wards of 2024', () => {
    expect(units.filter(({ kind }) => kind === 'ward').map(({ name }) => name)).toEqual([
      'Hiệp Tân',
      'Hòa Thạnh',
      'Phú Thạnh',
      'Phú Thọ Hòa',
      'Phú Trung',
      'Sơn Kỳ',
      'Tân Quý',
      'Tân Sơn Nhì',
      'Tân Thành',
      'Tân Thới Hòa',
      'Tây Thạnh',
    ]);
    expect(units.filter(({ kind }) => kind !== 'ward').map(({ id, name }) => `${id}: ${name}`)).toEqual([
      'tan-phu: Quận Đoàn Tân Phú',
    ]);
  });
});

describe('the plan of the seed', () => {
  // Paragraphs of the document, in its order, and how many of its duties stand in each.
  test('has every duty of parts II and III, in the order of the document', () => {
    const paragraphs = plan.items.map(({ source }) => source);
    const counts = groupBy(paragraphs, (source) => source).map((same) => [same[0], same.length]);
    expect(counts).toEqual([
      ['II.1.1', 5],
      ['II.1.2', 9],
      ['II.2.1.1', 9],
      ['II.2.1.2', 7],
      ['II.2.2.1', 7],
      ['II.2.2.2', 11],
      ['II.2.3.1', 6],
      ['II.2.3.2', 6],
      ['II.2.4.1', 4],
      ['II.2.4.2', 2],
      ['III.1', 4],
      ['III.2', 7],
    ]);
    expect(paragraphs).toEqual(counts.flatMap(([source, count]) => Array(Number(count)).fill(source)));
  });

  test('asks the district in paragraphs of the district, and wards in those of the grassroots', () => {
    const isForDistrict = (source: string): boolean => /^(II\.1\.1|II\.2\.\d\.1|III\.1)$/.test(source);
    const misplaced = plan.items.filter(({ source, scope }) => isForDistrict(source) !== (scope !== 'each'));
    // "Các cấp bộ Đoàn Quận", and a sum that II.2.3.2 shares out among the wards, stand with the district.
    expect(misplaced.map(({ id }) => id)).toEqual(['online-meetings', 'helped-youth']);
  });

  test.each([
    ['dates', ['green-sunday-district', 'earth-hour-district', 'green-sunday', 'earth-hour']],
    ['nthWeekday', ['second-sunday']],
    ['before', ['activity-calendar']],
    ['every', ['monthly-report-district', 'monthly-report', 'half-year-report', 'annual-report']],
    ['sum', ['recognised-wards', 'helped-youth']],
    ['share', ['awareness', 'online-meetings']],
    [
      'window',
      [
        'law-day',
        'modern-alley',
        'online-meetings-district',
        'new-rural-day-district',
        'urban-civilisation',
        'new-rural-day',
        'plastic-models',
        'patrol-model',
        'drug-prevention',
      ],
    ],
  ])('has as %s: %s', (kind, ids) => {
    expect(plan.items.filter(({ rule }) => rule.kind === kind).map(({ id }) => id)).toEqual(ids);
  });

  test('asks 343 things, 29 of each ward, and counts 374 that go on all the year', () => {
    const owed = obligations.filter(({ atLeast }) => atLeast > 0);
    expect([owed.length, obligations.length - owed.length]).toEqual([343, 374]);
    const count = (of: string): number => owed.filter(({ scope }) => scope === of).length;
    expect([count('each'), count('own'), count('together'), count('total')]).toEqual([319, 18, 3, 3]);
    expect(new Set(obligations.map(({ key }) => key)).size).toBe(obligations.length);
  });

  test('fits every name on a button, also with its period', () => {
    expect(obligations.map(({ short }) => short).filter((short) => short.length > 30)).toEqual([]);
    expect(obligations.filter(({ title, short }) => /[{}]/.test(title + short))).toEqual([]);
  });

  test('sums up by parts that every item is in', () => {
    const isIn = (source: string): boolean =>
      plan.parts.some((part) => source === part.source || source.startsWith(`${part.source}.`));
    expect(plan.items.filter(({ source }) => !isIn(source))).toEqual([]);
  });

  test('compiles to the same again, from the file on', () => {
    const again = must('tan-phu-2024.plan.yaml', (text) => readPlan(text, { units, forms }));
    expect(compilePlan(again, units)).toEqual(obligations);
  });

  // Plan 2024, II.2.2.2: the four Sundays and their numbers. Each is due two days after.
  test.each([
    { number: '152', eventOn: '2024-03-17', dueOn: '2024-03-19' },
    { number: '153', eventOn: '2024-05-26', dueOn: '2024-05-28' },
    { number: '154', eventOn: '2024-07-21', dueOn: '2024-07-23' },
    { number: '155', eventOn: '2024-09-22', dueOn: '2024-09-24' },
  ])('asks every ward for Green Sunday $number on $eventOn', ({ number, eventOn, dueOn }) => {
    const asked = obligations.filter(
      ({ itemId, occurrence }) => itemId === 'green-sunday' && occurrence === number,
    );
    expect(asked).toHaveLength(11);
    for (const one of asked)
      expect(one).toMatchObject({
        eventOn,
        dueOn,
        source: 'II.2.2.2',
        title: `Ngày Chủ nhật xanh lần thứ ${number}`,
      });
  });

  // Plan 2024, II.1.1: one activity at least, from 15 October to 15 November.
  test('asks the district, in which any ward may do it, for one activity around Vietnam Law Day', () => {
    expect(obligations.find(({ itemId }) => itemId === 'law-day')).toMatchObject({
      key: 'tan-phu-2024/law-day/all/tan-phu',
      source: 'II.1.1',
      scope: 'together',
      countsFrom: '2024-10-15',
      countsTo: '2024-11-15',
      dueOn: '2024-11-15',
      atLeast: 1,
    });
  });

  // Plan 2024, II.2.1.2: each of the 11 wards at least one in the year.
  test('asks every ward for one urban-civilisation activity at any time of the year', () => {
    const asked = obligations.filter(({ itemId }) => itemId === 'urban-civilisation');
    for (const one of asked) {
      expect(one).toMatchObject({
        source: 'II.2.1.2',
        countsFrom: '2024-01-01',
        countsTo: '2024-12-31',
        dueOn: '2024-12-31',
        atLeast: 1,
      });
    }
  });

  // Plan 2024, II.2.2.2: "chủ nhật tuần thứ hai của tháng", and the Green Sundays on other Sundays.
  test('asks every ward on the second Sunday from May on, never on a Green Sunday', () => {
    const of = (item: string) => obligations.filter(({ itemId }) => itemId === item);
    const sundays = of('second-sunday').filter(({ unitId }) => unitId === 'tan-quy');
    expect(sundays.map(({ eventOn }) => eventOn?.slice(5))).toEqual([
      '05-12',
      '06-09',
      '07-14',
      '08-11',
      '09-08',
      '10-13',
      '11-10',
      '12-08',
    ]);
    const green = new Set(of('green-sunday').map(({ eventOn }) => eventOn));
    expect(sundays.filter(({ eventOn }) => green.has(eventOn))).toEqual([]);
  });

  test.each([
    // III.2: before 20 May, so that day is too late.
    { item: 'activity-calendar', days: ['2024-05-19'] },
    { item: 'half-year-report', days: ['2024-06-25'] },
    { item: 'annual-report', days: ['2024-12-25'] },
    {
      item: 'monthly-report',
      days: ['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2024-${month}-25`),
    },
  ])('wants $item by $days', ({ item, days }) => {
    const due = obligations.filter(({ itemId, unitId }) => itemId === item && unitId === 'tan-quy');
    expect(due.map(({ dueOn }) => dueOn)).toEqual(days);
  });

  // Plan 2024, II.2.3.1 eleven in all, II.2.3.2 one at least by each ward.
  test('wants 11 young people helped, one at least by each ward', () => {
    const helped = obligations.filter(({ itemId }) => itemId === 'helped-youth');
    expect(helped.map(({ scope, atLeast, measure }) => `${scope} ${atLeast} ${measure}`)).toEqual([
      ...Array<string>(11).fill('each 1 sum:helped'),
      'total 11 sum:helped',
    ]);
  });
});

function must<T>(name: string, read: (text: string) => ReadFile<T>): T {
  const result = read(readFileSync(`prisma/seed/${name}`, 'utf8'));
  if (result.kind === 'bad') throw new Error(`${name}: ${JSON.stringify(result.problems)}`);
  return result.value;
}
