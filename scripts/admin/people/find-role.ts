import { dayOf, isLocalDate } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import type { PersonHere, RoleHere, UnitPeople } from '#src/domain/organisation/people.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { findLivingUnit } from '../find-unit.ts';
import type { Office } from '../office.ts';
import { CommandError } from '../terminal.ts';

const roles: readonly Role[] = ['secretary', 'officer', 'leader', 'admin'];

/** What names a role: who, where and, where they have several there, which. */
export interface RoleNamed {
  readonly person: string;
  readonly unit: string;
  readonly role?: string;
}

export interface FoundRole {
  readonly unit: UnitPeople;
  readonly person: PersonHere;
  readonly role: RoleHere;
}

/** The role of somebody in a unit that is not over; a CommandError that says what there is instead. */
export async function findRole(office: Office, named: RoleNamed): Promise<FoundRole> {
  const { id } = await findLivingUnit(office, named.unit);
  const units = await office.people.units(dayOf(office.clock.now(), office.config.zone));
  const unit = units.find(({ unitId }) => unitId === id);
  const person = unit?.people.find(({ personId }) => personId === named.person);
  if (!unit || !person) throw nobody(named, unit, units);
  const wanted = named.role === undefined ? null : knownRole(named.role);
  const fitting = person.roles.filter(({ role }) => wanted === null || role === wanted);
  const [only] = fitting;
  const has = person.roles.map(({ role }) => role).join(', ');
  if (!only) throw new CommandError(`${person.name} is no ${named.role} of ${id}, but ${has}.`);
  if (fitting.length > 1)
    throw new CommandError(`${person.name} has several roles in ${id}: ${has}. Say which by --role.`);
  return { unit, person, role: only };
}

/**
 * Who takes a role over: somebody of its unit, of the one above, or of one beside it. A CommandError says why it is none: the same person, a
 * stranger, or somebody who is elsewhere.
 */
export async function findSuccessor(
  office: Office,
  to: string,
  { unit, person }: FoundRole,
): Promise<PersonHere> {
  if (to === person.personId)
    throw new CommandError(
      `--hand-over-to ${to}: ${person.name} cannot take over from themselves. Name somebody else.`,
    );
  const units = await office.people.units(dayOf(office.clock.now(), office.config.zone));
  const theirs = units.filter(({ people }) => people.some(({ personId }) => personId === to));
  const found = theirs.flatMap(({ people }) => people).find(({ personId }) => personId === to);
  if (!found)
    throw new CommandError(
      `--hand-over-to ${to}: nobody of that id has a role. See \`person list\`, or invite them: \`invite create --unit ${unit.unitId}\`.`,
    );
  const all = await office.store.units();
  const parentOf = (id: string): string | null => all.find((one) => one.id === id)?.parentId ?? null;
  const parent = parentOf(unit.unitId);
  const isNear = theirs.some(
    ({ unitId }) =>
      unitId === unit.unitId || unitId === parent || (parent !== null && parentOf(unitId) === parent),
  );
  if (!isNear)
    throw new CommandError(
      `--hand-over-to ${to}: ${found.name} has a role in ${theirs.map(({ unitId }) => unitId).join(', ')} only, which is not beside ${unit.unitId}. Give them a role there first: \`person add\`.`,
    );
  return found;
}

export function handedOver(name: string): string {
  return `${name} takes over from today on, with drafts and open requests. They are told.`;
}

/** A role by its word. */
export function knownRole(word: string): Role {
  const role = roles.find((one) => one === word);
  if (!role) throw new CommandError(`There is no role ${word}. Roles: ${roles.join(', ')}.`);
  return role;
}

/** Why something is done, in words; a CommandError where there are none. */
export function reasonOf(text: string): string {
  const reason = seenText(text).trim();
  if (!isSeen(reason) || !/\p{L}/u.test(reason))
    throw new CommandError('--reason: say why in some words; it is kept with what is done.');
  return reason;
}

/** The day from which on something holds: today or later; today where none is said. */
export function dayFrom(office: Pick<Office, 'clock' | 'config'>, text: string | undefined): LocalDate {
  const today = dayOf(office.clock.now(), office.config.zone);
  if (text === undefined) return today;
  if (!isLocalDate(text))
    throw new CommandError(`--on ${text}: there is no such day. Write it like 2024-06-30.`);
  if (text < today) throw new CommandError(`--on ${text}: that day is over. Choose ${today} or a later one.`);
  return text;
}

function nobody(
  { person, unit: unitId }: RoleNamed,
  unit: UnitPeople | undefined,
  units: readonly UnitPeople[],
): CommandError {
  const elsewhere = units.filter(({ people }) => people.some(({ personId }) => personId === person));
  if (elsewhere.length > 0)
    return new CommandError(
      `${person} has no role in ${unitId}, but in ${elsewhere.map((one) => one.unitId).join(', ')}.`,
    );
  const there = (unit?.people ?? []).map(({ personId, name }) => `${personId} (${name})`).join(', ');
  return new CommandError(
    `There is nobody ${person} in ${unitId}. ${there === '' ? 'Nobody has a role there.' : `There are: ${there}.`}`,
  );
}
