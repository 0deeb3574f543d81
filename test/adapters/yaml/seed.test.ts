import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readForm } from '#src/adapters/yaml/read-form.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import { parseCount } from '#src/domain/answer/count.ts';
import { parseDate } from '#src/domain/answer/date.ts';
import { parseQuantity } from '#src/domain/answer/quantity.ts';
import type { ReadFile } from '#src/domain/file-problem.ts';
import type { Field } from '#src/domain/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';

const units = must('organisation.yaml', readOrganisation);
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
  test('asks 56 things: four Green Sundays and one activity of each of 11 wards, and one of the district', () => {
    const count = (itemId: string): number => obligations.filter((one) => one.itemId === itemId).length;
    expect([count('green-sunday'), count('law-day'), count('urban-civilisation')]).toEqual([44, 1, 11]);
    expect(obligations).toHaveLength(56);
  });

  test('has a key for each of them', () => {
    expect(new Set(obligations.map(({ key }) => key)).size).toBe(56);
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

  test('names its paragraphs by parts of the document', () => {
    expect(plan.items.map(({ source }) => source)).toEqual(['II.2.2.2', 'II.1.1', 'II.2.1.2']);
  });
});

describe.each(forms)('the form $id', ({ fields, title }) => {
  const texts = fields.flatMap(({ label, ask, example }) => [label, ask, ...(example ? [example] : [])]);

  test('speaks Vietnamese and English, in composed letters as phones type them', () => {
    for (const { vi, en } of [title, ...texts]) {
      expect(vi).toBe(vi.normalize('NFC'));
      expect(en).not.toBeUndefined();
    }
  });

  test('gives an example of a good answer to every question that is answered with words', () => {
    const without = fields.filter(({ kind, example }) => kind !== 'photos' && example === undefined);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('gives examples that are understood', () => {
    const examples = fields.flatMap((field) =>
      (field.example?.vi ?? '').split(', ').map((text) => ({ field, text })),
    );
    const misread = examples.filter(({ field, text }) => !isUnderstood(field, text));
    expect(misread.map(({ field, text }) => `${field.id}: ${text}`)).toEqual([]);
  });

  test('asks with a question or a request, and has labels that fit a line of the card', () => {
    for (const { ask, label } of fields) {
      expect(ask.vi).toMatch(/[?.)]$/);
      expect(label.vi.length).toBeLessThanOrEqual(30);
    }
  });
});

function isUnderstood(field: Field, text: string): boolean {
  if (field.kind === 'date')
    return parseDate(text, { today: '2024-11-20' as LocalDate, prefer: 'past' }).kind !== 'unclear';
  if (field.kind === 'count') return parseCount(text).kind !== 'unclear';
  if (field.kind === 'quantity') return parseQuantity(text, field.unit).kind !== 'unclear';
  return true;
}

function must<T>(name: string, read: (text: string) => ReadFile<T>): T {
  const result = read(readFileSync(`prisma/seed/${name}`, 'utf8'));
  if (result.kind === 'bad') throw new Error(`${name}: ${JSON.stringify(result.problems)}`);
  return result.value;
}
