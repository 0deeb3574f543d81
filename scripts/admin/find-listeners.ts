import type { UnitId } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { Role, Unit } from '#src/domain/organisation/organisation.ts';
import type { Listener } from '#src/domain/notice/rehearse-reminders.ts';
import type { Office } from './office.ts';

const listening: readonly Role[] = ['secretary', 'officer', 'leader'];

/**
 * Who would hear the reminders of these obligations: people with a role in force, and for each role that nobody has in a
 * unit the role itself, under its own name. Officers and leaders stand in only above wards, secretaries only in them.
 */
export async function findListeners(
  { database, clock }: Pick<Office, 'database' | 'clock'>,
  units: readonly Unit[],
  obligations: readonly ObligationDraft[],
): Promise<{ readonly listeners: readonly Listener[]; readonly nameOf: (id: string) => string }> {
  const today = new Date(clock.now());
  const memberships = await database.membership.findMany({
    where: { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gt: today } }] },
    include: { person: true },
    orderBy: { id: 'asc' },
  });
  const people = memberships.map(({ personId, role, unitId }) => ({
    id: personId,
    role: role as Role,
    unitId: unitId as UnitId,
  }));
  const asked = new Set(obligations.map(({ unitId }) => unitId));
  const standIns = units
    .filter(({ id }) => asked.has(id))
    .flatMap(({ id, kind }) => rolesOf(kind).map((role) => ({ id: `${role}@${id}`, role, unitId: id })))
    .filter(({ role, unitId }) => !people.some((one) => one.role === role && one.unitId === unitId));
  const names = new Map(memberships.map(({ personId, person }) => [personId, person.name]));
  return {
    listeners: [...people, ...standIns],
    nameOf: (id) => names.get(id) ?? id.slice(0, id.indexOf('@')),
  };
}

function rolesOf(kind: Unit['kind']): readonly Role[] {
  return listening.filter((role) => (role === 'secretary') === (kind === 'ward' || kind === 'school'));
}
