import { groupBy } from '#src/domain/group-by.ts';
import type { YamlFile } from '../parse-yaml.ts';
import { findDay } from './find-day.ts';
import type { SuccessionProblem, Written, WrittenSuccession } from './written.ts';

/** A unit that ends goes wholly to one, or in parts to several; one that lives on gives parts. */
export function extentProblems(
  file: YamlFile,
  { successions, unitById }: Written,
): readonly SuccessionProblem[] {
  const dated = successions.filter(
    (one, index) =>
      one.from !== undefined &&
      one.on !== undefined &&
      findDay(one, unitById) === null &&
      successions.findIndex(({ from, to, on }) => from === one.from && to === one.to && on === one.on) ===
        index,
  );
  return groupBy(dated, ({ from, on }) => `${from} ${on}`).flatMap((group) => {
    const { from = '', on = '' } = group[0];
    const life = unitById.get(from)?.life;
    if (!life) return [];
    if (life.to !== on) return ofLiving(from, on, group);
    // One whose day is wrong may be what is missing.
    return successions.some((one) => one.from === from && !dated.includes(one))
      ? []
      : ofEnded(file, from, group);
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
