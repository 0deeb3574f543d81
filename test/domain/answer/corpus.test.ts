import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCardWord } from '#src/domain/answer/card-word.ts';
import { parseCount } from '#src/domain/answer/count.ts';
import { parseDate } from '#src/domain/answer/date.ts';
import { saysNoPhotos, saysPhotosLater } from '#src/domain/answer/no-photos.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import { pickOption } from '#src/domain/answer/pick-option.ts';
import { parseQuantity } from '#src/domain/answer/quantity.ts';
import type { QuantityUnit } from '#src/domain/answer/quantity-units.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Form } from '#src/domain/report/form.ts';

interface Line {
  readonly field: string;
  readonly text: string;
  readonly at: string;
  readonly expect: { readonly value?: string | number; readonly about?: boolean; readonly pick?: string };
  readonly why: string;
}

/** Answers as people type them, with what a colleague reads in each. */
const lines = readFileSync('test/domain/understand/corpus/answers.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

/** What is read; undefined: it is asked again. */
function read({ field, text, at, why }: Line): Line['expect'] | undefined {
  const [kind = '', of = ''] = field.split(':');
  switch (kind) {
    case 'count':
      return figure(parseCount(text, nounOf(why)));
    case 'quantity':
      return figure(parseQuantity(text, of as QuantityUnit));
    case 'date': {
      const today = at.slice(0, 10) as LocalDate;
      const day = parseDate(text, { today, prefer: 'past' });
      return day.kind === 'understood' && day.on <= today ? { value: day.on, about: false } : undefined;
    }
    case 'choice':
      return choice(text, of);
    case 'card':
      return picked(readCardWord(text));
    default:
      if (saysPhotosDone(text)) return { pick: 'done' };
      if (saysPhotosLater(text)) return { pick: 'leave' };
      return picked(saysNoPhotos(text) ? 'no-photos' : undefined);
  }
}

function figure(one: ReturnType<typeof parseQuantity> | ReturnType<typeof parseCount>) {
  return one.kind === 'understood' ? { value: one.value, about: one.approximate } : undefined;
}

function choice(text: string, of: string): Line['expect'] | undefined {
  const [formId, fieldId] = of.split('.');
  const form = parse(readFileSync(`prisma/seed/forms/${formId}.form.yaml`, 'utf8')) as Form;
  const field = form.fields.find(({ id }) => id === fieldId);
  if (field?.kind !== 'choice') throw new Error(`no choice ${of}`);
  const option = pickOption(text, field.options);
  if (option.kind === 'picked') return { value: option.id, about: false };
  return option.kind === 'none' && field.other ? { value: 'other', about: false } : undefined;
}

function picked(pick: string | undefined): Line['expect'] | undefined {
  return pick === undefined ? undefined : { pick };
}

/** Figures of the corpus are of people, unless it says what they were asked for. */
function nounOf(why: string): string {
  if (why.includes('tuyến') || why.includes('cây')) return why.replace('asked for ', '');
  return 'người';
}

function isRight(line: Line): boolean {
  const said = read(line);
  if (line.expect.value === undefined && line.expect.pick === undefined) return said === undefined;
  return JSON.stringify(said) === JSON.stringify(line.expect);
}

test('of a hundred answers at least 98 are read as a colleague would', () => {
  const wrong = lines.filter((line) => !isRight(line));
  expect(wrong.length).toBeLessThanOrEqual(lines.length * 0.02);
});

test('no figure is read where a colleague would ask, but for whom it counts', () => {
  const guessed = lines.filter(
    (line) =>
      line.expect.value === undefined && line.expect.pick === undefined && read(line)?.value !== undefined,
  );
  const figures = guessed.filter(
    ({ field, why }) => !field.startsWith('choice') && !why.includes('these are'),
  );
  // Beyond what the field takes: its limit asks.
  expect(figures.map(({ text }) => text)).toEqual(['2 triệu tấn']);
});
