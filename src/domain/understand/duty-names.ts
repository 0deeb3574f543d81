import { groupBy } from '#src/domain/group-by.ts';
import type { ItemWords } from '#src/domain/obligation/duty.ts';
import type { Obligation } from '#src/domain/obligation/obligation.ts';
import type { Plan, PlanItem } from '#src/domain/plan/plan.ts';
import type { DutyName } from './vocabulary.ts';

type Called = ItemWords & {
  readonly itemAliases?: readonly string[];
  readonly obligation: Pick<Obligation, 'itemId' | 'form' | 'short' | 'title'>;
};

/** What the duties of a plan are called: the names of each item, and those of its days. */
export function dutyNames(duties: readonly Called[]): readonly DutyName[] {
  return groupBy(duties, ({ obligation }) => obligation.itemId).map((ofItem) => {
    const [{ itemShort, itemTitle, itemAliases = [], obligation }] = ofItem;
    const own = ofItem.flatMap(({ obligation: { short, title } }) => [short, title]);
    const names = [...new Set([itemShort, itemTitle, ...itemAliases, ...own])];
    return { itemId: obligation.itemId, formId: obligation.form, names };
  });
}

/** The same before a plan is in force. */
export function itemNames({ items }: Pick<Plan, 'items'>): readonly DutyName[] {
  return items.map((item) => ({ itemId: item.id, formId: item.form, names: [...new Set(namesOf(item))] }));
}

function namesOf({ short, title, aliases = [], rule }: PlanItem): readonly string[] {
  const dates = rule.kind === 'dates' ? rule.dates : [];
  return [short, title, ...aliases, ...dates.flatMap((date) => [date.short ?? [], date.title ?? []].flat())];
}
