import type { FileProblem } from '#src/ports/documents.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { PlanItem } from '#src/domain/plan/plan.ts';
import { unitsAsked } from '#src/domain/plan/compile-plan.ts';
import { type Occurrence, occurrencesOf } from '#src/domain/plan/occurrences.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { SoundHead, SoundItem } from './plan-fits.ts';

/** Items that would be missed whatever anybody does: without a day, over before they open, locked too early, for nobody. */
export function neverMet(
  file: YamlFile,
  head: SoundHead,
  items: readonly SoundItem[],
  units: readonly Unit[],
): readonly FileProblem[] {
  return items.flatMap(({ index, item }) => {
    const occurrences = occurrencesOf(item, head.year);
    const wrong = untimely(item, occurrences);
    if (wrong) return [file.problemAt(['items', index, ...wrong.path], wrong.expected)];
    if (occurrences.some((occurrence) => unitsAsked(head, item, occurrence, units).length > 0)) return [];
    const whom = item.scope === 'each' ? `a ward below ${head.unitId}` : head.unitId;
    return [file.problemAt(['items', index, 'scope'], `somebody to ask: ${whom} does not exist on its days`)];
  });
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
