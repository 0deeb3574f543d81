import type { z } from 'zod';
import type { PlanItem } from '#src/domain/plan/plan.ts';

/** What of an item's keys cannot stand together. */
export function fits(
  {
    scope,
    rule,
    lockDays,
    locksOn,
    ladder,
    title,
    short,
  }: Pick<PlanItem, 'scope' | 'rule' | 'lockDays' | 'locksOn' | 'ladder' | 'title' | 'short'>,
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
  const expected = braces(rule);
  for (const [key, words] of Object.entries({ title, short }))
    if (/[{}]/.test(expected.isPeriodic ? words.replaceAll('{period}', '') : words))
      wrong([key], expected.words);
}

/** Only what comes again and again has a period to name. */
function braces({ kind }: PlanItem['rule']): { readonly isPeriodic: boolean; readonly words: string } {
  const isPeriodic = kind === 'every' || kind === 'nthWeekday';
  return {
    isPeriodic,
    words: isPeriodic ? 'no braces but {period}' : 'no braces: {period} is for every and nthWeekday',
  };
}
