import { mayWrite } from '#src/domain/organisation/access.ts';
import { understand } from '#src/domain/understand/understand.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { beginFromMessage } from './begin-from-message.ts';
import { answerSentence } from './answer-sentence.ts';
import { offerDraft } from './offer-draft.ts';
import { vocabularyOfUnit } from './vocabulary-of-unit.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

/**
 * What somebody types where no words are asked for: a report in one message, a question, a greeting. Null: it is about what is
 * on screen, or not understood.
 */
export function hear(topic: Topic, input: TextInput, facts: Facts): Outcome | null {
  const unit = unitOf(facts.actor);
  if (!unit) return null;
  const { unitPlan, unitsAround } = facts.found;
  if (!unitPlan || !unitsAround)
    return needs({ kind: 'unit-plan', unitId: unit.unitId }, { kind: 'units-around', unitId: unit.unitId });
  const context = { vocabulary: vocabularyOfUnit(facts), today: facts.saidOn, unitId: unit.unitId };
  const understood = understand(input.text, context);
  if (understood.kind === 'report')
    return mayWrite(facts.actor) ? beginFromMessage(topic, understood, input, facts) : null;
  if (understood.kind === 'answer') return topic.kind === 'idle' ? offerDraft(input, facts) : null;
  return answerSentence(topic, understood, input.text, facts);
}
