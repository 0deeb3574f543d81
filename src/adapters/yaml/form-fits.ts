import type { FileProblem } from '#src/ports/documents.ts';
import type { Field, Form } from '#src/domain/report/form.ts';
import type { PlanItem } from '#src/domain/plan/plan.ts';
import type { Path } from './locate.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { SoundItem } from './sound-items.ts';

export type FormShape = Pick<Form, 'id' | 'fields'>;

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
    ];
  });
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
