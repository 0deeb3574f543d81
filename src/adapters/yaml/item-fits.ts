import type { z } from 'zod';
import type { PlanItem } from '#src/domain/plan/plan.ts';

/** What of an item's keys cannot stand together. */
export function fits(
  {
    scope,
    rule,
    graceDays,
    due,
    lockDays,
    locksOn,
    ladder,
    title,
    short,
  }: Pick<
    PlanItem,
    'scope' | 'rule' | 'graceDays' | 'due' | 'lockDays' | 'locksOn' | 'ladder' | 'title' | 'short'
  >,
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
  for (const { path, expected } of dueMisfits({ rule, graceDays, due })) wrong(path, expected);
  const expected = braces(rule);
  for (const [key, words] of Object.entries({ title, short }))
    if (/[{}]/.test(expected.isPeriodic ? words.replaceAll('{period}', '') : words))
      wrong([key], expected.words);
}

/** A last day that is named takes the place of `graceDays`, and fits only what comes once. */
function dueMisfits({ rule, graceDays, due }: Pick<PlanItem, 'rule' | 'graceDays' | 'due'>): readonly {
  readonly path: string[];
  readonly expected: string;
}[] {
  const wrong = (path: string[], expected: string) => [{ path, expected }];
  if (rule.kind === 'continuing' && due)
    return wrong(['due'], 'no deadline: what goes on all the year is never due');
  const ownDay = rule.kind === 'dates' && rule.dates.some((date) => date.due?.on !== undefined);
  if (graceDays > 0 && (ownDay || due?.on !== undefined))
    return wrong(['graceDays'], 'either graceDays or the last day in due');
  if (due?.on === undefined) return [];
  const { on } = due;
  switch (rule.kind) {
    case 'dates':
      if (rule.dates.length > 1)
        return wrong(['due', 'on'], 'only `at`: of several days each has its own `due: { on }`');
      return rule.dates.some((date) => date.on > on) ? wrong(['due', 'on'], dayAfter(rule.dates[0]?.on)) : [];
    case 'window':
    case 'sum':
    case 'share':
      return rule.to > on ? wrong(['due', 'on'], dayAfter(rule.to)) : [];
    case 'nthWeekday':
    case 'before':
    case 'every':
    case 'continuing':
      return wrong(['due', 'on'], `only \`at\`: the rule ${rule.kind} says the day`);
  }
}

function dayAfter(on: string | undefined): string {
  return `a day not before ${on}`;
}

/** Only what comes again and again has a period to name. */
function braces({ kind }: PlanItem['rule']): { readonly isPeriodic: boolean; readonly words: string } {
  const isPeriodic = kind === 'every' || kind === 'nthWeekday';
  return {
    isPeriodic,
    words: isPeriodic ? 'no braces but {period}' : 'no braces: {period} is for every and nthWeekday',
  };
}
