import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readForm } from '#src/adapters/yaml/read-form.ts';
import { parseCount } from '#src/domain/answer/count.ts';
import { parseDate } from '#src/domain/answer/date.ts';
import { parseQuantity } from '#src/domain/answer/quantity.ts';
import type { Field, Form } from '#src/domain/report/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';

const forms = readdirSync('prisma/seed/forms').map(formOf);

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

function formOf(name: string): Form {
  const read = readForm(readFileSync(`prisma/seed/forms/${name}`, 'utf8'));
  if (read.kind === 'bad') throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
  return read.value;
}
