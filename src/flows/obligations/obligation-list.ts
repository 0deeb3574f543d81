import type { ItemStanding, ItemState } from '#src/domain/obligation/item-standing.ts';
import type { Membership } from '#src/domain/organisation/organisation.ts';
import { inCommas, inLines, type Phrase, phrase } from '#src/domain/words.ts';
import { dutyButton } from '#src/flows/words/duty-words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { openDuty } from '#src/flows/begin-report/open-duty.ts';
import { choosing, done, needs, open, type Outcome, show } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { itemName, occurrenceTitle } from '#src/flows/words/occurrence-words.ts';
import { canReport, standingFacts } from './standing-facts.ts';
import {
  type ItemList,
  listPicks as picks,
  type ObligationList,
  obligationsTopic,
  type ObligationsTopic,
} from './topic.ts';
import { doneLately } from './done-lately.ts';
import { listContinuing, listItems, onlyItem } from './item-lists.ts';
import { itemLine } from './item-words.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { titleOrMadeUp } from '#src/flows/words/made-up-words.ts';
import { goTo } from '#src/flows/words/menu-row.ts';
import { mayWrite } from '#src/domain/organisation/access.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { openItem } from './item.ts';

export const obligationsRoom: TopicRoom<ObligationsTopic> = {
  revive: reviveBy(obligationsTopic),
  step: listStep,
  show: showList,
};

/**
 * What was done this week, what my unit owes and why it is not done, by plan item, most urgent first; what else is done or comes
 * later in a line each.
 */
export function listObligations(facts: Facts, wanted = 0, before: readonly Phrase[] = []): Outcome {
  const standing = standingFacts(facts);
  if (standing.kind === 'no-unit') return open(idle, before);
  if (standing.kind === 'needs') return needs(...standing.needs);
  const { items, unit } = standing;
  const owed = items.filter(({ state }) => state === 'owed');
  const page = pageWithin(wanted, owed.length);
  const shown = pageOf(owed, page);
  const lines = [
    heading(items, owed.length, unit),
    ...paragraph(page === 0 ? doneLately(items, facts) : []),
    ...paragraph([...shown.map((item) => itemLine(item, facts)), ...pageLine(page, owed.length)]),
    ...paragraph(summaryLines(items)),
  ];
  const rows = [
    ...shown.flatMap((item) => reportRow(item, facts)),
    ...pageRow(page, owed.length),
    ...(items.some(({ state }) => state !== 'continuing')
      ? [[picks.offer({ pick: 'items' }, phrase('button-why'))]]
      : []),
    ...(items.some(({ state }) => state === 'continuing')
      ? [[picks.offer({ pick: 'continuing' }, phrase('button-continuing'))]]
      : []),
    ...(mayWrite(facts.actor) ? [[goTo('baocao', 'button-report')]] : []),
  ];
  return done({ kind: 'obligations', at: 'list', page }, show(choosing([...before, ...lines], rows)));
}

/** A duty to report on, an item to look into, another page or list was picked. */
function listStep(topic: ObligationsTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  switch (picked?.pick) {
    case 'duty':
      return openDuty(picked.id, facts, { back: topic });
    case 'item':
      return isItems(topic.at)
        ? openItem(picked, { at: topic.at, page: topic.page }, facts)
        : showList(topic, facts, [phrase('pick-one')]);
    case 'page':
      return showList({ ...topic, page: picked.page }, facts);
    case undefined:
      return showList(topic, facts, [phrase('pick-one')]);
    case 'items':
    case 'continuing-items': {
      const only = onlyItem(picked.pick, facts);
      if (only) return openItem(only, { at: picked.pick, page: pageFor(picked.pick, topic) }, facts);
      return showList({ ...topic, at: picked.pick, page: pageFor(picked.pick, topic) }, facts);
    }
    case 'list':
    case 'continuing':
      return showList({ ...topic, at: picked.pick, page: pageFor(picked.pick, topic) }, facts);
  }
}

/** The list the conversation is at. */
function showList({ at, page }: ObligationsTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  if (isItems(at)) return listItems(at, facts, page, before);
  if (at === 'continuing') return listContinuing(facts, page, before);
  return listObligations(facts, page, before);
}

/** What is owed comes first among the items: page by page the two lists are about the same. */
function pageFor(at: ObligationList, { at: before, page }: ObligationsTopic): number {
  const isSame = before.startsWith('continuing') === at.startsWith('continuing');
  return isSame ? page : 0;
}

function isItems(at: ObligationList): at is ItemList {
  return at === 'items' || at === 'continuing-items';
}

function heading(items: readonly ItemStanding[], open: number, unit: Membership): Phrase {
  const words = { unit: unitWords(unit) };
  if (open > 0) return phrase('obligations', { ...words, n: open });
  const has = (state: ItemState): boolean => items.some((item) => item.state === state);
  if (has('missed') || has('waiting')) return phrase('obligations-none-open', words);
  return has('met') ? phrase('obligations-nothing', words) : phrase('obligations-none-yet', words);
}

/** One line for each state that is not owed. */
function summaryLines(items: readonly ItemStanding[]): readonly Phrase[] {
  const inState = (state: ItemState): readonly ItemStanding[] => items.filter((item) => item.state === state);
  const titles = (group: readonly ItemStanding[]): Phrase => inCommas(group.map((item) => itemName(item)));
  const [waiting, missed, met, waived] = [
    inState('waiting'),
    inState('missed'),
    inState('met'),
    inState('waived'),
  ];
  return [
    ...(waiting.length > 0
      ? [phrase('obligations-waiting', { n: waiting.length, titles: titles(waiting) })]
      : []),
    ...(missed.length > 0
      ? [phrase('obligations-missed', { n: missed.length, titles: titles(missed) })]
      : []),
    ...(met.length > 0 ? [phrase('obligations-met', { n: met.length })] : []),
    ...(waived.length > 0 ? [phrase('obligations-waived', { n: waived.length })] : []),
    ...laterLine(inState('later')),
  ];
}

function laterLine(later: readonly ItemStanding[]): readonly Phrase[] {
  const [next] = later
    .flatMap((item) => item.occurrences.map((one) => ({ one, item })))
    .filter(({ one }) => one.status === 'not-open')
    .sort((a, b) => (a.one.opensOn < b.one.opensOn ? -1 : 1));
  if (!next) return [];
  const { one, item } = next;
  const on = { day: one.eventOn ?? one.opensOn, style: 'short' } as const;
  const title = titleOrMadeUp(occurrenceTitle(one, item), one.duty?.obligation.madeUpOn);
  return [phrase('obligations-later', { n: later.length, title, on })];
}

/** The report on the most urgent occurrence that the unit itself can report on. */
function reportRow(item: ItemStanding, facts: Facts): readonly (readonly Choice[])[] {
  const duty = item.asking.find((one) => canReport(one, facts))?.duty;
  const status = item.asking.find((one) => one.duty === duty)?.status;
  if (!duty || !status) return [];
  return [[picks.offer({ pick: 'duty', id: duty.obligation.id }, dutyButton({ duty, status }, facts.today))]];
}

function paragraph(lines: readonly Phrase[]): readonly Phrase[] {
  return lines.length > 0 ? [inLines(lines)] : [];
}
