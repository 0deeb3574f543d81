import { parseDate } from '#src/domain/answer/date.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { PersonHere, RoleHere, UnitPeople } from '#src/domain/organisation/people.ts';
import { charactersOf } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, type Outcome, show } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { carryOut, checkLines } from './carry-out.ts';
import { roleWords } from './people-words.ts';
import { peopleAt, peoplePicks as picks, type PeoplePlace, type RoleChange } from './topic.ts';

/** Whose role is changed, among whom. */
export interface About {
  readonly unit: UnitPeople;
  readonly person: PersonHere;
  readonly units: readonly UnitPeople[];
}

type Ask = (place: PeoplePlace, before?: readonly Phrase[]) => Outcome;

const longestReason = 300;
const farthestDays = 366;
const cancel: readonly Choice[] = [picks.offer({ pick: 'cancel' }, phrase('button-cancel'))];

/** It asks for a day or a reason. */
export function waitsForWords({ membershipId, on, reason }: RoleChange): boolean {
  return membershipId !== null && (on === null || reason === null);
}

/** An answer on the way to another role, or to none. */
export function changeStep(
  topic: RoleChange,
  input: Input,
  facts: Facts,
  units: readonly UnitPeople[],
  showAt: Ask,
): Outcome {
  const about = aboutOf(topic, units);
  if (!about) return showAt(topic);
  const { unitId, personId } = topic;
  const picked = picks.read(input);
  const known = withOnlyRole(topic, about.person);
  const role = roleOf(known, about);
  if (known.membershipId !== null && !role)
    return showAt({ at: 'person', unitId, personId }, [phrase('people-role-gone')]);
  if (picked?.pick === 'cancel')
    return showAt({ at: 'person', unitId, personId }, [phrase('people-cancelled')]);
  if (!role)
    return picked?.pick === 'role'
      ? showAt({ ...topic, membershipId: picked.id })
      : showAt(topic, [phrase('pick-one')]);
  if (known.on === null) return takeDay(known, picked?.pick === 'today', input, facts, showAt);
  if (known.reason === null) return takeReason(known, input, showAt);
  if (picked?.pick === 'yes')
    return carryOut(
      { ...known, membershipId: role.membershipId },
      known.on,
      known.reason,
      about,
      role,
      facts,
    );
  return showAt(known, [phrase('pick-one')]);
}

/** What is asked next. */
export function showChange(
  topic: RoleChange,
  about: About,
  facts: Facts,
  before: readonly Phrase[],
): Outcome {
  const known = withOnlyRole(topic, about.person);
  const role = roleOf(known, about);
  const who = { name: about.person.name };
  if (!role) {
    const rows = about.person.roles.map((one) => [
      picks.offer({ pick: 'role', id: one.membershipId }, roleWords(one, about.unit)),
    ]);
    return done(
      peopleAt({ ...known, membershipId: null }),
      show(choosing([...before, phrase('people-which-role', who)], [...rows, cancel])),
    );
  }
  const words = { ...who, role: roleWords(role, about.unit) };
  if (known.on === null)
    return asking(
      known,
      [...before, phrase('people-end-when', words)],
      [[picks.offer({ pick: 'today' }, phrase('button-from-today'))], cancel],
    );
  if (known.reason === null) return asking(known, [...before, phrase('people-why')], [cancel]);
  return done(
    peopleAt(known),
    show(
      choosing(
        [...before, ...checkLines(known, known.on, known.reason, about, role, facts)],
        [[picks.offer({ pick: 'yes' }, phrase('button-agree'))], cancel],
      ),
    ),
  );
}

function asking(topic: RoleChange, lines: readonly Phrase[], rows: readonly (readonly Choice[])[]): Outcome {
  return done(peopleAt(topic), show({ lines, rows, choosing: false, about: { kind: 'question' } }));
}

function takeDay(known: RoleChange, isToday: boolean, input: Input, facts: Facts, showAt: Ask): Outcome {
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

function takeReason(known: RoleChange, input: Input, showAt: Ask): Outcome {
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

/** Where somebody has one role nobody is asked which. */
function withOnlyRole(topic: RoleChange, { roles }: PersonHere): RoleChange {
  const [only] = roles;
  return topic.membershipId === null && only && roles.length === 1
    ? { ...topic, membershipId: only.membershipId }
    : topic;
}

function roleOf({ membershipId }: RoleChange, { person }: About): RoleHere | undefined {
  return person.roles.find((one) => one.membershipId === membershipId);
}
