import { dayOf } from '#src/domain/calendar.ts';
import type { PersonId } from '#src/domain/ids.ts';
import { findLivingUnit } from '../find-unit.ts';
import type { Office } from '../office.ts';
import type { Answer } from '../run-command.ts';
import { CommandError } from '../terminal.ts';
import { knownRole, reasonOf, type RoleNamed } from './find-role.ts';

/** Gives somebody who has joined one more role; who has not is invited. */
export async function addRole(
  office: Office,
  { person, unit: unitId, role: word, reason: why }: Required<RoleNamed> & { reason?: string },
): Promise<Answer> {
  const role = knownRole(word);
  const reason = why === undefined ? null : reasonOf(why);
  const unit = await findLivingUnit(office, unitId);
  const now = office.clock.now();
  const today = dayOf(now, office.config.zone);
  const wanted = { personId: person as PersonId, unitId: unit.id, role, reason };
  const became = await office.people.addRole({ now, today }, wanted);
  if (became === 'nobody')
    throw new CommandError(
      `There is nobody ${person}: \`npm run admin -- person list\` shows who is there. Invite who is not: npm run admin -- invite create --unit ${unit.id} --role ${role}`,
    );
  if (became === 'had') throw new CommandError(`${person} is ${role} of ${unit.id} already.`);
  return {
    document: { person, unit: unit.id, role, since: today, reason },
    lines: [`${person} is ${role} of ${unit.name} from today on, and is told.`],
  };
}
