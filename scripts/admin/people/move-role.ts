import { dayOf } from '#src/domain/calendar.ts';
import { findLivingUnit } from '../find-unit.ts';
import type { Office } from '../office.ts';
import type { Answer } from '../run-command.ts';
import { CommandError } from '../terminal.ts';
import { findRole, findSuccessor, handedOver, reasonOf, type RoleNamed } from './find-role.ts';

/** Somebody has the same role in another unit, from today on. They are told. */
export async function moveRole(
  office: Office,
  { to, reason: why, handOverTo, ...named }: RoleNamed & { to: string; reason: string; handOverTo?: string },
): Promise<Answer> {
  const reason = reasonOf(why);
  const found = await findRole(office, named);
  const { unit, person, role } = found;
  const target = await findLivingUnit(office, to);
  if (target.id === unit.unitId) throw new CommandError(`--to ${to}: ${person.name} is there already.`);
  const successor = handOverTo === undefined ? null : await findSuccessor(office, handOverTo, found);
  const now = office.clock.now();
  const today = dayOf(now, office.config.zone);
  const move = {
    membershipId: role.membershipId,
    toUnitId: target.id,
    reason,
    ...(successor && { handOverTo: successor.personId }),
  };
  if (!(await office.people.moveRole({ now, today }, move)))
    throw new CommandError(
      `${person.name} is ${role.role} of ${unit.unitId} no more: it was ended just now.`,
    );
  return {
    document: {
      person: person.personId,
      role: role.role,
      from: unit.unitId,
      to: target.id,
      reason,
      ...(successor && { handedOverTo: successor.personId }),
    },
    lines: [
      `${person.name} is ${role.role} of ${target.name} from today on, and of ${unit.unitName} no more. They are told.`,
      ...(successor ? [handedOver(successor.name)] : []),
    ],
  };
}
