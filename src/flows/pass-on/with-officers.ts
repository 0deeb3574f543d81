import { whoIsTold } from '#src/domain/passed-on/caretakers.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { needs, open, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { unitFirst, unitOf } from '#src/flows/words/unit-words.ts';
import type { Officers } from './pass-on-screens.ts';
import { tooMany } from './send-on.ts';

/** Goes on with all that it takes to write to whoever looks after the person's unit, which is asked for first. */
export function withOfficers({ actor, found }: Facts, next: (officers: Officers) => Outcome): Outcome {
  const unit = unitOf(actor);
  if (!unit) return open(idle);
  const { officers: candidates, passingOn } = found;
  if (candidates && passingOn) return next({ unit, candidates, passingOn });
  return needs({ kind: 'officers', unitId: unit.unitId }, { kind: 'passing-on' });
}

/** Why nothing can be passed on now; null: it can. */
export function whyNot({ unit, candidates, passingOn }: Officers, facts: Facts): Phrase | null {
  if (whoIsTold(candidates).length === 0) return nobody({ unit });
  return tooMany(passingOn.times, facts);
}

/** Nobody who looks after the unit can be told anything. */
export function nobody({ unit }: Pick<Officers, 'unit'>): Phrase {
  return phrase('officer-nobody', { unit: unitFirst(unit) });
}
