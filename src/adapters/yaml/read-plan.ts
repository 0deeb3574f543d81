import type { FileProblem, ReadFile } from '#src/domain/file-problem.ts';
import type { Unit } from '#src/domain/organisation.ts';
import type { Plan } from '#src/domain/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { checkYaml } from './check-yaml.ts';
import { findDoubles, listAt, valueAt } from './find-doubles.ts';
import { parseYaml, type YamlFile } from './parse-yaml.ts';
import { type Known, planSchema, planYear } from './plan-schema.ts';

/** What a plan refers to: units it may be issued by and ask, and forms its items may use. */
export interface PlanSurroundings {
  readonly units: readonly Unit[];
  readonly forms: readonly { readonly id: string }[];
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
  const problems = [...itemsForNobody(file, plan, around.units), ...neverMet(file, plan, around.units)];
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
  return [...findDoubles(file, ['items'], 'id'), ...inItems];
}

/** A share or sum that all units together cannot reach, a lock before the time is over: it would be missed whatever anybody does. */
function neverMet(file: YamlFile, plan: Plan, units: readonly Unit[]): readonly FileProblem[] {
  const obligations = compilePlan(plan, units);
  return plan.items.flatMap(({ id, locksOn }, index) => {
    const last = obligations
      .filter(({ itemId }) => itemId === id)
      .map(({ dueOn }) => dueOn)
      .sort()
      .at(-1);
    if (locksOn === undefined || last === undefined || locksOn > last) return [];
    return [file.problemAt(['items', index, 'locksOn'], `a day after ${last}, the last one in time`)];
  });
}

/** An item that makes no obligation can never be met: its units are not there on its days. */
function itemsForNobody(file: YamlFile, plan: Plan, units: readonly Unit[]): readonly FileProblem[] {
  const asked = new Set(compilePlan(plan, units).map(({ itemId }) => itemId));
  return plan.items.flatMap(({ id, scope }, index) => {
    if (asked.has(id)) return [];
    const whom = scope === 'each' ? `a ward below ${plan.unitId}` : plan.unitId;
    return [file.problemAt(['items', index, 'scope'], `somebody to ask: ${whom} does not exist on its days`)];
  });
}
