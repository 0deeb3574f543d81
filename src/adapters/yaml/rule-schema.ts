import { z } from 'zod';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Rule } from '#src/domain/plan/plan.ts';
import {
  closedMap,
  dueTimeField,
  fieldIdField,
  fullList,
  keyLike,
  lineField,
  shortField,
  wholeNumber,
} from './fields.ts';
import { longest } from './limits.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** It is part of obligation keys; a bare number is no text in YAML. */
const dateKey = keyLike(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "a key in quotes, of small letters, digits and dashes: '152'",
);

const amount = wholeNumber('a number from 1 to 1000000', 1, 1_000_000);

type Day = z.ZodType<LocalDate, string>;

/** Until when something is in time, where it is not what its rule says. */
export function dueSchema(day: Day) {
  return closedMap({ on: day.optional(), at: dueTimeField.optional() })
    .refine(({ on, at }) => on !== undefined || at !== undefined, { error: 'on, at or both' })
    .meta({ minProperties: 1 });
}

/** A rule in the file is one key, its kind, with what belongs to it. */
export function ruleSchema(day: Day) {
  const kinds = kindsOf(day);
  return closedMap({
    dates: kinds.dates.optional(),
    window: kinds.window.optional(),
    nthWeekday: kinds.nthWeekday.optional(),
    before: kinds.before.optional(),
    every: kinds.every.optional(),
    sum: kinds.sum.optional(),
    share: kinds.share.optional(),
    continuing: kinds.continuing.optional(),
  })
    .refine((rule) => Object.keys(rule).length === 1, {
      error: `exactly one of ${Object.keys(kinds).join(', ')}`,
      when: ({ issues }) => issues.length === 0,
    })
    .meta({ minProperties: 1, maxProperties: 1 })
    .transform((rule): Rule => {
      if (rule.dates) return { kind: 'dates', dates: rule.dates };
      if (rule.continuing) return { kind: 'continuing' };
      if (rule.window) return { kind: 'window', ...rule.window };
      if (rule.nthWeekday) return { kind: 'nthWeekday', ...rule.nthWeekday };
      if (rule.before) return { kind: 'before', ...rule.before };
      if (rule.every) return { kind: 'every', ...rule.every };
      if (rule.sum) return { kind: 'sum', ...rule.sum };
      if (rule.share) return { kind: 'share', ...rule.share };
      return z.NEVER;
    });
}

function kindsOf(day: Day) {
  const bounds = { from: day.optional(), to: day.optional() };
  return {
    dates: fullList(
      closedMap({
        key: dateKey,
        on: day,
        title: lineField(longest.title).optional(),
        short: shortField.optional(),
        due: dueSchema(day).optional(),
      }).superRefine(({ on, due }, context) => {
        if (due?.on !== undefined && due.on < on)
          context.addIssue({ code: 'custom', path: ['due', 'on'], message: `a day not before ${on}` });
      }),
      'dates',
      366,
    ),
    window: closedMap({
      from: day,
      to: day,
      atLeast: wholeNumber('a number from 1 to 10000', 1, 10_000),
    }).superRefine(inOrder),
    nthWeekday: closedMap({
      nth: wholeNumber('a number from 1 to 5', 1, 5),
      weekday: z
        .enum(weekdays, { error: `one of ${weekdays.join(', ')}` })
        .transform((name) => weekdays.indexOf(name) + 1),
      ...bounds,
    }).superRefine(inOrder),
    before: closedMap({ on: day, from: day.optional() }).superRefine(({ on, from }, context) => {
      if (from !== undefined && from >= on)
        context.addIssue({ code: 'custom', path: ['on'], message: `a day after ${from}` });
    }),
    every: closedMap({
      period: z.enum(['month', 'half-year', 'year'], { error: 'month, half-year or year' }),
      dueDay: wholeNumber('a day of the month from 1 to 31', 1, 31),
      ...bounds,
    }).superRefine(inOrder),
    sum: closedMap({
      field: fieldIdField,
      atLeast: amount,
      eachAtLeast: amount.optional(),
      from: day,
      to: day,
    }).superRefine((sum, context) => {
      inOrder(sum, context);
      if (sum.eachAtLeast !== undefined && sum.eachAtLeast > sum.atLeast)
        context.addIssue({
          code: 'custom',
          path: ['eachAtLeast'],
          message: `at most atLeast, ${sum.atLeast}: a ward owes no more than all together`,
        });
    }),
    share: closedMap({
      percent: wholeNumber('a percentage from 1 to 100', 1, 100),
      from: day,
      to: day,
    }).superRefine(inOrder),
    continuing: z.literal(true, { error: 'true' }),
  };
}

function inOrder(
  { from, to }: { from?: LocalDate | undefined; to?: LocalDate | undefined },
  context: z.RefinementCtx,
): void {
  if (from !== undefined && to !== undefined && from > to)
    context.addIssue({ code: 'custom', path: ['to'], message: `a day not before ${from}` });
}
