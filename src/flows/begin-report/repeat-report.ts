import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { needs, open, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy, type Topics } from '#src/flows/contract/topic.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { openDuty } from './open-duty.ts';
import { correctReport, resume, startReport } from './start-report.ts';
import { repeatPicks, repeatTopic } from './repeat-screens.ts';
import { listDuties } from './report-list.ts';

export const repeatRoom: TopicRoom<Topics['repeat']> = {
  revive: reviveBy(repeatTopic),
  step: repeat,
  show: ({ obligationId, photosSince }, facts) => openDuty(obligationId, facts, photosSince),
};

/** What to do about the draft or the sent report. */
function repeat(
  { obligationId, unitId, photosSince }: Topics['repeat'],
  input: Input,
  facts: Facts,
): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle);
  const { duty } = facts.found;
  if (duty === undefined) return needs({ kind: 'duty', obligationId, unitId });
  const picked = repeatPicks.read(input)?.pick;
  if (picked === 'stop') return listDuties(facts);
  if (!duty) return openDuty(obligationId, facts, photosSince);
  if (picked === 'go-on' && duty.draft) return resume(duty.draft.reportId, facts, photosSince);
  if (picked === 'add' && duty.sent)
    return correctReport(duty.sent.reportId, facts, () => listDuties(facts), photosSince);
  if (picked === 'replace' && duty.sent)
    return startReport(duty, unit, duty.sent.reportId, facts, photosSince);
  if (picked === 'another') return startReport(duty, unit, null, facts, photosSince);
  return openDuty(obligationId, facts, photosSince);
}
