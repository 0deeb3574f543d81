import type { LocalDate } from '#src/domain/ids.ts';
import { answerOf, type Field } from '#src/domain/report/form.ts';
import { inLines, type Phrase, phrase, type Words } from '#src/domain/words.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { quantityUnits } from '#src/flows/words/quantity-units.ts';
import { type OpenReport, headingOf } from '#src/flows/report/open-report.ts';

/** Several fields asked for in one message, in their order, with an example of an answer; what may be left out, and photos, in a line each. */
export function togetherScreen(
  fields: readonly Field[],
  open: OpenReport,
  before: readonly Phrase[],
  rows: readonly (readonly Choice[])[],
): Screen {
  const needed = fields.filter(({ optional }) => optional !== true);
  const optional = fields.filter((field) => field.optional === true);
  const asked = [
    ...(needed.length > 0
      ? [phrase('together-ask'), ...needed.map((field) => phrase('together-line', { field: nameOf(field) }))]
      : []),
    ...(optional.length > 0
      ? [
          phrase(needed.length > 0 ? 'together-more' : 'together-only-more', {
            fields: { list: optional.map(nameOf), joined: 'dots' },
          }),
        ]
      : []),
    ...exampleOf(needed),
  ];
  return {
    lines: [...before, heading(open), inLines([...asked, ...photos(open)])],
    rows,
    choosing: false,
  };
}

/** With its day, where that is known: another one is only to be written. */
function heading(open: OpenReport): Phrase {
  const title = headingOf(open);
  const field = open.form.fields.find(({ kind }) => kind === 'date');
  const on = field && answerOf(open.report.answers, field.id);
  return typeof on === 'string'
    ? phrase('together-heading-day', { title, on: { day: on as LocalDate, style: 'full' } })
    : phrase('together-heading', { title });
}

function nameOf(field: Field): Phrase {
  const label = field.label;
  switch (field.kind) {
    case 'quantity':
      return phrase('together-name-unit', { label, unit: quantityUnits[field.unit] });
    case 'choice':
      return phrase('together-name-choice', {
        label,
        options: { list: field.options.map((option) => option.label), joined: 'commas' },
      });
    case 'date':
    case 'count':
    case 'text':
    case 'photos':
      return phrase('together-name', { label });
  }
}

/** The first example of each, as one answer; none where one of them has none. */
function exampleOf(fields: readonly Field[]): readonly Phrase[] {
  const examples = fields.map(({ example }) => example && firstOf(example));
  if (examples.length < 2 || !examples.every((one) => one !== undefined)) return [];
  return [phrase('together-example', { example: { list: examples, joined: 'commas' } })];
}

/** The first of the examples that a field has. */
export function firstOf({ vi, en }: Words): Words {
  const first = (text: string): string => text.split(', ')[0] ?? text;
  return en === undefined ? { vi: first(vi) } : { vi: first(vi), en: first(en) };
}

function photos({ form, report }: OpenReport): readonly Phrase[] {
  const field = form.fields.find(({ kind }) => kind === 'photos');
  if (field?.kind !== 'photos' || field.min === 0) return [];
  const lacking = field.min - evidenceCount(report.photos);
  return lacking > 0 ? [phrase('together-photos', { min: lacking, max: field.max })] : [];
}
