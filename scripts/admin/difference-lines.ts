import { groupBy } from '#src/domain/group-by.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { FieldChange, PlanDifference } from '#src/domain/plan/plan-difference.ts';

const namedUnits = 4;

/** A difference for people: one line for what changes alike in many units. */
export function differenceLines({ added, changed, withdrawn }: PlanDifference): readonly string[] {
  const lines = [
    ...lineOf('+', added, (one) => (one.atLeast === 0 ? 'all the year' : `due ${dueOf(one)}`)),
    ...changedLines(changed),
    ...lineOf('-', withdrawn, (one) => `was due ${dueOf(one)}; what was reported stays`),
  ];
  return lines.length > 0 ? lines : ['Nothing changes.'];
}

/** `2024-03-19`, or `2024-03-19 16:00` for a deadline with an hour. */
function dueOf({ dueOn, dueTime }: ObligationDraft): string {
  return dueTime === null ? dueOn : `${dueOn} ${dueTime}`;
}

function lineOf(
  sign: string,
  obligations: readonly ObligationDraft[],
  words: (one: ObligationDraft) => string,
): readonly string[] {
  return groupBy(obligations, (one) => `${occurrenceOf(one)} ${words(one)}`).map(
    (group) => `${sign} ${occurrenceOf(group[0])}: ${words(group[0])} (${unitsOf(group)})`,
  );
}

function changedLines(changed: PlanDifference['changed']): readonly string[] {
  const groups = groupBy(
    changed,
    ({ obligation, changes }) => `${occurrenceOf(obligation)} ${changeWords(changes)}`,
  );
  return groups.map((group) => {
    const units = unitsOf(group.map(({ obligation }) => obligation));
    return `~ ${occurrenceOf(group[0].obligation)}: ${changeWords(group[0].changes)} (${units})`;
  });
}

function changeWords(changes: readonly FieldChange[]): string {
  return changes
    .map(({ field, from, to }) =>
      typeof from === 'object' && from !== null ? field : `${field} ${String(from)} -> ${String(to)}`,
    )
    .join(', ');
}

function occurrenceOf({ itemId, occurrence }: ObligationDraft): string {
  return occurrence === 'all' ? itemId : `${itemId}/${occurrence}`;
}

function unitsOf(obligations: readonly ObligationDraft[]): string {
  const ids = obligations.map(({ unitId }) => unitId);
  return ids.length > namedUnits ? `${ids.length} units` : ids.join(', ');
}
