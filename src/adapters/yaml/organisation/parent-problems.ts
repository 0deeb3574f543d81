import type { FileProblem } from '#src/ports/documents.ts';
import { groupBy } from '#src/domain/group-by.ts';
import { most } from '#src/adapters/yaml/limits.ts';
import type { YamlFile } from '#src/adapters/yaml/parse-yaml.ts';
import type { Written, WrittenUnit } from './written.ts';

/** Parents that nobody knows, units that are their own ancestors, and parents that do not live as long as their units. */
export function parentProblems(file: YamlFile, written: Written): readonly FileProblem[] {
  return [...wrongParents(file, written), ...tooEarly(file, written), ...tooLate(file, written)];
}

function wrongParents(file: YamlFile, { units, unitById }: Written): readonly FileProblem[] {
  return units.flatMap(({ index, id, parent }) => {
    if (index === null || typeof parent !== 'string') return [];
    const wrong = (expected: string) => [file.problemAt(['units', index, 'parent'], expected)];
    if (!unitById.has(parent)) return wrong('the id of a unit in this file or in force, or null');
    const above = unitsAbove(id, unitById);
    if (above.includes(id)) return wrong('a parent that is not below the unit itself');
    const isCircle = new Set(above).size < above.length;
    return above.length > most.unitsAbove && !isCircle
      ? wrong(`at most ${most.unitsAbove} units above a unit`)
      : [];
  });
}

/** The unit's parent, the parent of that, and so on, up to one more than there may be. */
function unitsAbove(id: string, unitById: Written['unitById']): readonly string[] {
  const above: string[] = [];
  for (
    let parent = unitById.get(id)?.parent;
    typeof parent === 'string' && above.length <= most.unitsAbove;
    parent = unitById.get(parent)?.parent
  )
    above.push(parent);
  return above;
}

function tooEarly(file: YamlFile, written: Written): readonly FileProblem[] {
  return pairs(written).flatMap(([unit, parent]) => {
    if (!unit.life || !parent.life || unit.life.from >= parent.life.from) return [];
    if (unit.index !== null) {
      const expected = `${parent.life.from} or later: its parent ${parent.id} begins then`;
      return [file.problemAt(['units', unit.index, 'validFrom'], expected)];
    }
    const expected = `${unit.life.from} or before: ${unit.id}, which is below it, begins then`;
    return [file.problemAt(['units', parent.index ?? 0, 'validFrom'], expected)];
  });
}

/** A parent that the file ends without its units is told of once, with all of them. */
function tooLate(file: YamlFile, written: Written): readonly FileProblem[] {
  const late = pairs(written).filter(([unit, parent]) => isLate(unit, parent));
  const inFile = late.flatMap(([{ index }, { id, life }]) =>
    index === null
      ? []
      : [file.problemAt(['units', index, 'validTo'], `${life?.to} or before: its parent ${id} ends then`)],
  );
  const left = late.filter(([{ index }]) => index === null);
  const parents = groupBy(left, ([, parent]) => parent.id).map((group) => {
    const ids = group.map(([{ id }]) => id);
    const expected = `no end before that of the units below it: ${ids.join(', ')}`;
    return file.problemAt(['units', group[0][1].index ?? 0, 'validTo'], expected);
  });
  return [...inFile, ...parents];
}

function isLate({ life }: WrittenUnit, parent: WrittenUnit): boolean {
  if (!life || !parent.life || parent.life.to === null) return false;
  return life.to === null || life.to > parent.life.to;
}

/** Units with their parents, where the file names one of the two. */
function pairs({ units, unitById }: Written): readonly (readonly [WrittenUnit, WrittenUnit])[] {
  return units.flatMap((unit) => {
    const parent = typeof unit.parent === 'string' ? unitById.get(unit.parent) : undefined;
    if (!parent || (unit.index === null && parent.index === null)) return [];
    return [[unit, parent] as const];
  });
}
