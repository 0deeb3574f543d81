import { parseDate } from '#src/domain/answer/date.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { PersonHere, RoleHere, UnitPeople } from '#src/domain/organisation/people.ts';
import { charactersOf, clipText } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import { carryOut } from './carry-out.ts';
import { targetNamed, targetsOf } from './targets.ts';
import { peoplePicks as picks, type PeoplePlace, type RoleChange } from './topic.ts';

/** Whose role is changed, among whom. */
export interface About {
  readonly unit: UnitPeople;
  readonly person: PersonHere;
  readonly units: readonly UnitPeople[];
}

/** What is known of a change once everything is. */
export interface WholeChange {
  readonly change: RoleChange['change'];
  readonly on: LocalDate;
  readonly to: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly role: RoleHere;
}

type ShowAt = (place: PeoplePlace, before?: readonly Phrase[]) => Outcome;

const longestReason = 300;
const farthestDays = 366;
const longestName = 60;

/** It asks for a day, a name or a reason. */
export function waitsForWords({ membershipId, reason }: RoleChange): boolean {
  return membershipId !== null && reason === null;
}

/** An answer on the way to another role, or to none. */
export function changeStep(
  topic: RoleChange,
  input: Input,
  facts: Facts,
  units: readonly UnitPeople[],
  showAt: ShowAt,
): Outcome {
  const about = aboutOf(topic, units);
  if (!about) return showAt(topic);
  const { unitId, personId } = topic;
  const picked = picks.read(input);
  if (picked?.pick === 'cancel')
    return showAt({ at: 'person', unitId, personId }, [phrase('people-cancelled')]);
  const known = withOnlyRole(topic, about.person);
  const role = roleOf(known, about);
  if (!role) {
    const isGone = known.membershipId !== null;
    if (isGone) return showAt({ at: 'person', unitId, personId }, [phrase('people-role-gone')]);
    return picked?.pick === 'role'
      ? showAt({ ...topic, membershipId: picked.id })
      : showAt(topic, [phrase('pick-one')]);
  }
  if (known.change === 'end' && known.on === null)
    return takeDay(known, picked?.pick === 'today', input, facts, showAt);
  if (known.change !== 'end' && known.toId === null) return takeTarget(known, input, about, showAt);
  if (known.reason === null) return takeReason(known, input, showAt);
  const whole = wholeOf(known, role, about, facts);
  if (!whole) return showAt({ ...known, toId: null }, [phrase('people-person-gone')]);
  return picked?.pick === 'yes' ? carryOut(whole, about, facts) : showAt(known, [phrase('pick-one')]);
}

/** The whole change; null where what it goes to is gone, or something is not known yet. */
export function wholeOf(
  { change, on, toId, reason }: RoleChange,
  role: RoleHere,
  about: About,
  { today }: Facts,
): WholeChange | null {
  if (reason === null) return null;
  if (change === 'end') return on === null ? null : { change, on, to: { id: '', name: '' }, reason, role };
  const to = targetsOf({ change } as RoleChange, about).find(({ id }) => id === toId);
  return to ? { change, on: today, to, reason, role } : null;
}

/** Where somebody has one role that can be meant nobody is asked which. */
export function withOnlyRole(topic: RoleChange, person: PersonHere): RoleChange {
  const roles = changeable(topic, person);
  const [only] = roles;
  return topic.membershipId === null && only && roles.length === 1
    ? { ...topic, membershipId: only.membershipId }
    : topic;
}

/** A ward is handed over by who reports for it. */
export function changeable({ change }: RoleChange, { roles }: PersonHere): readonly RoleHere[] {
  return change === 'hand-over' ? roles.filter(({ role }) => role === 'secretary') : roles;
}

export function roleOf({ membershipId }: RoleChange, { person }: About): RoleHere | undefined {
  return person.roles.find((one) => one.membershipId === membershipId);
}

function takeDay(known: RoleChange, isToday: boolean, input: Input, facts: Facts, showAt: ShowAt): Outcome {
  const { today } = facts;
  if (isToday) return showAt({ ...known, on: today });
  if (input.kind !== 'text') return showAt(known, [phrase('people-no-day')]);
  const within = { from: today, to: addDays(today, farthestDays) };
  const read = parseDate(input.text, { today, prefer: 'future', within });
  if (read.kind === 'understood') return showAt({ ...known, on: read.on });
  return showAt(known, [wrongDay(read.reason === 'out-of-range' ? read.on : null, today)]);
}

function wrongDay(on: LocalDate | null, today: LocalDate): Phrase {
  if (on === null) return phrase('people-no-day');
  return phrase(on < today ? 'people-day-past' : 'people-day-far', { on: { day: on, style: 'year' } });
}

function takeTarget(known: RoleChange, input: Input, about: About, showAt: ShowAt): Outcome {
  const targets = targetsOf(known, about);
  const picked = picks.read(input);
  if (picked?.pick === 'page') return showAt({ ...known, page: picked.page });
  if (picked?.pick === 'to') return showAt({ ...known, toId: picked.id });
  if (input.kind !== 'text') return showAt(known, [phrase('pick-one')]);
  const named = targetNamed(clipText(seenText(input.text).trim(), longestName), known, about, targets);
  return 'id' in named ? showAt({ ...known, toId: named.id }) : showAt(known, [named]);
}

function takeReason(known: RoleChange, input: Input, showAt: ShowAt): Outcome {
  const reason = input.kind === 'text' ? seenText(input.text).trim() : '';
  if (!isSeen(reason) || !/\p{L}/u.test(reason)) return showAt(known, [phrase('people-no-reason')]);
  const { length } = charactersOf(reason);
  if (length > longestReason)
    return showAt(known, [phrase('people-reason-long', { length, max: longestReason })]);
  return showAt({ ...known, reason });
}

function aboutOf({ unitId, personId }: RoleChange, units: readonly UnitPeople[]): About | null {
  const unit = units.find((one) => one.unitId === unitId);
  const person = unit?.people.find((one) => one.personId === personId);
  return unit && person ? { unit, person, units } : null;
}
