import { z } from 'zod';
import type { FileProblem, ReadFile } from '#src/domain/file-problem.ts';
import type { Unit } from '#src/domain/organisation.ts';
import { dayField, idField, textField } from './fields.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

const unitSchema = z.strictObject({
  id: idField,
  name: textField,
  kind: z.enum(['city', 'district', 'ward', 'school'], { error: 'city, district, ward or school' }),
  parent: idField.nullable(),
  validFrom: dayField,
  validTo: dayField.nullable().default(null),
});

const organisationSchema = z.strictObject({ units: z.array(unitSchema).min(1, { error: 'at least one unit' }) });

type OrganisationFile = z.output<typeof organisationSchema>;

/** Reads an organisation file: units with their parents and days. Cycles, unknown parents and double ids are named. */
export function readOrganisation(text: string): ReadFile<readonly Unit[]> {
  const read = readYaml(text, organisationSchema as unknown as z.ZodType<OrganisationFile>);
  if (read.kind === 'bad') return read;
  const problems = read.file.value.units.flatMap((unit, index) => unitProblems(read.file, unit, index));
  if (problems.length > 0) return { kind: 'bad', problems };
  return { kind: 'ok', value: read.file.value.units.map(({ parent, ...unit }) => ({ ...unit, parentId: parent }) as unknown as Unit) };
}

function unitProblems(file: YamlFile<OrganisationFile>, unit: OrganisationFile['units'][number], index: number): readonly FileProblem[] {
  const { units } = file.value;
  const at = (key: string): readonly PropertyKey[] => ['units', index, key];
  const isDouble = units.findIndex(({ id }) => id === unit.id) < index;
  const isUnknown = unit.parent !== null && !units.some(({ id }) => id === unit.parent);
  return [
    ...(isDouble ? [file.problemAt(at('id'), 'an id that no other unit has')] : []),
    ...(isUnknown ? [file.problemAt(at('parent'), 'the id of a unit in this file, or null')] : []),
    ...(!isUnknown && isInCycle(file.value, unit.id) ? [file.problemAt(at('parent'), 'a parent that is not below the unit itself')] : []),
    ...(unit.validTo !== null && unit.validTo <= unit.validFrom ? [file.problemAt(at('validTo'), `a day after ${unit.validFrom}`)] : []),
  ];
}

function isInCycle({ units }: OrganisationFile, id: string): boolean {
  const seen = new Set<string>();
  for (let current: string | null | undefined = id; current; current = units.find((unit) => unit.id === current)?.parent) {
    if (seen.has(current)) return current === id;
    seen.add(current);
  }
  return false;
}
