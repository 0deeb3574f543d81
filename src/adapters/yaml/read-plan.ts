import type { FileProblem, ReadFile } from '#src/domain/file-problem.ts';
import type { Unit } from '#src/domain/organisation.ts';
import type { Plan, PlanItem, PlanPart } from '#src/domain/plan.ts';
import { byPlace, checkYaml } from './check-yaml.ts';
import { findDoubles, listAt, valueAt } from './find-doubles.ts';
import { type FormShape, formsThatDoNotFit } from './form-fits.ts';
import { neverMet } from './never-met.ts';
import { parseYaml, type YamlFile } from './parse-yaml.ts';
import { type Known, planSchema, planYear } from './plan-schema.ts';

/** What a plan refers to: units it may be issued by and ask, and forms its items may use. */
export interface PlanSurroundings {
  readonly units: readonly Unit[];
  readonly forms: readonly FormShape[];
}

/** Reads a plan file. Everything that is wrong with it comes at once, each with line, column, found and expected. */
export function readPlan(text: string, around: PlanSurroundings): ReadFile<Plan> {
  const parsed = parseYaml(text);
  if (parsed.kind === 'bad') return parsed;
  const { file } = parsed;
  const read = checkYaml(file, planSchema(known(file, around)), doubles(file));
  if (read.kind === 'bad') return read;
  const { plan: id, unit: unitId, ...rest } = read.value;
  const plan = { id, unitId, ...rest };
  const problems = [
    ...partsThatDoNotFit(file, plan),
    ...formsThatDoNotFit(file, plan, around.forms),
    ...neverMet(file, plan, around.units),
  ].sort(byPlace);
  return problems.length > 0 ? { kind: 'bad', problems } : { kind: 'ok', value: plan };
}

function known(file: YamlFile, { units, forms }: PlanSurroundings): Known {
  const year = valueAt(file.raw, ['year']);
  const ids = { unitIds: units.map(({ id }) => id), formIds: forms.map(({ id }) => id) };
  return planYear.safeParse(year).success ? { ...ids, year: Number(year) } : ids;
}

function doubles(file: YamlFile): readonly FileProblem[] {
  const inItems = listAt(file, ['items']).flatMap((_, index) => [
    ...findDoubles(file, ['items', index, 'rule', 'dates'], 'key'),
    ...findDoubles(file, ['items', index, 'rule', 'dates'], 'on'),
    ...findDoubles(file, ['items', index, 'ladder'], 'key'),
  ]);
  return [...findDoubles(file, ['parts'], 'source'), ...findDoubles(file, ['items'], 'id'), ...inItems];
}

/** The digest sums up by parts: one without items, or an item in none, is a slip of the pen. */
function partsThatDoNotFit(file: YamlFile, { parts, items }: Plan): readonly FileProblem[] {
  if (parts.length === 0) return [];
  const isIn = (item: PlanItem, part: PlanPart): boolean => `${item.source}.`.startsWith(`${part.source}.`);
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
