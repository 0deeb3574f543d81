import type { LocalDate } from '#src/domain/ids.ts';
import type { PersonHere, RoleHere, UnitPeople } from '#src/domain/organisation/people.ts';
import { type Phrase, phrase, type PhraseArgument } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, keep, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { goTo } from '#src/flows/words/menu-row.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { roleWords } from './people-words.ts';
import type { RoleChange } from './topic.ts';

interface About {
  readonly unit: UnitPeople;
  readonly person: PersonHere;
}

/** What is about to be done, and what comes of it. */
export function checkLines(
  _topic: RoleChange,
  on: LocalDate,
  reason: string,
  about: About,
  role: RoleHere,
  { today }: Facts,
): readonly Phrase[] {
  const words = { name: about.person.name, role: roleWords(role, about.unit), reason };
  const first =
    on <= today
      ? phrase('people-end-check-today', words)
      : phrase('people-end-check', { ...words, on: dayOn(on) });
  return [
    first,
    ...(isLastSecretary(about, role) ? [phrase('people-end-last', { unit: unitWords(about.unit) })] : []),
  ];
}

/** The change is made, and its officer told what is left to do by hand. */
export function carryOut(
  topic: RoleChange,
  on: LocalDate,
  reason: string,
  { unit, person }: About,
  role: RoleHere,
  { today }: Facts,
): Outcome {
  const words = { name: person.name, role: roleWords(role, unit) };
  const isNow = on <= today;
  const said = isNow ? phrase('people-ended', words) : phrase('people-ends', { ...words, on: dayOn(on) });
  return done(
    idle,
    { kind: 'end-role', membershipId: role.membershipId, on, reason },
    keep([said, ...byHand(unit, person, isNow)], [[goTo('nguoi', 'button-people')]]),
  );
}

/** A bot removes nobody from a group. */
function byHand({ groups }: UnitPeople, { name }: PersonHere, isNow: boolean): readonly Phrase[] {
  if (!isNow || groups.length === 0) return [];
  return [phrase('people-groups-by-hand', { name, groups: { list: groups, joined: 'commas' } })];
}

function isLastSecretary({ unit, person }: About, { role }: RoleHere): boolean {
  const others = unit.people.filter(({ personId }) => personId !== person.personId);
  const has = others.some(({ roles }) => roles.some((one) => one.role === 'secretary'));
  return role === 'secretary' && !has;
}

function dayOn(day: LocalDate): PhraseArgument {
  return { day, style: 'year' };
}
