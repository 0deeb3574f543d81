import type { ItemStanding, ItemState } from '#src/domain/obligation/item-standing.ts';
import type { Membership } from '#src/domain/organisation/organisation.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { dutyButton } from '#src/flows/words/duty-words.ts';
import type { Choice, Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { help } from '#src/flows/help/help.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { openDuty } from '#src/flows/report/open-duty.ts';
import { choosing, done, needs, show } from '#src/flows/contract/outcome.ts';
import { itemName, occurrenceTitle } from '#src/flows/words/occurrence-words.ts';
import { canReport, mayWrite, owedFacts } from './owed-facts.ts';
import { listContinuing, listItems } from './owed-items.ts';
import { owedLine } from './owed-words.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { unitWords } from '#src/flows/words/reporting-unit.ts';
import { splitValue } from '#src/flows/contract/split-value.ts';
import type { OwedList, Topic } from '#src/flows/contract/topic.ts';
import { openItem } from './why.ts';

type OwedTopic = Extract<Topic, { kind: 'owed' }>;

/** What my unit owes and why it is not done, by plan item, most urgent first; what is done or comes later in a line each. */
export function owed(facts: Facts, wanted = 0, before: readonly Phrase[] = []): Outcome {
  const standing = owedFacts(facts);
  if (standing.kind === 'no-unit') return help(facts, before);
  if (standing.kind === 'needs') return needs(...standing.needs);
  const { items, unit } = standing;
  const open = items.filter(({ state }) => state === 'owed');
  const page = pageWithin(wanted, open.length);
  const shown = pageOf(open, page);
  const lines = [
    heading(items, open.length, unit),
    ...paragraph([...shown.map((item) => owedLine(item, facts)), ...pageLine(page, open.length)]),
    ...paragraph(summaryLines(items)),
  ];
  const rows = [
    ...shown.flatMap((item) => reportRow(item, facts)),
    ...pageRow(page, open.length),
    ...(items.some(({ state }) => state !== 'continuing')
      ? [[{ value: 'items', label: phrase('button-why') }]]
      : []),
    ...(items.some(({ state }) => state === 'continuing')
      ? [[{ value: 'continuing', label: phrase('button-continuing') }]]
      : []),
    ...(mayWrite(facts) ? [[{ value: 'go:baocao', label: phrase('button-report') }]] : []),
  ];
  return done({ kind: 'owed', at: 'list', page }, show(choosing([...before, ...lines], rows)));
}

/** A duty to report on, an item to look into, another page or list was picked. */
export function owedStep(topic: OwedTopic, input: Input, facts: Facts): Outcome {
  const [verb, rest] = splitValue(input.kind === 'choice' ? input.value : '');
  if (verb === 'duty') return openDuty(rest, facts);
  if (verb === 'item' && isItems(topic.at)) return openItem(rest, { at: topic.at, page: topic.page }, facts);
  if (verb === 'items' || verb === 'continuing-items' || verb === 'continuing' || verb === 'list')
    return showOwed({ kind: 'owed', at: verb, page: pageFor(verb, topic) }, facts);
  if (verb === 'page') return showOwed({ ...topic, page: Number(rest) }, facts);
  return showOwed(topic, facts, [phrase('pick-one')]);
}

/** The list the conversation is at. */
export function showOwed({ at, page }: OwedTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  if (at === 'items' || at === 'continuing-items') return listItems(at, facts, page, before);
  if (at === 'continuing') return listContinuing(facts, page, before);
  return owed(facts, page, before);
}

/** What is owed comes first among the items: page by page the two lists are about the same. */
function pageFor(at: OwedList, { at: before, page }: OwedTopic): number {
  const isSame = before.startsWith('continuing') === at.startsWith('continuing');
  return isSame ? page : 0;
}

function isItems(at: OwedList): at is 'items' | 'continuing-items' {
  return at === 'items' || at === 'continuing-items';
}

function heading(items: readonly ItemStanding[], open: number, unit: Membership): Phrase {
  const words = { unit: unitWords(unit) };
  if (open > 0) return phrase('owed', { ...words, n: open });
  const has = (state: ItemState): boolean => items.some((item) => item.state === state);
  if (has('missed') || has('waiting')) return phrase('owed-none-open', words);
  return has('met') ? phrase('owed-nothing', words) : phrase('owed-none-yet', words);
}

/** One line for each state that is not owed. */
function summaryLines(items: readonly ItemStanding[]): readonly Phrase[] {
  const inState = (state: ItemState): readonly ItemStanding[] => items.filter((item) => item.state === state);
  const titles = (group: readonly ItemStanding[]): Phrase =>
    phrase('verbatim', { text: { list: group.map((item) => itemName(item)), joined: 'commas' } });
  const [waiting, missed, met, waived] = [
    inState('waiting'),
    inState('missed'),
    inState('met'),
    inState('waived'),
  ];
  return [
    ...(waiting.length > 0 ? [phrase('owed-waiting', { n: waiting.length, titles: titles(waiting) })] : []),
    ...(missed.length > 0 ? [phrase('owed-missed', { n: missed.length, titles: titles(missed) })] : []),
    ...(met.length > 0 ? [phrase('owed-met', { n: met.length })] : []),
    ...(waived.length > 0 ? [phrase('owed-waived', { n: waived.length })] : []),
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
  return [phrase('owed-later', { n: later.length, title: occurrenceTitle(one, item), on })];
}

/** The report on the most urgent occurrence that the unit itself can report on. */
function reportRow(item: ItemStanding, facts: Facts): readonly (readonly Choice[])[] {
  const duty = item.asking.find((one) => canReport(one, facts))?.duty;
  const status = item.asking.find((one) => one.duty === duty)?.status;
  if (!duty || !status) return [];
  return [[{ value: `duty:${duty.obligation.id}`, label: dutyButton({ duty, status }, facts.today) }]];
}

function paragraph(lines: readonly Phrase[]): readonly Phrase[] {
  return lines.length > 0 ? [phrase('lines', { lines: { list: lines, joined: 'lines' } })] : [];
}
