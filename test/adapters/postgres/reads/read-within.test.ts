import { afterAll, beforeAll, expect, test } from 'vitest';
import { findUnitPlan } from '#src/adapters/postgres/reads/find-duties.ts';
import { readWithin } from '#src/adapters/postgres/reads/read-within.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';
import { now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
});
afterAll(() => seeded.close());

const readUnits = readWithin<{ id: string }>(
  'read-report',
  (isInReach) => `SELECT unit.id FROM unit WHERE ${isInReach} AND unit.id <> $3 ORDER BY unit.id`,
);
const unitsOf = async (actor: Actor | null) =>
  (await readUnits(seeded.database, { actor }, ['no-unit'])).map(({ id }) => id);
const withRole = (role: Role, unitId: string): Actor => {
  const [membership] = seeded.actor.memberships;
  return { ...seeded.actor, memberships: [{ ...membership!, role, unitId: unitId as UnitId }] };
};

test('a stranger reads nothing, a secretary of the own ward, an officer of the district and of all its wards', async () => {
  expect(await unitsOf(null)).toEqual([]);
  expect(await unitsOf(seeded.actor)).toEqual(['tan-quy']);
  const wards = await seeded.database.unit.findMany({ where: { parentId: 'tan-phu' } });
  const all = ['tan-phu', ...wards.map(({ id }) => id)].toSorted();
  expect(await unitsOf(withRole('officer', 'tan-phu'))).toEqual(all);
});

test('a statement that leaves the bound out does not run', async () => {
  const forgetful = readWithin('read-report', () => 'SELECT unit.id FROM unit WHERE unit.id <> $3');
  await expect(forgetful(seeded.database, { actor: seeded.actor }, ['no-unit'])).rejects.toThrow('parameter');
  const careless = readWithin('read-report', () => 'SELECT unit.id FROM unit');
  await expect(careless(seeded.database, { actor: seeded.actor }, [])).rejects.toThrow('parameters');
});

test('who reads without a chat reads the same as in one', async () => {
  const reader = { actor: seeded.actor, today: '2024-03-20' as LocalDate, zone: 'Asia/Ho_Chi_Minh' };
  const unitId = 'tan-quy' as UnitId;
  const asker = { ...reader, now, incoming: update('x') };
  const { unitPlan } = await seeded.store.find(asker, [{ kind: 'unit-plan', unitId }]);
  expect(unitPlan).toHaveLength(6);
  expect(await findUnitPlan(seeded.database, reader, unitId)).toEqual(unitPlan);
});
