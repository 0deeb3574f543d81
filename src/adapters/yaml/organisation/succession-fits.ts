import type { YamlFile } from '#src/adapters/yaml/parse-yaml.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { SuccessionProblem, Written, WrittenSuccession } from './written.ts';

/**
 * What is wrong with the day of a succession: its origin must live until then, its successor from then on, and one of
 * the two must end or begin on it. Null: nothing, or nothing that can be told yet.
 */
export function findDay(
  { from = '', to = '', on }: WrittenSuccession,
  unitById: Written['unitById'],
): Pick<SuccessionProblem, 'key' | 'expected'> | null {
  const origin = unitById.get(from)?.life;
  const successor = unitById.get(to)?.life;
  if (!origin || !successor || on === undefined) return null;
  if (origin.to !== null && origin.to < on)
    return { key: 'on', expected: `${origin.to}, when ${from} ends: there is a gap until ${on}` };
  if (on <= origin.from) return { key: 'on', expected: `a day after ${origin.from}, when ${from} begins` };
  if (on < successor.from)
    return { key: 'to', expected: `a unit that is there on ${on}: ${to} begins on ${successor.from}` };
  if (successor.to !== null && successor.to <= on)
    return { key: 'to', expected: `a unit that is there on ${on}: ${to} ends on ${successor.to}` };
  if (origin.to === on || successor.from === on) return null;
  const ends = origin.to === null ? '' : `${origin.to}, when ${from} ends, or `;
  return { key: 'on', expected: `${ends}${successor.from}, when ${to} begins` };
}

/** A unit that ends goes wholly to one, or in parts to several; one that lives on gives parts. */
export function extentProblems(
  file: YamlFile,
  { successions, unitById }: Written,
): readonly SuccessionProblem[] {
  const dated = groupBy(successions, ({ from, to, on }) => `${from} ${to} ${on}`).flatMap(([one]) =>
    one.from !== undefined && one.on !== undefined && findDay(one, unitById) === null ? [one] : [],
  );
  const isDated = new Set(dated);
  const undated = new Set(successions.filter((one) => !isDated.has(one)).map(({ from }) => from));
  return groupBy(dated, ({ from, on }) => `${from} ${on}`).flatMap((group) => {
    const { from = '', on = '' } = group[0];
    const life = unitById.get(from)?.life;
    if (!life) return [];
    if (life.to !== on) return ofLiving(from, on, group);
    // One whose day is wrong may be what is missing.
    return undated.has(from) ? [] : ofEnded(file, from, group);
  });
}

function ofLiving(
  from: string,
  on: string,
  group: readonly WrittenSuccession[],
): readonly SuccessionProblem[] {
  return group
    .filter(({ extent }) => extent === 'whole')
    .map((succession) => ({ succession, key: 'extent', expected: `part: ${from} does not end on ${on}` }));
}

function ofEnded(
  file: YamlFile,
  from: string,
  group: readonly WrittenSuccession[],
): readonly SuccessionProblem[] {
  const [first] = group.filter(({ extent }) => extent === 'whole');
  const [only] = group;
  if (!first && only && group.length === 1 && only.extent === 'part') {
    const expected = `whole, or one more succession that says what became of the rest of ${from}`;
    return [{ succession: only, key: 'extent', expected }];
  }
  if (!first) return [];
  const line = first.index === null ? '' : ` (line ${file.problemAt(['successions', first.index], '').line})`;
  const expected = `nothing more of ${from}: all of it goes to ${first.to}${line}`;
  return group
    .filter((one) => one !== first && (one.extent === 'whole' || one.extent === 'part'))
    .map((succession) => ({ succession, key: 'extent', expected }));
}
