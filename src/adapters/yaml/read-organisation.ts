import { z } from 'zod';
import type { ReadFile } from '#src/ports/documents.ts';
import type { UnitId } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation/organisation.ts';
import { checkYaml, findDoubles } from './check-yaml.ts';
import { closedMap, dayField, fullList, idField, lineField, shortList } from './fields.ts';
import { longest, most } from './limits.ts';
import { nameProblems } from './organisation/name-problems.ts';
import { parentProblems } from './organisation/parent-problems.ts';
import { successionProblems } from './organisation/succession-problems.ts';
import { readWritten } from './organisation/written.ts';
import { parseYaml, type YamlSource } from './parse-yaml.ts';

const unitId = idField.transform((id) => id as UnitId);

const unitSchema = closedMap({
  id: unitId,
  name: lineField(longest.name),
  kind: z.enum(['city', 'district', 'ward', 'school'], { error: 'city, district, ward or school' }),
  parent: unitId.nullable(),
  validFrom: dayField,
  validTo: dayField.nullable().optional(),
}).superRefine(({ validFrom, validTo = null }, context) => {
  if (validTo === null || validTo > validFrom) return;
  context.addIssue({
    code: 'custom',
    path: ['validTo'],
    message: `a day after ${validFrom}: the first on which the unit is no more`,
  });
});

const successionSchema = closedMap({
  from: unitId,
  to: unitId,
  on: dayField,
  extent: z.enum(['whole', 'part'], { error: 'whole or part' }),
});

const organisationSchema = closedMap({
  units: fullList(unitSchema, 'units', most.units),
  successions: shortList(successionSchema, 'a list of successions', most.successions).optional(),
});

const nothing: Organisation = { units: [], successions: [] };

/**
 * Reads an organisation file against what is in force: units with their parents and days, and what became of them. An end
 * that is left out is the one in force. Everything wrong with it comes at once.
 */
export function readOrganisation(
  source: YamlSource,
  inForce: Organisation = nothing,
): ReadFile<Organisation> {
  const parsed = parseYaml(source);
  if (parsed.kind === 'bad') return parsed;
  const { file } = parsed;
  const written = readWritten(file, inForce);
  const read = checkYaml(file, organisationSchema, [
    ...findDoubles(file, ['units'], 'id'),
    ...parentProblems(file, written),
    ...nameProblems(file, written, inForce),
    ...successionProblems(file, written),
  ]);
  if (read.kind === 'bad') return read;
  const ends = new Map(inForce.units.map(({ id, validTo }) => [id, validTo]));
  const units = read.value.units.map(({ parent, validTo, ...unit }) => ({
    ...unit,
    parentId: parent,
    validTo: validTo === undefined ? (ends.get(unit.id) ?? null) : validTo,
  }));
  return { kind: 'ok', value: { units, successions: read.value.successions ?? [] } };
}
