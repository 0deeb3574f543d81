import type { ReportId } from '#src/domain/ids.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { needs, open, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { carriedBy } from './carried.ts';
import { askWhichDuty, showDuties } from './list-duties.ts';
import { listForms } from './list-forms.ts';
import { firstPage, type ListTopic, listPicks as picks, topicSchema } from './list-topic.ts';
import { openDuty, startActivity, startAlone } from './open-duty.ts';
import { wayBack } from './way-back.ts';
import { resume } from './start-report.ts';

export const reportListRoom: TopicRoom<ListTopic> = {
  revive: reviveBy(topicSchema),
  step: pickOne,
  show: showList,
};

function showList(topic: ListTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  if (topic.of !== undefined)
    return startActivity(
      topic.of,
      facts,
      (...which) => askWhichDuty(topic, ...which, before),
      carriedBy(topic),
    );
  return (topic.at === 'forms' ? listForms : showDuties)(topic, facts, before);
}

/** A duty, a draft, another page or another activity was picked. */
function pickOne(topic: ListTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  const carried = { ...carriedBy(topic), back: wayBack(topic) };
  switch (picked?.pick) {
    case 'duty':
      return openDuty(picked.id, facts, carried);
    case 'draft':
      return openDraft(picked.id, topic, facts);
    case 'page':
      return showDuties({ ...firstPage, ...carriedBy(topic), page: picked.page }, facts);
    case 'continuing':
      return open({ kind: 'obligations', at: 'continuing', page: 0 });
    case 'forms':
      return listForms(topic, facts);
    case 'form':
      return startActivity(picked.id, facts, (...which) => askWhichDuty(carried, ...which), carried);
    case 'alone':
      return startAlone(picked.id, facts, carried);
    case 'back':
      return showDuties({ ...firstPage, ...carriedBy(topic) }, facts);
    case undefined:
      return reportListRoom.show(topic, facts, [phrase('pick-one')]);
  }
}

function openDraft(id: ReportId, topic: ListTopic, facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle);
  if (!facts.found.drafts) return needs({ kind: 'drafts', unitId: unit.unitId });
  const draft = facts.found.drafts.find((one) => one.id === id);
  return draft
    ? resume(draft.id, facts, { ...carriedBy(topic), back: wayBack(topic) })
    : showDuties(topic, { ...facts, found: {} });
}
