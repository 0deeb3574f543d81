import { understand, type Understood } from '#src/domain/understand/understand.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
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
  const context = { vocabulary: vocabularyOfUnit(facts), today: facts.saidOn, unitId };
  return { kind: 'heard', understood: understand(text, context) };
}
