import type { FileProblem } from '#src/ports/documents.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { YamlFile } from '#src/adapters/yaml/parse-yaml.ts';
import { extentProblems, findDay } from './succession-fits.ts';
import type { SuccessionProblem, Written, WrittenSuccession } from './written.ts';

/** Units that end without a successor, and successions that cannot be as they are stated. */
export function successionProblems(file: YamlFile, written: Written): readonly FileProblem[] {
  const wrong = [
    ...written.successions.flatMap((one) => wrongEnds(one, written)),
    ...doubles(file, written),
    ...extentProblems(file, written),
  ];
  return [...gaps(file, written), ...wrong.flatMap((problem) => placed(file, written, problem))];
}

function gaps(file: YamlFile, { units, successions }: Written): readonly FileProblem[] {
  const origins = new Set(successions.map(({ from }) => from));
  return units.flatMap(({ index, id, life }) =>
    index === null || !life?.to || origins.has(id)
      ? []
      : [file.problemAt(['units', index, 'validTo'], `a successor: no succession says what became of ${id}`)],
  );
}

function wrongEnds(succession: WrittenSuccession, { unitById }: Written): readonly SuccessionProblem[] {
  const { from, to } = succession;
  const unknown = (['from', 'to'] as const).filter((key) => {
    const id = succession[key];
    return id !== undefined && !unitById.has(id);
  });
  if (unknown.length > 0)
    return unknown.map((key) => ({
      succession,
      key,
      expected: 'the id of a unit in this file or in force',
    }));
  if (from !== undefined && from === to)
    return [{ succession, key: 'to', expected: `another unit than ${from}` }];
  const problem = findDay(succession, unitById);
  return problem ? [{ succession, ...problem }] : [];
}

function doubles(file: YamlFile, { successions }: Written): readonly SuccessionProblem[] {
  const named = successions.filter(({ from, to }) => from !== undefined && to !== undefined);
  return groupBy(named, ({ from, to, on }) => `${from} ${to} ${on}`).flatMap(([first, ...again]) =>
    again.map((succession) => {
      const line = lineOf(file, first.index ?? 0);
      return {
        succession,
        key: 'to',
        expected: `each succession once; line ${line} has it already`,
      } as const;
    }),
  );
}

/** One that is in force and does not fit what the file makes of its units is told at those. */
function placed(
  file: YamlFile,
  { unitById }: Written,
  { succession: { index, from = '', to = '' }, key, expected }: SuccessionProblem,
): readonly FileProblem[] {
  if (index !== null) return [file.problemAt(['successions', index, key], expected)];
  const origin = unitById.get(from)?.index ?? null;
  const successor = unitById.get(to)?.index ?? null;
  const words = `what fits the succession in force from ${from} to ${to}: ${expected}`;
  if (origin !== null) return [file.problemAt(['units', origin, 'validTo'], words)];
  return successor === null ? [] : [file.problemAt(['units', successor, 'validFrom'], words)];
}

function lineOf(file: YamlFile, index: number): number {
  return file.problemAt(['successions', index], '').line;
}
