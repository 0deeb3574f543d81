import { dayOf } from '#src/domain/calendar.ts';
import { isReached, lastSeen, type PersonHere, type UnitPeople } from '#src/domain/organisation/people.ts';
import { findLivingUnit } from '../find-unit.ts';
import type { Office } from '../office.ts';
import type { Answer } from '../run-command.ts';
import { shownAt } from '../terminal.ts';

/** Everybody with a role that is not over, by unit, with the ids that other commands take. */
export async function listPeople(office: Office, { unit: unitId }: { unit?: string }): Promise<Answer> {
  const { people, clock, config } = office;
  const only = unitId === undefined ? null : await findLivingUnit(office, unitId);
  const units = await people.units(dayOf(clock.now(), config.zone));
  const shown = units.filter((unit) => only === null || unit.unitId === only.id);
  return {
    document: shown.map((unit) => ({
      unit: unit.unitId,
      name: unit.unitName,
      people: unit.people.map((person) => documentOf(person)),
    })),
    lines: shown.flatMap((unit) => linesOf(unit, config.zone)),
  };
}

function documentOf(person: PersonHere): object {
  const { personId, name, roles, channels } = person;
  const seen = lastSeen(person);
  return {
    person: personId,
    name,
    roles: roles.map(({ role, since, until }) => ({ role, since, until })),
    platforms: [...new Set(channels.map(({ platform }) => platform))],
    isReachable: isReached(person),
    lastSeenAt: seen === null ? null : new Date(seen).toISOString(),
  };
}

function linesOf({ unitId, unitName, people }: UnitPeople, zone: string): readonly string[] {
  const nobody = people.length === 0 ? ['  nobody'] : [];
  return [`${unitId} (${unitName})`, ...nobody, ...people.map((person) => `  ${lineOf(person, zone)}`)];
}

function lineOf(person: PersonHere, zone: string): string {
  const roles = person.roles.map(
    ({ role, since, until }) => `${role} since ${since}${until === null ? '' : `, ends ${until}`}`,
  );
  const seen = lastSeen(person);
  const where = [...new Set(person.channels.map(({ platform }) => platform))].join(', ');
  const parts = [
    ...roles,
    where === '' ? 'no account' : where,
    seen === null ? 'never wrote' : `wrote ${shownAt(seen, zone)}`,
    ...(isReached(person) ? [] : ['cannot be reached']),
  ];
  return `${person.personId}  ${person.name}: ${parts.join('; ')}`;
}
