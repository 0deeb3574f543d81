import { z } from 'zod';
import { defaultTellAt } from '#src/domain/review/tell-times.ts';
import type { LocalDate, PlanId, UnitId } from '#src/domain/ids.ts';
import {
  closedMap,
  dayField,
  fullList,
  idField,
  keyLike,
  lineField,
  loudTimeField,
  shortField,
  shortList,
  textField,
  wholeNumber,
} from './fields.ts';
import { fits } from './item-fits.ts';
import { longest, most } from './limits.ts';
import { dueSchema, ruleSchema } from './rule-schema.ts';

/** What a file is held against; without any of it, it may refer to anything, as in an editor. */
export interface Known {
  readonly unitIds?: readonly string[];
  readonly formIds?: readonly string[];
  readonly zones?: ReadonlySet<string>;
  /** The plan's own year, as the file says: no day may be in another. */
  readonly year?: number;
}

const zoneWords = 'a time zone such as Asia/Ho_Chi_Minh';

export const planYear = wholeNumber('a year such as 2024', 2000, 2100);

/** The shape of a plan file; docs/plan-format.md explains it. */
export function planSchema(known: Known) {
  return closedMap({
    plan: idField.describe('Id of the plan, stable for ever').transform((id) => id as PlanId),
    title: titleField,
    unit: oneOf(known.unitIds, 'the id of a unit')
      .describe('The unit that issues the plan')
      .transform((id) => id as UnitId),
    year: planYear,
    zone: z
      .string({ error: zoneWords })
      .refine((name) => isZone(name) && (known.zones?.has(name.toLowerCase()) ?? true), { error: zoneWords })
      .default('Asia/Ho_Chi_Minh'),
    parts: shortList(partSchema, 'a list of parts', most.parts)
      .default([])
      .describe('Parts of the document that the digest sums up by'),
    review: reviewSchema.optional().describe('Whether officers accept reports before they count'),
    items: fullList(itemSchema(known), 'items', most.items),
  });
}

/** The JSON Schema of a plan file, for editors (prisma/seed/plan.schema.json). It knows no organisation and no forms. */
export function planJsonSchema(): object {
  return z.toJSONSchema(planSchema({}), { io: 'input', target: 'draft-7' });
}

const titleField = lineField(longest.title);

export const sourceField = keyLike(/^[IVX]+(\.\d+)*$/, 'a paragraph of the document, such as II.2.2.2');

const partSchema = closedMap({ source: sourceField, title: lineField(longest.name) });

/** One of `items`. */
export function itemSchema({ formIds, year }: Known) {
  const day = dayIn(year);
  return closedMap({
    id: idField.describe('Unique in the plan, stable when the plan is amended'),
    source: sourceField.describe('Paragraph of the document'),
    title: titleField,
    short: shortField.describe('Name on a button, at most 30 characters'),
    aliases: fullList(lineField(longest.name), 'other names', most.aliases)
      .optional()
      .describe('What else people call it: a message that says so is a report on it'),
    scope: z
      .enum(['each', 'together', 'own'], { error: 'each, together or own' })
      .describe('each: every ward by itself; together: all wards one sum; own: the issuing unit'),
    form: oneOf(formIds, 'the id of a form').describe('Form of the reports'),
    alsoForms: fullList(oneOf(formIds, 'the id of a form'), 'forms', most.alsoForms)
      .optional()
      .describe('Other forms whose reports count for it too, where their senders say so'),
    photos: wholeNumber('a number of photos from 0 to 20', 0, 20).optional(),
    graceDays: wholeNumber('days from 0 to 366', 0, 366)
      .default(0)
      .describe('Days after the event or window in which a report is in time'),
    due: dueSchema(day).optional().describe('Until when it is in time: another last day, an hour of it'),
    review: closedMap({ required: requiredField })
      .optional()
      .describe('Whether its reports have to be accepted, other than the plan says'),
    lockDays: wholeNumber('days from 0 to 366', 0, 366)
      .optional()
      .describe('Days after due for which a late report still counts'),
    locksOn: dayField.optional().describe('First day on which a report counts no more, instead of lockDays'),
    reading: textField(longest.remark)
      .optional()
      .describe('How an ambiguous sentence of the document was read'),
    ladder: shortList(rungSchema, 'a list of rungs', most.rungs).optional().describe('Reminders; none: []'),
    rule: ruleSchema(day),
  }).superRefine(fits);
}

const requiredField = z
  .boolean({ error: 'true or false' })
  .describe('true: a report counts once an officer has accepted it');

/** Officers hear of new reports at these times, whether or not these have to be accepted. */
const reviewSchema = closedMap({
  required: requiredField.default(false),
  tellAt: shortList(loudTimeField, 'a list of times', most.tellTimes)
    .refine((times) => new Set(times).size === times.length, { error: 'each time once' })
    .default([...defaultTellAt])
    .describe('When officers hear of new reports; never: []'),
});

const rungSchema = closedMap({
  key: idField,
  anchor: z
    .enum(['event', 'held', 'due'], { error: 'event, held or due' })
    .describe(
      'event: the event day, or due without one; held: the event day only; due: the last day in time',
    ),
  offsetDays: wholeNumber('whole days, negative for before', -366, 366),
  time: loudTimeField,
  to: z.enum(['secretary', 'officer', 'leader'], { error: 'secretary, officer or leader' }),
  unless: z
    .literal('reported', { error: 'reported, or left out' })
    .optional()
    .describe('reported: only where nothing was reported'),
});

/** A day in another year is a slip of the pen: a plan is a year's. */
function dayIn(year: number | undefined): z.ZodType<LocalDate, string> {
  if (year === undefined) return dayField;
  return dayField.refine((on) => on.startsWith(`${year}-`), {
    error: `a day in ${year}, the year of the plan`,
  });
}

/** One of some ids; of many only the first are named. */
function oneOf(ids: readonly string[] | undefined, what: string): z.ZodType<string, string> {
  if (!ids) return idField;
  if (ids.length === 0)
    return z.string({ error: what }).refine(() => false, { error: `${what}, but there is none yet` });
  const named = ids.length > 15 ? `${ids.slice(0, 15).join(', ')} …` : ids.join(', ');
  return z.string({ error: what }).refine((id) => ids.includes(id), { error: `${what}: ${named}` });
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
