import type { FileProblem } from '#src/ports/documents.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { PlanItem } from '#src/domain/plan/plan.ts';
import { askedAmong } from '#src/domain/plan/compile-plan.ts';
import { type Occurrence, occurrencesOf } from '#src/domain/plan/occurrences.ts';
import { most } from './limits.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { SoundHead, SoundItem } from './plan-fits.ts';

/**
 * Items that would be missed whatever anybody does: without a day, over before they open, locked too early, for nobody;
 * and items that ask, all together, more than anybody could look at.
 */
export function neverMet(
  file: YamlFile,
  head: SoundHead,
  items: readonly SoundItem[],
  units: readonly Unit[],
): readonly FileProblem[] {
  const unitsAsked = askedAmong(head, units);
  let obligations = 0;
  const problems = items.flatMap(({ index, item }) => {
    const occurrences = occurrencesOf(item, head.year);
    const wrong = untimely(item, occurrences);
    if (wrong) return [file.problemAt(['items', index, ...wrong.path], wrong.expected)];
    const asked = occurrences.reduce((sum, one) => sum + unitsAsked(item, one).length, 0);
    obligations += asked;
    if (asked > 0) return [];
    const whom = item.scope === 'each' ? `a ward below ${head.unitId}` : head.unitId;
    return [file.problemAt(['items', index, 'scope'], `somebody to ask: ${whom} does not exist on its days`)];
  });
  if (obligations <= most.obligations) return problems;
  const expected = `items that ask at most ${most.obligations} things in all, each time and unit counted, not ${obligations}`;
  return [...problems, file.keyProblemAt(['items'], expected)];
}

function untimely(
  item: PlanItem,
  occurrences: readonly Occurrence[],
): { readonly path: readonly string[]; readonly expected: string } | null {
  const { rule, locksOn } = item;
  if (occurrences.length === 0) return { path: ['rule', rule.kind], expected: emptyWords(item) };
  const closed = occurrences.find(({ opensOn, dueOn }) => opensOn > dueOn);
  if (closed && rule.kind === 'before')
    return { path: ['rule', 'before', 'on'], expected: `a day after ${closed.opensOn}, when it opens` };
  const last = occurrences
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1);
  if (rule.kind !== 'continuing' && locksOn !== undefined && last !== undefined && locksOn <= last)
    return { path: ['locksOn'], expected: `a day after ${last}, the last one in time` };
  return null;
}

function emptyWords({ rule }: PlanItem): string {
  if (rule.kind === 'every') return `at least one whole ${rule.period} from \`from\` to \`to\``;
  return 'at least one such day from `from` to `to`';
}
