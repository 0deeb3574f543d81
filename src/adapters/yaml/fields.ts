import { z } from 'zod';
import { localDate } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { charactersOf } from '#src/domain/text/characters.ts';
import { longest } from './limits.ts';

/** A day such as `2024-03-17`, which the calendar must have; before 1900 and after 2199 it is a slip of the pen. */
export const dayField = z
  .string({ error: 'a day such as 2024-03-17' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day such as 2024-03-17', abort: true })
  .regex(/^(19|20|21)/, { error: 'a day in the years 1900 to 2199', abort: true })
  .refine((written) => dayOf(written) !== undefined, { error: ({ input }) => expectedDay(String(input)) })
  .transform((written) => written as LocalDate);

/** A stable name: `green-sunday`. */
export const idField = keyLike(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'an id of small letters, digits and dashes, such as green-sunday',
);

/** What a form calls one of its fields: nothing in a conversation depends on it. */
export const fieldIdField = keyLike(
  /^[a-zA-Z0-9]+([-_:][a-zA-Z0-9]+)*$/,
  'an id of letters, digits, dashes and colons, such as members',
);

/** A time outside quiet hours (quiet-hours.ts): what is written here is when it comes. */
export const loudTimeField = textLike(
  /^(0[7-9]|1\d|20):[0-5]\d$/,
  'a time from 07:00 to 20:59, when people may be reminded',
);

/** A time of day by which something is due: what reminds of it that morning comes before. */
export const dueTimeField = textLike(
  /^(0[89]|1\d|2[0-3]):[0-5]\d$/,
  "a time in quotes from '08:00' to '23:59', after the morning's reminder",
);

/** A text of several lines, of at most `most` characters as people count them. */
export function textField(most: number, why?: string) {
  const error = `at most ${most} characters${why === undefined ? '' : `: ${why}`}`;
  return z
    .string({
      error: ({ input }) => (typeof input === 'number' ? `a text, in quotes: '${input}'` : 'a text'),
    })
    .trim()
    .min(1, { error: 'a text' })
    .refine((text) => isAtMost(text, most), { error })
    .meta({ maxLength: most });
}

/** A text that is shown within a line: a title, a name. */
export function lineField(most: number, why?: string) {
  return textField(most, why).refine((text) => !/[\n\t]/.test(text), {
    error: 'a text of one line, without tabs',
  });
}

export const shortField = lineField(longest.short, 'it stands on a button');

/** The same in the languages of the bot. */
export function wordsField(field: ReturnType<typeof textField>) {
  return closedMap({ vi: field, en: field.exactOptional() });
}

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

/** What becomes a part of keys in the database, which holds no endless ones. */
export function keyLike(pattern: RegExp, what: string): z.ZodString {
  const { id } = longest;
  return textLike(pattern, what).max(id, { error: `at most ${id} characters` });
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

/** A list with at least one entry, and at most `most`. */
export function fullList<Entry extends z.ZodType>(
  entry: Entry,
  what: string,
  most: number,
): z.ZodArray<Entry> {
  return shortList(entry, `a list of ${what}`, most).min(1, { error: `at least one of ${what}` });
}

/** A list with at most `most` entries. */
export function shortList<Entry extends z.ZodType>(
  entry: Entry,
  what: string,
  most: number,
): z.ZodArray<Entry> {
  return z.array(entry, { error: what }).max(most, { error: `at most ${most}` });
}

/** Also where one character has a heap of marks. */
function isAtMost(text: string, most: number): boolean {
  return text.length <= most || (text.length <= 4 * most && charactersOf(text).length <= most);
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
