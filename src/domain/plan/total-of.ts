import type { Measure } from '#src/domain/obligation/obligation.ts';
import type { PlanItem } from './plan.ts';

/**
 * What the issuing unit as a whole has to reach besides what each ward owes: a sum, or a share of the wards (rounded up, of
 * those asked). Null where the item asks each ward only, or one unit.
 */
export function totalOf(
  { rule, scope }: Pick<PlanItem, 'rule' | 'scope'>,
  units: number,
): { readonly measure: Measure; readonly atLeast: number } | null {
  if (scope !== 'each' || units === 0) return null;
  if (rule.kind === 'sum') return { measure: `sum:${rule.field}`, atLeast: rule.atLeast };
  if (rule.kind === 'share') return { measure: 'units', atLeast: Math.ceil((units * rule.percent) / 100) };
  return null;
}
