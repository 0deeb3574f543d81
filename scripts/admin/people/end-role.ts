import { dayOf } from '#src/domain/calendar.ts';
import type { Office } from '../office.ts';
import type { Answer } from '../run-command.ts';
import { CommandError } from '../terminal.ts';
import { dayFrom, findRole, reasonOf, type RoleNamed } from './find-role.ts';

/** Ends a role of somebody, today or from a later day on. They are told, and out at once where it is today. */
export async function endRole(
  office: Office,
  { on: day, reason: why, ...named }: RoleNamed & { on?: string; reason: string },
): Promise<Answer> {
  const reason = reasonOf(why);
  const on = dayFrom(office, day);
  const { unit, person, role } = await findRole(office, named);
  const now = office.clock.now();
  const today = dayOf(now, office.config.zone);
  const { membershipId } = role;
  if (!(await office.people.endRole({ now, today }, { membershipId, on, reason })))
    throw new CommandError(
      `${person.name} is ${role.role} of ${unit.unitId} no more: it was ended just now.`,
    );
  const when = on === today ? 'now' : `from ${on}`;
  const groups = on === today ? unit.groups : [];
  return {
    document: { person: person.personId, unit: unit.unitId, role: role.role, on, reason, groups },
    lines: [
      `${person.name} is ${role.role} of ${unit.unitName} no more, ${when}. They are told.`,
      ...(groups.length === 0
        ? []
        : [`A bot removes nobody from a group: see that they leave ${groups.join(', ')}.`]),
    ],
  };
}
