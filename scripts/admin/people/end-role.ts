import { dayOf } from '#src/domain/calendar.ts';
import type { Office } from '../office.ts';
import type { Answer } from '../run-command.ts';
import { CommandError } from '../terminal.ts';
import { dayFrom, findRole, findSuccessor, handedOver, reasonOf, type RoleNamed } from './find-role.ts';

/** Ends a role of somebody, today or from a later day on. They are told, and out at once where it is today. */
export async function endRole(
  office: Office,
  {
    on: day,
    reason: why,
    handOverTo,
    ...named
  }: RoleNamed & { on?: string; reason: string; handOverTo?: string },
): Promise<Answer> {
  const reason = reasonOf(why);
  const on = dayFrom(office, day);
  if (handOverTo !== undefined && day !== undefined)
    throw new CommandError('--hand-over-to: a role is handed over today. Leave --on out.');
  const found = await findRole(office, named);
  const { unit, person, role } = found;
  const successor = handOverTo === undefined ? null : await findSuccessor(office, handOverTo, found);
  const now = office.clock.now();
  const today = dayOf(now, office.config.zone);
  const { membershipId } = role;
  const moment = { now, today };
  const isDone = successor
    ? office.people.handOver(moment, { membershipId, toPersonId: successor.personId, reason })
    : office.people.endRole(moment, { membershipId, on, reason });
  if (!(await isDone))
    throw new CommandError(
      `${person.name} is ${role.role} of ${unit.unitId} no more: it was ended just now.`,
    );
  const when = on === today ? 'now' : `from ${on}`;
  const groups = on === today ? unit.groups : [];
  return {
    document: {
      person: person.personId,
      unit: unit.unitId,
      role: role.role,
      on,
      reason,
      groups,
      ...(successor && { handedOverTo: successor.personId }),
    },
    lines: [
      `${person.name} is ${role.role} of ${unit.unitName} no more, ${when}. They are told.`,
      ...(successor ? [handedOver(successor.name)] : []),
      ...(groups.length === 0
        ? []
        : [`A bot removes nobody from a group: see that they leave ${groups.join(', ')}.`]),
    ],
  };
}
