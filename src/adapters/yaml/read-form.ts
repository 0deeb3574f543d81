import { z } from 'zod';
import type { FileProblem, ReadFile } from '#src/domain/file-problem.ts';
import type { Form } from '#src/domain/form.ts';
import { idField, textField, wordsField } from './fields.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

const positive = (what: string): z.ZodNumber => z.number({ error: what }).int({ error: what }).min(1, { error: what });

const base = { id: idField, label: wordsField, ask: wordsField, example: wordsField.optional(), optional: z.boolean().optional() };
const figure = idOrCamel();

const fieldSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...base, kind: z.literal('date') }),
    z.strictObject({ ...base, kind: z.literal('count'), max: positive('the largest believable number'), noun: wordsField.optional(), figure: figure.optional() }),
    z.strictObject({ ...base, kind: z.literal('quantity'), unit: z.enum(['kg', 'm', 'm2', 'vnd'], { error: 'kg, m, m2 or vnd' }), max: positive('the largest believable amount'), figure: figure.optional() }),
    z.strictObject({ ...base, kind: z.literal('text'), maxLength: positive('a number of characters').max(4000) }),
    z.strictObject({
      ...base,
      kind: z.literal('choice'),
      options: z.array(z.strictObject({ id: idField, label: wordsField })).min(2, { error: 'at least two options' }),
      other: z.boolean().optional(),
    }),
    z.strictObject({ ...base, kind: z.literal('photos'), min: z.number({ error: 'a number of photos' }).int().min(0), max: positive('a number of photos').max(20, { error: 'at most 20 photos' }) }),
  ],
  { error: 'a kind: date, count, quantity, text, choice or photos' },
);

const formSchema = z.strictObject({
  form: idField,
  version: positive('a version from 1'),
  title: wordsField,
  fields: z.array(fieldSchema).min(1, { error: 'at least one field' }),
});

type FormFile = z.output<typeof formSchema>;

/** Reads a form file. A form has at most one date and one photo field, so that it is clear when it happened and what shows it. */
export function readForm(text: string): ReadFile<Form> {
  const read = readYaml(text, formSchema as unknown as z.ZodType<FormFile>);
  if (read.kind === 'bad') return read;
  const problems = fieldProblems(read.file);
  if (problems.length > 0) return { kind: 'bad', problems };
  const { form, ...rest } = read.file.value;
  return { kind: 'ok', value: { id: form, ...rest } as unknown as Form };
}

function fieldProblems(file: YamlFile<FormFile>): readonly FileProblem[] {
  const { fields } = file.value;
  return fields.flatMap((field, index) => {
    const isDouble = fields.findIndex(({ id }) => id === field.id) < index;
    const isSecond = (field.kind === 'date' || field.kind === 'photos') && fields.findIndex(({ kind }) => kind === field.kind) < index;
    const isUpsideDown = field.kind === 'photos' && field.min > field.max;
    return [
      ...(isDouble ? [file.problemAt(['fields', index, 'id'], 'an id that no other field has')] : []),
      ...(isSecond ? [file.problemAt(['fields', index, 'kind'], `only one ${field.kind} field in a form`)] : []),
      ...(isUpsideDown ? [file.problemAt(['fields', index, 'min'], `at most max, ${field.max}`)] : []),
    ];
  });
}

function idOrCamel(): z.ZodString {
  return textField.regex(/^[a-zA-Z]+$/, { error: 'a figure such as people or wasteKg' });
}
