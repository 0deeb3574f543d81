import { type Caretaker, whoIsTold, whoLooksAfter } from '#src/domain/passed-on/caretakers.ts';
import type { Membership } from '#src/domain/organisation/organisation.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { nobody, withOfficers } from '#src/flows/pass-on/with-officers.ts';
import { goTo } from '#src/flows/words/menu-row.ts';
import { peopleWords } from '#src/flows/words/officer-words.ts';
import { unitFirst, unitWords } from '#src/flows/words/unit-words.ts';
import { replyWithWays } from './reply-beside.ts';

/** Who looks after the unit, and how to write to them. */
export function sayOfficer(topic: Topic, facts: Facts): Outcome {
  return withOfficers(facts, ({ unit, candidates }) => {
    const line = whoLine(unit, candidates);
    if (whoIsTold(candidates).length === 0) return replyWithWays(topic, [line], []);
    return replyWithWays(
      topic,
      [line, phrase('officer-offer')],
      [goTo('nhancanbo', 'button-write-to-officer')],
    );
  });
}

function whoLine(unit: Membership, candidates: readonly Caretaker[]): Phrase {
  const found = whoLooksAfter(candidates);
  const people = peopleWords(found, unit.unitName);
  const words = { people, unit: unitFirst(unit) };
  const looksAfterIt = unit.role === 'officer' || unit.role === 'admin';
  if (looksAfterIt && found.length === 0) return phrase('officer-only-you', words);
  if (looksAfterIt) return phrase('officer-besides-you', { people, unit: unitWords(unit) });
  const [first] = found;
  if (!first) return nobody({ unit });
  return phrase(first.role === 'officer' ? 'officer-is' : 'officer-leaders', words);
}
