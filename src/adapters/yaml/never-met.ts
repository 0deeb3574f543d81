import type { FileProblem } from '#src/domain/file-problem.ts';
import type { Unit } from '#src/domain/organisation.ts';
import type { Plan, PlanItem } from '#src/domain/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { occurrencesOf } from '#src/domain/plan/occurrences.ts';
import type { YamlFile } from './parse-yaml.ts';

/** Items that would be missed whatever anybody does: without a day, over before they open, locked too early, for nobody. */
export function neverMet(file: YamlFile, plan: Plan, units: readonly Unit[]): readonly FileProblem[] {
  const asked = new Set(compilePlan(plan, units).map(({ itemId }) => itemId));
  return plan.items.flatMap((item, index) => {
    const wrong = untimely(item, plan.year);
    if (wrong) return [file.problemAt(['items', index, ...wrong.path], wrong.expected)];
    if (asked.has(item.id)) return [];
    const whom = item.scope === 'each' ? `a ward below ${plan.unitId}` : plan.unitId;
    return [file.problemAt(['items', index, 'scope'], `somebody to ask: ${whom} does not exist on its days`)];
  });
}

function untimely(
  item: PlanItem,
  year: number,
): { readonly path: readonly string[]; readonly expected: string } | null {
  const { rule, locksOn } = item;
  const occurrences = occurrencesOf(item, year);
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
