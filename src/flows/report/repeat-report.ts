import { listDuties } from './choose-duty.ts';
import { correctReport } from './correct-report.ts';
import type { Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { help } from '#src/flows/help/help.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { openDuty, resume, startReport } from './open-duty.ts';
import { needs } from '#src/flows/contract/outcome.ts';
import { unitOf } from '#src/flows/words/reporting-unit.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

type RepeatTopic = Extract<Topic, { kind: 'repeat' }>;

/** What to do about the draft or the sent report. */
export function repeat(topic: RepeatTopic, input: Input, facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return help(facts);
  const { duty } = facts.found;
  if (duty === undefined)
    return needs({ kind: 'duty', obligationId: topic.obligationId, unitId: topic.unitId });
  const value = input.kind === 'choice' ? input.value : '';
  if (value === 'stop') return listDuties(facts);
  if (!duty) return openDuty(topic.obligationId, facts);
  if (value === 'go-on' && duty.draft) return resume(duty.draft.reportId, facts);
  if (value === 'add' && duty.sent) return correctReport(duty.sent.reportId, facts, () => listDuties(facts));
  if (value === 'replace' && duty.sent) return startReport(duty, unit, duty.sent.reportId, facts);
  if (value === 'another') return startReport(duty, unit, null, facts);
  return openDuty(topic.obligationId, facts);
}
