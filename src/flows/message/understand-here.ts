import type { MessageKind } from '#src/domain/understand/kind/message-kind.ts';
import { understand, type Understood } from '#src/domain/understand/understand.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { ReadContext } from '#src/domain/understand/read-fields.ts';
import type { Vocabulary } from '#src/domain/understand/vocabulary.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { vocabularyOfUnit } from './vocabulary-of-unit.ts';

type Heard = { readonly kind: 'heard'; readonly understood: Understood };

/** What a message means to somebody of the sender's unit, or what has to be known for it; null: they have none. */
export function understandHere(
  text: string,
  facts: Facts,
): Heard | Extract<Outcome, { kind: 'needs' }> | null {
  const unit = unitOf(facts.actor);
  if (!unit) return null;
  const { unitId } = unit;
  const { unitPlan, unitsAround } = facts.found;
  if (!unitPlan || !unitsAround)
    return {
      kind: 'needs',
      needs: [
        { kind: 'unit-plan', unitId },
        { kind: 'units-around', unitId },
      ],
    };
  return { kind: 'heard', understood: understoodOnce(text, contextOf(facts)) };
}

/** By what a message of somebody of the sender's unit is read, once that is known. */
export function contextOf(facts: Facts): ReadContext {
  const unitId = unitOf(facts.actor)?.unitId ?? null;
  return { vocabulary: vocabularyOfUnit(facts), today: facts.saidOn, unitId };
}

/** The kind of a message as far as the forms alone tell it: what needs the plan as well is dear, and most is none of it. */
export function kindHere(text: string, facts: Facts): MessageKind {
  const vocabulary = vocabularyOfUnit({ forms: facts.forms, found: {} });
  return understoodOnce(text, { vocabulary, today: facts.saidOn, unitId: null }).kind;
}

/** What was understood last with a vocabulary: one step asks the same several times. */
const understoodLast = new WeakMap<Vocabulary, { readonly key: string; readonly understood: Understood }>();

function understoodOnce(text: string, context: ReadContext): Understood {
  const { vocabulary, today, unitId } = context;
  const key = `${today} ${unitId} ${text}`;
  const last = understoodLast.get(vocabulary);
  if (last?.key === key) return last.understood;
  const understood = understand(text, context);
  understoodLast.set(vocabulary, { key, understood });
  return understood;
}
