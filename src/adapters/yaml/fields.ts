import { z } from 'zod';
import { localDate } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';

/** A day such as `2024-03-17`, which the calendar must have. */
export const dayField = z
  .string({ error: 'a day such as 2024-03-17' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day such as 2024-03-17', abort: true })
  .refine((written) => dayOf(written) !== undefined, { error: ({ input }) => expectedDay(String(input)) })
  .transform((written) => written as LocalDate);

/** A stable name: `green-sunday`. */
export const idField = textLike(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'an id of small letters, digits and dashes, such as green-sunday',
);

/** What a form calls one of its fields: nothing in a conversation depends on it. */
export const fieldIdField = textLike(
  /^[a-zA-Z0-9]+([-_:][a-zA-Z0-9]+)*$/,
  'an id of letters, digits, dashes and colons, such as members',
);

/** A time outside quiet hours (quiet-hours.ts): what is written here is when it comes. */
export const loudTimeField = textLike(
  /^(0[7-9]|1\d|20):[0-5]\d$/,
  'a time from 07:00 to 20:59, when people may be reminded',
);

export const textField = z
  .string({ error: ({ input }) => (typeof input === 'number' ? `a text, in quotes: '${input}'` : 'a text') })
  .trim()
  .min(1, { error: 'a text' });

export const shortField = textField.max(30, { error: 'at most 30 characters: it stands on a button' });

export const wordsField = closedMap({ vi: textField, en: textField.exactOptional() });

/** A whole number from `least` to `most`; `what` says so to people. */
export function wholeNumber(what: string, least: number, most = Number.MAX_SAFE_INTEGER): z.ZodNumber {
  return z
    .number({ error: what })
    .int({ error: what })
    .min(least, { error: what })
    .max(most, { error: what });
}

/** A text of a certain form; `what` says which, with an example. */
export function textLike(pattern: RegExp, what: string): z.ZodString {
  return z.string({ error: what }).regex(pattern, { error: what });
}

/** A map with these keys and no others. */
export function closedMap<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `one of the keys ${keys}` : `a map with the keys ${keys}`,
  });
}

/** A list with at least one entry. */
export function fullList<Entry extends z.ZodType>(entry: Entry, what: string): z.ZodArray<Entry> {
  return z.array(entry, { error: `a list of ${what}` }).min(1, { error: `at least one of ${what}` });
}

function dayOf(written: string): LocalDate | undefined {
  return localDate(...numbersOf(written));
}

/** 31 February: says how many days February has. */
function expectedDay(written: string): string {
  const [year, month] = numbersOf(written);
  const days = [31, 30, 29, 28].find((day) => localDate(year, month, day) !== undefined);
  return days === undefined
    ? 'a month from 01 to 12'
    : `a day that exists: ${written.slice(0, 7)} has ${days} days`;
}

function numbersOf(written: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
  return [year, month, day];
}
