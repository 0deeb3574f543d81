import type { ItemStanding } from '#src/domain/obligation/item-standing.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing, done, needs, open, type Outcome, show } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { itemName } from '#src/flows/words/occurrence-words.ts';
import { canReport, standingFacts } from './standing-facts.ts';
import { type ItemList, listPicks as picks } from './topic.ts';
import { itemButton } from './item-words.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';

/**
 * Items to look into one: what is owed first, then what waits, was missed, is to come and is done; or what goes on all
 * the year.
 */
export function listItems(at: ItemList, facts: Facts, wanted = 0, before: readonly Phrase[] = []): Outcome {
  const standing = standingFacts(facts);
  if (standing.kind === 'no-unit') return open(idle, before);
  if (standing.kind === 'needs') return needs(...standing.needs);
  const items = itemsOf(at, standing.items);
  const page = pageWithin(wanted, items.length);
  const rows = [
    ...pageOf(items, page).map((item) => [itemChoice(item)]),
    ...pageRow(page, items.length),
    [backTo(listAbove(at))],
  ];
  const lines = [phrase('why-which'), ...pageLine(page, items.length)];
  return done({ kind: 'obligations', at, page }, show(choosing([...before, ...lines], rows)));
}

/** The item of a list that has no other: to choose it would be a tap for nothing. Undefined too where more must be known first. */
export function onlyItem(at: ItemList, facts: Facts): ItemStanding | undefined {
  const standing = standingFacts(facts);
  if (standing.kind !== 'standing') return undefined;
  const items = itemsOf(at, standing.items);
  return items.length === 1 ? items[0] : undefined;
}

/** Where a list of items was opened. */
export function listAbove(at: ItemList): 'list' | 'continuing' {
  return at === 'continuing-items' ? 'continuing' : 'list';
}

function itemsOf(at: ItemList, items: readonly ItemStanding[]): readonly ItemStanding[] {
  return items.filter(({ state }) => (state === 'continuing') === (at === 'continuing-items'));
}

/** What goes on all the year: nothing is owed, what was done is counted, and more can be reported at any time. */
export function listContinuing(facts: Facts, wanted = 0, before: readonly Phrase[] = []): Outcome {
  const standing = standingFacts(facts);
  if (standing.kind === 'no-unit') return open(idle, before);
  if (standing.kind === 'needs') return needs(...standing.needs);
  const items = standing.items.filter(({ state }) => state === 'continuing');
  const page = pageWithin(wanted, items.length);
  const shown = pageOf(items, page);
  const lines = [
    phrase(items.length > 0 ? 'continuing' : 'continuing-none', { unit: unitWords(standing.unit) }),
    ...(shown.length > 0 ? [inLines(shown.map(countLine))] : []),
    ...pageLine(page, items.length),
  ];
  const rows = [
    ...shown.flatMap((item) => reportRow(item, facts)),
    ...pageRow(page, items.length),
    ...(items.length > 0 ? [[picks.offer({ pick: 'continuing-items' }, phrase('button-look-into'))]] : []),
    [backTo('list')],
  ];
  return done({ kind: 'obligations', at: 'continuing', page }, show(choosing([...before, ...lines], rows)));
}

function itemChoice(item: ItemStanding): Choice {
  const { planId, itemId } = item;
  return picks.offer({ pick: 'item', planId, itemId }, itemButton(item));
}

function backTo(pick: 'list' | 'continuing'): Choice {
  return picks.offer({ pick }, phrase('button-back'));
}

function countLine(item: ItemStanding): Phrase {
  const [{ duty, wards }] = item.occurrences;
  const title = itemName(item);
  if (duty) return phrase('continuing-line', { title, n: duty.progress.reports });
  return phrase('continuing-line-wards', {
    title,
    n: wards?.reports ?? 0,
    met: wards?.met ?? 0,
    of: wards?.of ?? 0,
  });
}

function reportRow(item: ItemStanding, facts: Facts): readonly (readonly Choice[])[] {
  const [one] = item.occurrences;
  if (!one.duty || !canReport(one, facts)) return [];
  const { obligation, draft } = one.duty;
  const label = draft
    ? phrase('button-duty-draft', { title: obligation.short })
    : phrase('button-report-duty', { title: obligation.short });
  return [[picks.offer({ pick: 'duty', id: obligation.id }, label)]];
}
