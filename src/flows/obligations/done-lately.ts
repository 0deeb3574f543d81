import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { ItemStanding, OccurrenceStanding } from '#src/domain/obligation/item-standing.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { statusLine } from './status-words.ts';

/** For so many days, with that on which it was done, something done stands above what is owed. */
const shownDays = 7;
const mostShown = 5;

interface Done {
  readonly one: OccurrenceStanding;
  readonly item: ItemStanding;
  readonly metOn: LocalDate;
}

/** What was done within the week, the newest first, a line each: who has reported looks for it first. */
export function doneLately(items: readonly ItemStanding[], facts: Facts): readonly Phrase[] {
  const done = items
    .flatMap((item) => item.occurrences.flatMap((one) => doneSince(one, item, facts)))
    .toSorted((a, b) => (a.metOn === b.metOn ? 0 : a.metOn > b.metOn ? -1 : 1));
  const lines = done.slice(0, mostShown).map(({ one, item }) => statusLine(one, item, facts));
  const rest = done.length - lines.length;
  return [...lines, ...(rest > 0 ? [phrase('done-more', { n: rest })] : [])];
}

/** Nobody reports on a total: it is told of where its wards are. */
function doneSince(one: OccurrenceStanding, item: ItemStanding, { today }: Facts): readonly Done[] {
  const metOn = one.duty?.progress.metOn ?? null;
  const isDone = one.status === 'met' || one.status === 'met-late';
  if (!isDone || item.state === 'continuing' || metOn === null || one.duty?.obligation.scope === 'total')
    return [];
  return metOn > addDays(today, -shownDays) && metOn <= today ? [{ one, item, metOn }] : [];
}
