import type { FileProblem } from '#src/ports/documents.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { Organisation } from '#src/domain/organisation/organisation.ts';
import type { YamlFile } from '#src/adapters/yaml/parse-yaml.ts';
import type { Life, Written, WrittenUnit } from './written.ts';

/** Ids that are taken over from another unit, and names that two units would have at the same time and place. */
export function nameProblems(
  file: YamlFile,
  written: Written,
  inForce: Organisation,
): readonly FileProblem[] {
  return [...reusedIds(file, written, inForce), ...sharedNames(file, written)];
}

/** Reports and obligations hang on an id: it is one unit's for ever. */
function reusedIds(file: YamlFile, { units }: Written, inForce: Organisation): readonly FileProblem[] {
  const unitById = new Map(inForce.units.map((unit) => [unit.id as string, unit]));
  return units.flatMap(({ index, id, name, kind, life }) => {
    const known = unitById.get(id);
    if (!known || index === null) return [];
    const wrong = (key: string, expected: string): FileProblem =>
      file.problemAt(['units', index, key], expected);
    const begunAgain = life && known.validTo !== null && life.from >= known.validTo;
    return [
      ...(name !== undefined && same(name) !== same(known.name)
        ? [wrong('name', `${known.name}, which ${id} is in force; another unit has an id of its own`)]
        : []),
      ...(kind !== undefined && kind !== known.kind
        ? [wrong('kind', `${known.kind}, which ${id} is in force; another unit has an id of its own`)]
        : []),
      ...(begunAgain
        ? [wrong('validFrom', `a day before ${known.validTo}, when ${id} ends; a new unit has a new id`)]
        : []),
    ];
  });
}

function sharedNames(file: YamlFile, { units, unitById }: Written): readonly FileProblem[] {
  const named = units.filter(({ name, kind }) => name !== undefined && kind !== undefined);
  return groupBy(named, ({ name = '', kind }) => `${kind} ${same(name)}`).flatMap((group) => {
    const cities = new Map(group.map((unit) => [unit, cityOf(unit, unitById)]));
    return group.flatMap((unit) => {
      const { index } = unit;
      if (index === null) return [];
      const other = group.find((one) => isBefore(one, unit) && clash(one, unit, cities));
      if (!other) return [];
      const place = other.index === null ? 'in force' : `line ${lineOf(file, other.index)}`;
      const expected = `a name of its own: ${other.id} (${place}) has it at the same time`;
      return [file.problemAt(['units', index, 'name'], expected)];
    });
  });
}

type Cities = ReadonlyMap<WrittenUnit, string | undefined>;

/** What is in force was there first, then the order of the file. */
function isBefore(one: WrittenUnit, unit: WrittenUnit): boolean {
  return (one.index ?? -1) < (unit.index ?? -1);
}

function clash(one: WrittenUnit, other: WrittenUnit, cities: Cities): boolean {
  if (!one.life || !other.life || !overlap(one.life, other.life)) return false;
  if (one.parent === other.parent) return true;
  return one.kind === 'ward' && inOneCity(one, other, cities) && !isNumber(one.name);
}

/** 'Phường 1' stood in many districts of one city. */
function isNumber(name = ''): boolean {
  return /^(phường )?\d+$/.test(same(name));
}

/** A ward above which no city is stated may be in any. */
function inOneCity(one: WrittenUnit, other: WrittenUnit, cities: Cities): boolean {
  const [city, another] = [cities.get(one), cities.get(other)];
  return city === another || city === undefined || another === undefined;
}

function cityOf(unit: WrittenUnit, unitById: Written['unitById']): string | undefined {
  const seen = new Set<WrittenUnit>();
  for (
    let above: WrittenUnit | undefined = unit;
    above && !seen.has(above);
    above = unitById.get(above.parent ?? '')
  ) {
    if (above.kind === 'city') return above.id;
    seen.add(above);
  }
  return undefined;
}

function overlap(one: Life, other: Life): boolean {
  return (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);
}

function same(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}

function lineOf(file: YamlFile, index: number): number {
  return file.problemAt(['units', index], '').line;
}
