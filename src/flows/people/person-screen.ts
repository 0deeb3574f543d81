import type { PersonHere, UnitPeople } from '#src/domain/organisation/people.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { heldWords, reachWords } from './people-words.ts';
import { peoplePicks as picks } from './topic.ts';

/** Somebody's card: their roles, how they are reached, and what can be done. */
export function personScreen(
  person: PersonHere,
  unit: UnitPeople,
  elsewhere: readonly Phrase[],
  { zone }: Facts,
  before: readonly Phrase[],
  canMove: boolean,
): Screen {
  const isSecretary = person.roles.some(({ role }) => role === 'secretary');
  const roles = [...person.roles.map((role) => heldWords(role, unit)), ...elsewhere];
  return choosing(
    [...before, phrase('people-card', { name: person.name }), inLines(roles), ...reachWords(person, zone)],
    [
      [picks.offer({ pick: 'end' }, phrase('button-end-role'))],
      ...(canMove ? [[picks.offer({ pick: 'move' }, phrase('button-move-role'))]] : []),
      ...(isSecretary ? [[picks.offer({ pick: 'hand-over' }, phrase('button-hand-over'))]] : []),
      [picks.offer({ pick: 'back' }, phrase('button-back'))],
    ],
  );
}
