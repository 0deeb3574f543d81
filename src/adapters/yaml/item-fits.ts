import type { z } from 'zod';
import type { PlanItem } from '#src/domain/plan.ts';

/** What of an item's keys cannot stand together. */
export function fits(
  {
    scope,
    rule,
    lockDays,
    locksOn,
    ladder,
  }: Pick<PlanItem, 'scope' | 'rule' | 'lockDays' | 'locksOn' | 'ladder'>,
  context: z.RefinementCtx,
): void {
  const wrong = (path: string[], message: string): void =>
    context.addIssue({ code: 'custom', path, message });
  if (rule.kind === 'share' && scope !== 'each')
    wrong(['scope'], 'each: a share is one of units that each do their part');
  if (rule.kind === 'sum' && scope === 'each' && rule.eachAtLeast === undefined)
    wrong(['rule', 'sum', 'eachAtLeast'], 'what each ward owes, as the scope is each; or the scope together');
  if (rule.kind === 'sum' && scope !== 'each' && rule.eachAtLeast !== undefined)
    wrong(['rule', 'sum', 'eachAtLeast'], 'the scope each, where every ward owes a part');
  if (lockDays !== undefined && locksOn !== undefined) wrong(['locksOn'], 'either lockDays or locksOn');
  if (rule.kind === 'continuing' && ladder !== undefined && ladder.length > 0)
    wrong(['ladder'], 'no ladder: what goes on all the year is not reminded of');
}
