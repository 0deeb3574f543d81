import { z } from 'zod';
import type { FileProblem, ReadFile } from '#src/domain/file-problem.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Unit } from '#src/domain/organisation.ts';
import type { Plan } from '#src/domain/plan.ts';
import { dayField, idField, textField, timeField } from './fields.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

const count = (what: string, least = 0): z.ZodNumber => z.number({ error: what }).int({ error: what }).min(least, { error: what });

const dateSchema = z.strictObject({ key: textField, on: dayField, title: textField.optional(), short: textField.optional() });
const windowSchema = z.strictObject({ from: dayField, to: dayField, atLeast: count('a number from 1', 1) });

const ruleSchema = z
  .strictObject({ dates: z.array(dateSchema).min(1, { error: 'at least one date' }).optional(), window: windowSchema.optional() })
  .refine((rule) => Object.values(rule).filter((part) => part !== undefined).length === 1, { error: 'one rule: dates or window (docs/plan-format.md)' })
  .transform(({ dates, window }) => (dates ? { kind: 'dates' as const, dates } : { kind: 'window' as const, ...(window as z.output<typeof windowSchema>) }));

const rungSchema = z.strictObject({
  key: idField,
  anchor: z.enum(['event', 'due'], { error: 'event or due' }),
  offsetDays: z.number({ error: 'days, negative for before' }).int(),
  time: timeField,
  to: z.enum(['secretary', 'officer', 'leader'], { error: 'secretary, officer or leader' }),
});

const itemSchema = z.strictObject({
  id: idField,
  source: z.string({ error: 'the paragraph of the document, such as II.2.2.2' }).regex(/^[IVX]+(\.\d+)*$/, { error: 'a paragraph of the document, such as II.2.2.2' }),
  title: textField,
  short: textField.max(30, { error: 'at most 30 characters: it stands on a button' }),
  scope: z.enum(['each', 'together', 'own'], { error: 'each, together or own' }),
  form: idField,
  photos: count('a number of photos from 0').optional(),
  graceDays: count('days from 0').default(0),
  lockDays: count('days from 0').optional(),
  ladder: z.array(rungSchema).optional(),
  rule: ruleSchema,
});

/** The shape of a plan file; docs/plan-format.md explains it. */
export const planSchema = z.strictObject({
  plan: idField,
  title: textField,
  unit: idField,
  year: z.number({ error: 'a year such as 2024' }).int().min(2000).max(2100),
  zone: z.string({ error: 'a time zone such as Asia/Ho_Chi_Minh' }).refine(isZone, { error: 'a time zone such as Asia/Ho_Chi_Minh' }).default('Asia/Ho_Chi_Minh'),
  items: z.array(itemSchema).min(1, { error: 'at least one item' }),
});

type PlanFile = z.output<typeof planSchema>;

/** What a plan refers to: units it may be issued by, and forms its items may use. */
export interface PlanSurroundings {
  readonly units: readonly Pick<Unit, 'id'>[];
  readonly forms: readonly { readonly id: string }[];
}

/** Reads a plan file. Everything that is wrong with it comes at once, each with line, column, found and expected. */
export function readPlan(text: string, around: PlanSurroundings): ReadFile<Plan> {
  const read = readYaml(text, planSchema as unknown as z.ZodType<PlanFile>);
  if (read.kind === 'bad') return read;
  const { value } = read.file;
  const problems = [...referenceProblems(read.file, around), ...ruleProblems(read.file), ...doubles(read.file)];
  if (problems.length > 0) return { kind: 'bad', problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
  const plan = { ...value, id: value.plan, unitId: value.unit } as unknown as Plan;
  return { kind: 'ok', value: plan };
}

function referenceProblems(file: YamlFile<PlanFile>, { units, forms }: PlanSurroundings): readonly FileProblem[] {
  const { unit, items } = file.value;
  const unitIds = units.map(({ id }) => id as string);
  const formIds = forms.map(({ id }) => id);
  const unknownUnit = unitIds.includes(unit) ? [] : [file.problemAt(['unit'], `a unit of the organisation: ${unitIds.join(', ')}`)];
  const unknownForms = items.flatMap(({ form }, index) => (formIds.includes(form) ? [] : [file.problemAt(['items', index, 'form'], `a form: ${formIds.join(', ')}`)]));
  return [...unknownUnit, ...unknownForms];
}

function ruleProblems(file: YamlFile<PlanFile>): readonly FileProblem[] {
  return file.value.items.flatMap(({ rule }, index): readonly FileProblem[] => {
    const path = ['items', index, 'rule'];
    if (rule.kind === 'window') {
      return rule.from > rule.to ? [file.problemAt([...path, 'window', 'to'], `a day not before ${rule.from}`)] : yearProblem(file, [...path, 'window', 'from'], rule.from);
    }
    return rule.dates.flatMap(({ on }, at) => yearProblem(file, [...path, 'dates', at, 'on'], on));
  });
}

/** A day in another year is a slip of the pen: a plan is a year's. */
function yearProblem(file: YamlFile<PlanFile>, path: readonly PropertyKey[], on: LocalDate): readonly FileProblem[] {
  const { year } = file.value;
  return on.startsWith(`${year}-`) ? [] : [file.problemAt(path, `a day in ${year}, the year of the plan`)];
}

function doubles(file: YamlFile<PlanFile>): readonly FileProblem[] {
  const { items } = file.value;
  const ids = items.flatMap(({ id }, index) => (items.findIndex((item) => item.id === id) < index ? [file.problemAt(['items', index, 'id'], 'an id that no other item has')] : []));
  const keys = items.flatMap(({ rule }, index) =>
    rule.kind !== 'dates' ? [] : rule.dates.flatMap(({ key }, at) => (rule.dates.findIndex((date) => date.key === key) < at ? [file.problemAt(['items', index, 'rule', 'dates', at, 'key'], 'a key that no other date of the item has')] : [])),
  );
  return [...ids, ...keys];
}

function isZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'Asia/Ho_Chi_Minh' || name === 'UTC';
}
