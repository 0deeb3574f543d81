import { z } from 'zod';
import type { FileProblem, ReadFile } from '#src/domain/file-problem.ts';
import type { UnitId } from '#src/domain/ids.ts';
import type { Unit } from '#src/domain/organisation.ts';
import { checkYaml } from './check-yaml.ts';
import { closedMap, dayField, fullList, idField, textField } from './fields.ts';
import { findDoubles, listAt, valueAt } from './find-doubles.ts';
import { parseYaml, type YamlFile } from './parse-yaml.ts';

const unitId = idField.transform((id) => id as UnitId);

const unitSchema = closedMap({
  id: unitId,
  name: textField,
  kind: z.enum(['city', 'district', 'ward', 'school'], { error: 'city, district, ward or school' }),
  parent: unitId.nullable(),
  validFrom: dayField,
  validTo: dayField.nullable().default(null),
}).superRefine(({ validFrom, validTo }, context) => {
  if (validTo === null || validTo > validFrom) return;
  context.addIssue({
    code: 'custom',
    path: ['validTo'],
    message: `a day after ${validFrom}: the first on which the unit is no more`,
  });
});

const organisationSchema = closedMap({ units: fullList(unitSchema, 'units') });

/** Reads an organisation file: units with their parents and days. Everything wrong with it comes at once. */
export function readOrganisation(text: string): ReadFile<readonly Unit[]> {
  const parsed = parseYaml(text);
  if (parsed.kind === 'bad') return parsed;
  const { file } = parsed;
  const read = checkYaml(file, organisationSchema, [
    ...findDoubles(file, ['units'], 'id'),
    ...parentProblems(file),
  ]);
  if (read.kind === 'bad') return read;
  return {
    kind: 'ok',
    value: read.value.units.map(({ parent, ...unit }) => ({ ...unit, parentId: parent })),
  };
}

/** Parents that are not in the file, and units that are their own ancestors. */
function parentProblems(file: YamlFile): readonly FileProblem[] {
  const units = listAt(file, ['units']).map((unit) => ({
    id: valueAt(unit, ['id']),
    parent: valueAt(unit, ['parent']),
  }));
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return units.flatMap(({ id, parent }, index) => {
    if (typeof parent !== 'string') return [];
    if (!parents.has(parent))
      return [file.problemAt(['units', index, 'parent'], 'the id of a unit in this file, or null')];
    return isOwnAncestor(id, parents)
      ? [file.problemAt(['units', index, 'parent'], 'a parent that is not below the unit itself')]
      : [];
  });
}

function isOwnAncestor(id: unknown, parents: ReadonlyMap<unknown, unknown>): boolean {
  const seen = new Set<unknown>();
  for (
    let above = parents.get(id);
    typeof above === 'string' && !seen.has(above);
    above = parents.get(above)
  ) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
}
