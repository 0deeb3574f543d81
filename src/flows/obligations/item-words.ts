import type { ItemStanding, ItemState, OccurrenceStanding } from '#src/domain/obligation/item-standing.ts';
import { inCommas, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { itemName, occurrenceName, occurrenceTitle } from '#src/flows/words/occurrence-words.ts';
import { draftWords, dueWords } from '#src/flows/words/duty-words.ts';
import { madeUpWords } from '#src/flows/words/made-up-words.ts';
import { reviewWords } from '#src/flows/words/review-words.ts';
import { extendedWards, missingWards, progressWords } from '#src/flows/words/progress-words.ts';

const mostNamed = 3;
const mostWardsNamed = 5;

/** A line of what is owed: 'Chủ nhật xanh: 3/4; thiếu lần 155, hạn 24/9', under a mark of how urgent it is. */
export function itemLine(item: ItemStanding, facts: Facts): Phrase {
  const [first] = item.asking;
  const urgency = first ? markOf(first) : 'open';
  return phrase(`obligations-line-${urgency}`, { title: titleOf(item), state: missingWords(item, facts) });
}

/** Of the units below only the most urgent occurrence is told. */
function titleOf(item: ItemStanding): Phrase {
  const [first] = item.asking;
  if (first?.wards) return occurrenceTitle(first, item);
  const title = itemName(item);
  const isShared = first?.duty?.obligation.scope === 'together';
  return isShared ? phrase('obligations-together', { title }) : title;
}

function markOf({ status }: OccurrenceStanding): 'overdue' | 'due-soon' | 'open' {
  return status === 'overdue' || status === 'due-soon' ? status : 'open';
}

function missingWords(item: ItemStanding, facts: Facts): Phrase {
  const { asking, occurrences } = item;
  const [first] = asking;
  if (!first) return phrase('obligations-nothing-missing');
  if (first.wards) return wardsWords(first, asking.length - 1, facts);
  if (occurrences.length === 1) return inCommas([...progressWords(first, facts), ...whenWords(first, facts)]);
  return phrase('obligations-several', { ...doneOf(item), missing: missingNames(asking, facts) });
}

/** Names come last: nobody takes what follows them for one. */
function wardsWords(first: OccurrenceStanding, more: number, facts: Facts): Phrase {
  const state = inCommas([...progressWords(first, facts), ...whenWords(first, facts)]);
  const rest = [
    ...missingWards(first.wards, mostWardsNamed),
    ...extendedWards(first.wards, mostWardsNamed),
    ...(more > 0 ? [phrase('missing-more', { n: more })] : []),
  ];
  return rest.reduce((said, next) => phrase('obligations-then', { said, next }), state);
}

/** How many occurrences of an item are done, of all in the year. */
export function doneOf({ occurrences }: Pick<ItemStanding, 'occurrences'>): { done: number; of: number } {
  const done = occurrences.filter(({ status }) => status === 'met' || status === 'met-late').length;
  return { done, of: occurrences.length };
}

function missingNames(asking: readonly OccurrenceStanding[], facts: Facts): Phrase {
  const [first, ...others] = asking;
  if (first && others.length === 0)
    return phrase('missing-among', { name: occurrenceName(first), when: inCommas(whenWords(first, facts)) });
  const named = asking
    .slice(0, mostNamed)
    .map((one) => phrase('missing-among', { name: occurrenceName(one), when: shortWhen(one, facts) }));
  const rest = asking.length - named.length;
  return inCommas([...named, ...(rest > 0 ? [phrase('missing-more', { n: rest })] : [])]);
}

/** Who is writing on it, and until when. */
function whenWords(one: OccurrenceStanding, facts: Facts): readonly Phrase[] {
  const { draft = null } = one.duty ?? {};
  const writing = draft ? [draftWords(draft, facts)] : [];
  const looked = one.duty ? reviewWords(one.duty.progress) : [];
  const madeUp = madeUpWords(one.duty?.obligation.madeUpOn);
  return [...writing, ...looked, ...madeUp, dueWords(one, facts.today, { withDay: true })];
}

function shortWhen({ duty, ...one }: OccurrenceStanding, facts: Facts): Phrase {
  return duty?.draft ? draftWords(duty.draft, facts) : dueWords(one, facts.today);
}

/** The mark of an item in a list of all of them. */
export function itemButton(item: ItemStanding): Phrase {
  const mark: ItemState | 'overdue' | 'due-soon' | 'open' =
    item.state === 'owed' && item.asking[0] ? markOf(item.asking[0]) : item.state;
  return phrase(`button-item-${mark}`, { title: itemName(item) });
}
