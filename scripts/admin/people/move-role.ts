import { dayOf } from '#src/domain/calendar.ts';
import { findLivingUnit } from '../find-unit.ts';
import type { Office } from '../office.ts';
import type { Answer } from '../run-command.ts';
import { CommandError } from '../terminal.ts';
import { findRole, reasonOf, type RoleNamed } from './find-role.ts';

/** Somebody has the same role in another unit, from today on. They are told. */
export async function moveRole(
  office: Office,
  { to, reason: why, ...named }: RoleNamed & { to: string; reason: string },
): Promise<Answer> {
  const reason = reasonOf(why);
  const { unit, person, role } = await findRole(office, named);
  const target = await findLivingUnit(office, to);
  if (target.id === unit.unitId) throw new CommandError(`--to ${to}: ${person.name} is there already.`);
  const now = office.clock.now();
  const today = dayOf(now, office.config.zone);
  const move = { membershipId: role.membershipId, toUnitId: target.id, reason };
  if (!(await office.people.moveRole({ now, today }, move)))
    throw new CommandError(
      `${person.name} is ${role.role} of ${unit.unitId} no more: it was ended just now.`,
    );
  return {
    document: { person: person.personId, role: role.role, from: unit.unitId, to: target.id, reason },
    lines: [
      `${person.name} is ${role.role} of ${target.name} from today on, and of ${unit.unitName} no more. They are told.`,
    ],
  };
}
