import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { needs, open, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy, type Topic, type Topics } from '#src/flows/contract/topic.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { type Carried, carriedBy } from './carried.ts';
import { openDuty } from './open-duty.ts';
import { correctReport, resume, startReport } from './start-report.ts';
import { repeatPicks, repeatTopic } from './repeat-screens.ts';
import { listDuties } from './list-duties.ts';

export const repeatRoom: TopicRoom<Topics['repeat']> = {
  revive: reviveBy(repeatTopic),
  step: repeat,
  show: (topic, facts, before) => openDuty(topic.obligationId, facts, carriedOf(topic), before),
};

function carriedOf(topic: Topics['repeat']): Carried {
  return { ...carriedBy(topic), back: topic.back };
}

/** Photos and words that wait for a duty wait there still. */
function stopAt({ back, ...topic }: Topics['repeat']): Topic {
  const carried = carriedBy(topic);
  const waits = Object.keys(carried).length > 0;
  return back && !waits ? back : { kind: 'report-list', at: 'duties', page: 0, ...carried };
}

/** What to do about the draft or the sent report. */
function repeat(topic: Topics['repeat'], input: Input, facts: Facts): Outcome {
  const { obligationId, unitId } = topic;
  const carried = carriedOf(topic);
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle);
  const { duty } = facts.found;
  if (duty === undefined) return needs({ kind: 'duty', obligationId, unitId });
  const picked = repeatPicks.read(input)?.pick;
  if (picked === 'stop') return open(stopAt(topic));
  if (!duty) return openDuty(obligationId, facts, carried);
  if (picked === 'go-on' && duty.draft) return resume(duty.draft.reportId, facts, carried);
  if (picked === 'add' && duty.sent)
    return correctReport(duty.sent.reportId, facts, () => listDuties(facts), carried);
  if (picked === 'replace' && duty.sent) return startReport(duty, unit, duty.sent.reportId, facts, carried);
  if (picked === 'another') return startReport(duty, unit, null, facts, carried);
  return openDuty(obligationId, facts, carried);
}
