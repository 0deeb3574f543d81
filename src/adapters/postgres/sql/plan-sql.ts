/** What the plan calls the item of obligation `o`: words that its occurrences share. */
export function itemWord(which: 'title' | 'short'): string {
  return `coalesce((SELECT item.specification->>'${which}' FROM plan_item item
    WHERE item.plan_id = o.plan_id AND item.id = o.item_id), o.${which})`;
}

/** Whether `o` belongs to the year of `today`, or to an earlier one and a late report still counts. */
export function isOfThisYear(today: string): string {
  return `(o.due_on >= date_trunc('year', ${today}::date) OR o.locks_on IS NULL OR o.locks_on > ${today}::date)`;
}
