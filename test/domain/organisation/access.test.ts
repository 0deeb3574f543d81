import { expect, test } from 'vitest';
import type { AccountId, PersonId, UnitId } from '#src/domain/ids.ts';
import { type Act, acts, reachesAny, reachOf } from '#src/domain/organisation/access.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';

const roles: readonly Role[] = ['secretary', 'officer', 'admin', 'leader'];
const unit = 'tan-phu' as UnitId;

function actorAs(...held: readonly Role[]): Actor {
  return {
    personId: 'p' as PersonId,
    accountId: 'a' as AccountId,
    name: 'Lê Thu Hương',
    language: 'vi',
    memberships: held.map((role) => ({
      unitId: unit,
      unitName: 'Tân Phú',
      unitKind: 'district',
      parentId: null,
      role,
    })),
  };
}

/** `own` in the unit itself, `below` in those right below it. */
function howFar(role: Role, act: Act): string {
  const { units, childrenOf } = reachOf(actorAs(role), act);
  return (
    [units.length > 0 ? 'own' : '', childrenOf.length > 0 ? 'below' : ''].filter(Boolean).join('+') || '-'
  );
}

test('who may do what, and where', () => {
  const rows = acts.map((act) => `${act}: ${roles.map((role) => `${role} ${howFar(role, act)}`).join(', ')}`);
  expect(rows).toEqual([
    'write-report: secretary own, officer own, admin own, leader -',
    'write-for: secretary -, officer below, admin below, leader -',
    'read-report: secretary own, officer own+below, admin own+below, leader own+below',
    'read-duties: secretary own, officer own+below, admin own+below, leader own+below',
    'decide-waiver: secretary -, officer below, admin below, leader -',
    'review-report: secretary -, officer below, admin below, leader -',
    'extend: secretary -, officer below, admin below, leader -',
    'remind: secretary -, officer below, admin below, leader -',
    'announce: secretary -, officer own+below, admin own+below, leader -',
    'see-unit: secretary own, officer own+below, admin own+below, leader own+below',
    'read-digest: secretary -, officer own+below, admin own+below, leader own+below',
    'manage-people: secretary -, officer own+below, admin own+below, leader -',
    'manage-groups: secretary -, officer own+below, admin own+below, leader own+below',
  ]);
});

test('a stranger, and whoever has no role in force, reaches nothing', () => {
  expect(acts.filter((act) => reachesAny(null, act) || reachesAny(actorAs(), act))).toEqual([]);
});

test('several roles reach as far as they do together', () => {
  expect(reachOf(actorAs('secretary', 'leader'), 'read-digest')).toEqual({
    units: [unit],
    childrenOf: [unit],
  });
  expect(reachesAny(actorAs('secretary', 'leader'), 'decide-waiver')).toBe(false);
});
