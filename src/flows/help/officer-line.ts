import { whoLooksAfter } from '#src/domain/passed-on/caretakers.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Need } from '#src/flows/contract/need.ts';
import { peopleWords } from '#src/flows/words/officer-words.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';

/** What has to be known for it; null: it is, or the person has no unit. */
export function officersNeeded({ actor, found }: Facts): Need | null {
  const unit = unitOf(actor);
  return unit && !found.officers ? { kind: 'officers', unitId: unit.unitId } : null;
}

/** Who helps where the bot does not, by name, and how to reach them; nothing where there is nobody else. */
export function officerLine({ actor, found }: Facts): readonly Phrase[] {
  const unit = unitOf(actor);
  const people = whoLooksAfter(found.officers ?? []);
  if (!unit || people.length === 0) return [];
  return [phrase('help-officer', { people: peopleWords(people, unit.unitName) })];
}
