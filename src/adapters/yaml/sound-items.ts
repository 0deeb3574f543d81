import type { UnitId } from '#src/domain/ids.ts';
import type { PlanItem } from '#src/domain/plan/plan.ts';
import { listAt, valueAt } from './find-doubles.ts';
import type { YamlFile } from './parse-yaml.ts';
import { itemSchema, type Known, planYear } from './plan-schema.ts';

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
