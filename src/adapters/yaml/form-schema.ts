import { z } from 'zod';
import type { Field, Takes } from '#src/domain/report/form.ts';
import {
  closedMap,
  fieldIdField,
  fullList,
  idField,
  keyLike,
  lineField,
  shortList,
  textField,
  wholeNumber,
  wordsField,
} from './fields.ts';
import { longest, most } from './limits.ts';

const base = {
  id: fieldIdField,
  label: wordsField(lineField(longest.name)),
  ask: wordsField(textField(longest.question)),
  example: wordsField(lineField(longest.title)).exactOptional(),
  optional: z.boolean({ error: 'true or false' }).exactOptional(),
  extra: z.boolean({ error: 'true or false' }).exactOptional(),
  aliases: aliasList(),
};
const figure = keyLike(/^[a-z][a-zA-Z]*$/, 'a figure such as people or wasteKg').exactOptional();
const takes = ['place', 'name', 'topic', 'rest', 'partner', 'link'] as const satisfies readonly Takes[];
const photoWords = 'a number of photos, at most 20';

const option = closedMap({
  id: idField,
  label: wordsField(lineField(longest.option, 'it stands on a button')),
  aliases: aliasList(),
});

const photosField = closedMap({
  ...base,
  kind: z.literal('photos'),
  min: wholeNumber(photoWords, 0, 20),
  max: wholeNumber(photoWords, 1, 20),
  timed: z.boolean({ error: 'true or false' }).exactOptional(),
}).superRefine(({ min, max }, context) => {
  if (min > max) context.addIssue({ code: 'custom', path: ['min'], message: `at most max, ${max}` });
});

const fieldSchema = z.discriminatedUnion(
  'kind',
  [
    closedMap({ ...base, kind: z.literal('date') }),
    closedMap({
      ...base,
      kind: z.literal('count'),
      max: wholeNumber('the largest believable number, from 1', 1),
      noun: wordsField(lineField(longest.short)).exactOptional(),
      figure,
    }),
    closedMap({
      ...base,
      kind: z.literal('quantity'),
      unit: z.enum(['kg', 'm', 'm2', 'vnd'], { error: 'kg, m, m2 or vnd' }),
      max: wholeNumber('the largest believable amount, from 1', 1),
      figure,
    }),
    closedMap({
      ...base,
      kind: z.literal('text'),
      maxLength: wholeNumber('a number of characters from 1 to 4000', 1, 4000),
      takes: z.enum(takes, { error: `one of ${takes.join(', ')}` }).exactOptional(),
    }),
    closedMap({
      ...base,
      kind: z.literal('choice'),
      options: shortList(option, 'a list of options', most.options).min(2, { error: 'at least two options' }),
      other: z.boolean({ error: 'true or false' }).exactOptional(),
    }),
    photosField,
  ],
  { error: 'a kind: date, count, quantity, text, choice or photos' },
) satisfies z.ZodType<Field>;

/** The shape of a form file. */
export const formSchema = closedMap({
  form: idField,
  version: wholeNumber('a version from 1 to 1000000', 1, 1_000_000),
  title: wordsField(lineField(longest.name, 'it stands on a button')),
  aliases: aliasList(),
  hints: aliasList(),
  order: wholeNumber('a place in the list from 0 to 1000', 0, 1_000).exactOptional(),
  sensitive: z.boolean({ error: 'true or false' }).exactOptional(),
  forDutiesOnly: z.boolean({ error: 'true or false' }).exactOptional(),
  fields: fullList(fieldSchema, 'fields', most.fields),
});

/** What people also call something. */
function aliasList() {
  return fullList(lineField(longest.name), 'words', most.aliases).exactOptional();
}
