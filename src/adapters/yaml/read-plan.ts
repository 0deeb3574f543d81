import type { FileProblem, ReadFile } from '#src/ports/documents.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { checkYaml, findDoubles, listAt, valueAt } from './check-yaml.ts';
import { type FormShape, formsThatDoNotFit, partsThatDoNotFit, soundHead, soundItems } from './plan-fits.ts';
import { neverMet } from './never-met.ts';
import { parseYaml, type YamlFile, type YamlSource } from './parse-yaml.ts';
import { type Known, planSchema, planYear } from './plan-schema.ts';

/** What a plan refers to: units it may be issued by and ask, and forms its items may use. */
export interface PlanSurroundings {
  readonly units: readonly Unit[];
  readonly forms: readonly FormShape[];
  /** Small letters; the time zones by which the database can reckon. Left out: those that this program knows. */
  readonly zones?: ReadonlySet<string>;
}

/** Reads a plan file. Everything that is wrong with it comes at once, each with line, column, found and expected. */
export function readPlan(source: YamlSource, around: PlanSurroundings): ReadFile<Plan> {
  const parsed = parseYaml(source);
  if (parsed.kind === 'bad') return parsed;
  const { file } = parsed;
  const against = known(file, around);
  const misfits = [...doubles(file), ...partsThatDoNotFit(file), ...itemsThatDoNotFit(file, against, around)];
  const read = checkYaml(file, planSchema(against), misfits);
  if (read.kind === 'bad') return read;
  const { plan: id, unit: unitId, ...rest } = read.value;
  return { kind: 'ok', value: { id, unitId, ...rest } };
}

/** Looks at every item that is right by itself, so that a slip in one does not hide what is wrong with another. */
function itemsThatDoNotFit(
  file: YamlFile,
  against: Known,
  { units, forms }: PlanSurroundings,
): readonly FileProblem[] {
  const items = soundItems(file, against);
  const head = soundHead(file, against);
  return [...formsThatDoNotFit(file, items, forms), ...(head ? neverMet(file, head, items, units) : [])];
}

function known(file: YamlFile, { units, forms, zones }: PlanSurroundings): Known {
  const year = valueAt(file.raw, ['year']);
  const ids = {
    unitIds: units.map(({ id }) => id),
    formIds: forms.map(({ id }) => id),
    ...(zones && { zones }),
  };
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
