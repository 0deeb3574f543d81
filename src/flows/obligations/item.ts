import type { ReportId } from '#src/domain/ids.ts';
import { phrase, type Phrase } from '#src/domain/words.ts';
import { openDuty } from '#src/flows/begin-report/open-duty.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done, needs, open, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { askOf } from '#src/flows/waiver/ask-waiver.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { listAbove, listItems, onlyItem } from './item-lists.ts';
import { itemScreen } from './item-screen.ts';
import { sentReportScreen } from '#src/flows/sent/sent-report-screen.ts';
import { goneOnce } from '#src/flows/sent/gone-once.ts';
import { standingFacts, waivable } from './standing-facts.ts';
import { itemPicks as picks, itemTopic, type ItemTopic } from './topic.ts';

export const itemRoom: TopicRoom<ItemTopic> = {
  revive: reviveBy(itemTopic),
  step: itemStep,
  show: showItem,
};

/** Opens an item from a list of items. */
export function openItem(
  { planId, itemId }: Pick<ItemTopic, 'planId' | 'itemId'>,
  from: ItemTopic['from'],
  facts: Facts,
): Outcome {
  return showItem({ kind: 'item', planId, itemId, page: 0, shownId: null, from }, facts);
}

/** Why an item is done or not: where each occurrence stands, and the reports behind it; or one of these, whole. */
function showItem(topic: ItemTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  if (topic.shownId) return showSent(topic, topic.shownId, facts, before);
  const unitId = unitOf(facts.actor)?.unitId;
  if (!unitId) return open(idle, before);
  const { planId, itemId, from } = topic;
  const standing = standingFacts(facts);
  const { itemReports } = facts.found;
  if (standing.kind !== 'standing' || !itemReports) {
    const lacking = standing.kind === 'needs' ? standing.needs : [];
    return needs(...lacking, { kind: 'item-reports', unitId, planId, itemId });
  }
  const item = standing.items.find((one) => one.planId === planId && one.itemId === itemId);
  if (!item) return listItems(from.at, facts, from.page, [...before, phrase('duty-gone')]);
  return done(
    topic,
    show(itemScreen({ ...standing, item, reports: itemReports }, topic.page, facts, before)),
  );
}

/** A report to see whole or to correct, a duty to report on, or back. */
function itemStep(topic: ItemTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  switch (picked?.pick) {
    case 'duty':
      return openDuty(picked.id, facts, { back: topic });
    case 'report':
      return showItem({ ...topic, shownId: picked.id }, facts);
    case 'page':
      return showItem({ ...topic, page: picked.page }, facts);
    case 'back-to-item':
      return showItem({ ...topic, shownId: null }, facts);
    case 'back-to-list':
      return backToList(topic, facts);
    case 'waive':
      return callOff(topic, facts);
    case undefined:
      return showItem(topic, facts, [phrase('pick-one')]);
  }
}

/** The list that it was opened from; where it is the only one there, the list above. */
function backToList({ from: { at, page } }: ItemTopic, facts: Facts): Outcome {
  if (!onlyItem(at, facts)) return listItems(at, facts, page);
  return open({ kind: 'obligations', at: listAbove(at), page });
}

/** The unit cannot do what the item asks of it: which, if several, and why. */
function callOff(topic: ItemTopic, facts: Facts): Outcome {
  const standing = standingFacts(facts);
  if (standing.kind === 'needs') return needs(...standing.needs);
  const items = standing.kind === 'standing' ? standing.items : [];
  const item = items.find((one) => one.planId === topic.planId && one.itemId === topic.itemId);
  const own = item ? waivable(item, facts) : [];
  return askOf(own, facts) ?? showItem(topic, facts, [phrase('pick-one')]);
}

function showSent(topic: ItemTopic, reportId: ReportId, facts: Facts, before: readonly Phrase[]): Outcome {
  const { sentReport } = facts.found;
  if (sentReport === undefined) return needs({ kind: 'sent-report', reportId });
  if (!sentReport) return showItem({ ...topic, shownId: null }, facts, goneOnce(before));
  const back = picks.offer({ pick: 'back-to-item' }, phrase('button-back'));
  return done(topic, show(sentReportScreen(sentReport, back, facts, before)));
}
