import type { UnitId } from '#src/domain/ids.ts';
import type { PlanItem } from '#src/domain/plan/plan.ts';
import type { Field, Form } from '#src/domain/report/form.ts';
import type { FileProblem } from '#src/ports/documents.ts';
import { listAt, valueAt } from './check-yaml.ts';
import type { Path } from './locate.ts';
import type { YamlFile } from './parse-yaml.ts';
import { itemSchema, type Known, planYear, sourceField } from './plan-schema.ts';

export type FormShape = Pick<Form, 'id' | 'fields' | 'sensitive'>;

/** An item that is right by itself, and the index in the file's list at which it stands. */
export interface SoundItem {
  readonly index: number;
  readonly item: PlanItem;
}

/** What of a plan's head tells whom its items ask, and when. */
export interface SoundHead {
  readonly unitId: UnitId;
  readonly year: number;
}

/** The items that can be looked at further, whatever is wrong with the others. */
export function soundItems(file: YamlFile, known: Known): readonly SoundItem[] {
  const schema = itemSchema(known);
  return listAt(file, ['items']).flatMap((raw, index) => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? [{ index, item: parsed.data }] : [];
  });
}

/** `null` where the unit or the year is wrong: then nobody can say what an item asks. */
export function soundHead(file: YamlFile, { unitIds = [] }: Known): SoundHead | null {
  const year = planYear.safeParse(valueAt(file.raw, ['year']));
  const unitId = unitIds.find((id) => id === valueAt(file.raw, ['unit']));
  return year.success && unitId !== undefined ? { year: year.data, unitId: unitId as UnitId } : null;
}

/** Items whose form does not ask what their rule counts: no report on it could ever count. */
export function formsThatDoNotFit(
  file: YamlFile,
  items: readonly SoundItem[],
  forms: readonly FormShape[],
): readonly FileProblem[] {
  return items.flatMap(({ index, item }) => {
    const fields = forms.find(({ id }) => id === item.form)?.fields ?? [];
    const problem = (path: Path, expected: string): FileProblem =>
      file.problemAt(['items', index, ...path], expected);
    return [
      ...(isCountedByDay(item) && !has(fields, 'date')
        ? [problem(['form'], 'a form with a date field: a report counts by the day it happened')]
        : []),
      ...(item.photos && !has(fields, 'photos') ? [problem(['photos'], 'none: its form asks for none')] : []),
      ...numberField(item, fields).map((expected) => problem(['rule', 'sum', 'field'], expected)),
      ...(item.alsoForms ?? []).flatMap((form, at) =>
        alsoFormProblem(form, at, item, forms).map((expected) => problem(['alsoForms', at], expected)),
      ),
    ];
  });
}

/** A report by another form must be able to count just as one by its own. */
function alsoFormProblem(
  form: string,
  at: number,
  item: PlanItem,
  forms: readonly FormShape[],
): readonly string[] {
  const fields = forms.find(({ id }) => id === form)?.fields ?? [];
  if (form === item.form) return ['another form than its own, whose reports count anyway'];
  if ((item.alsoForms ?? []).indexOf(form) < at) return ['each form once'];
  if (isSensitive(item.form, forms) && !isSensitive(form, forms))
    return ['a sensitive form, as its own is: such a report holds counts and areas only'];
  if (item.rule.kind === 'continuing') return ['no other form: what goes on all the year is not owed'];
  if (isCountedByDay(item) && !has(fields, 'date'))
    return ['a form with a date field: a report counts by the day it happened'];
  if (item.photos && !has(fields, 'photos')) return ['a form that asks for photos, as the item needs some'];
  return numberField({ ...item, form }, fields);
}

function isSensitive(formId: string, forms: readonly FormShape[]): boolean {
  return forms.find(({ id }) => id === formId)?.sensitive === true;
}

/**
 * The digest sums up by parts: one without items, or an item in none, is a slip of the pen. It looks at paragraphs only;
 * while one of them is none, nobody can say what stands in which part.
 */
export function partsThatDoNotFit(file: YamlFile): readonly FileProblem[] {
  const parts = sourcesOf(file, 'parts');
  const items = sourcesOf(file, 'items');
  if (!parts || !items || parts.length === 0) return [];
  const isIn = (item: string, part: string): boolean => `${item}.`.startsWith(`${part}.`);
  const empty = parts.flatMap((part, index) =>
    items.some((item) => isIn(item, part))
      ? []
      : [file.problemAt(['parts', index, 'source'], 'a part that some item is in')],
  );
  const homeless = items.flatMap((item, index) =>
    parts.some((part) => isIn(item, part))
      ? []
      : [file.problemAt(['items', index, 'source'], 'a paragraph in one of the parts')],
  );
  return [...empty, ...homeless];
}

/** What is handed in, or goes on all the year, may leave out the day: it is the one on which it was sent. */
function isCountedByDay({ rule }: PlanItem): boolean {
  return !['before', 'every', 'continuing'].includes(rule.kind);
}

function has(fields: readonly Field[], kind: Field['kind']): boolean {
  return fields.some((field) => field.kind === kind);
}

function numberField({ rule, form }: PlanItem, fields: readonly Field[]): readonly string[] {
  if (rule.kind !== 'sum') return [];
  const numbers = fields.filter(({ kind }) => kind === 'count' || kind === 'quantity').map(({ id }) => id);
  if (numbers.includes(rule.field)) return [];
  return [
    numbers.length > 0
      ? `a number field of ${form}: ${numbers.join(', ')}`
      : `a form with numbers: ${form} has none`,
  ];
}

/** The paragraphs of a list's entries; `null` where one of them has none that could be read. */
function sourcesOf(file: YamlFile, list: 'parts' | 'items'): readonly string[] | null {
  const sources = listAt(file, [list]).map((entry) => sourceField.safeParse(valueAt(entry, ['source'])));
  return sources.every(({ success }) => success) ? sources.map(({ data = '' }) => data) : null;
}
