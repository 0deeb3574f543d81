import type { LocalDate, PersonId, UnitId } from '#src/domain/ids.ts';
import type { PersonHere, RoleHere, UnitPeople } from '#src/domain/organisation/people.ts';
import { type Phrase, phrase, type PhraseArgument } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { done, keep, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { goTo } from '#src/flows/words/menu-row.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { roleWords } from './people-words.ts';

interface About {
  readonly unit: UnitPeople;
  readonly person: PersonHere;
}

interface Whole {
  readonly change: 'end' | 'move' | 'hand-over';
  readonly on: LocalDate;
  readonly to: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly role: RoleHere;
}

/** What is about to be done, and what comes of it. */
export function checkLines(whole: Whole, about: About, { today }: Facts): readonly Phrase[] {
  const { change, on, to, reason, role } = whole;
  const words = { name: about.person.name, role: roleWords(role, about.unit), reason };
  const unit = unitWords(about.unit);
  if (change === 'hand-over') return [phrase('people-hand-over-check', { ...words, unit, to: to.name })];
  const isLast = isLastSecretary(about, role);
  const last = isLast ? [phrase('people-end-last', { unit })] : [];
  if (change === 'move') return [phrase('people-move-check', { ...words, to: to.name }), ...last];
  return on <= today
    ? [phrase('people-end-check-today', words), ...last]
    : [phrase('people-end-check', { ...words, on: dayOn(on) }), ...last];
}

/** The change is made, and its officer told what is left to do by hand. */
export function carryOut(whole: Whole, { unit, person }: About, { today }: Facts): Outcome {
  const isNow = whole.on <= today;
  const lines = [doneWords(whole, { unit, person }, isNow), ...byHand(unit, person, isNow)];
  return done(idle, effectOf(whole), keep(lines, [[goTo('nguoi', 'button-people')]]));
}

function effectOf({ change, on, to, reason, role: { membershipId } }: Whole): Effect {
  switch (change) {
    case 'end':
      return { kind: 'end-role', membershipId, on, reason };
    case 'move':
      return { kind: 'move-role', membershipId, toUnitId: to.id as UnitId, reason };
    case 'hand-over':
      return { kind: 'hand-over', membershipId, toPersonId: to.id as PersonId, reason };
  }
}

function doneWords({ change, on, to, role }: Whole, { unit, person }: About, isNow: boolean): Phrase {
  const words = { name: person.name, role: roleWords(role, unit) };
  switch (change) {
    case 'end':
      return isNow ? phrase('people-ended', words) : phrase('people-ends', { ...words, on: dayOn(on) });
    case 'move':
      return phrase('people-moved', { name: person.name, from: unit.unitName, to: to.name });
    case 'hand-over':
      return phrase('people-handed-over', { name: person.name, unit: unitWords(unit), to: to.name });
  }
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
