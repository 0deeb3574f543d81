import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPeopleStore } from '#src/adapters/postgres/people/store.ts';
import type { LocalDate, MembershipId } from '#src/domain/ids.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { addSecretary, change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
let officer: Actor;
let otherOfficer: Actor;
let neighbour: Actor;
let officerElsewhere: Actor;
let updates = 0;
const today = '2024-03-17' as LocalDate;
const lan = 'm-p1' as MembershipId;

beforeAll(async () => {
  seeded = await seededStore();
  neighbour = await addSecretary(seeded.database, 'neighbour', 'tay-thanh');
  officer = await addAs('officer', 'tan-phu', 'officer');
  otherOfficer = await addAs('other-officer', 'tan-phu', 'officer');
  await seeded.database.unit.create({
    data: { id: 'elsewhere', name: 'Nơi khác', kind: 'district', validFrom: new Date('2024-01-01') },
  });
  officerElsewhere = await addAs('officer-elsewhere', 'elsewhere', 'officer');
});
afterAll(() => seeded.close());
beforeEach(async () => {
  await seeded.database.notice.deleteMany();
  await seeded.database.membership.updateMany({ data: { validTo: null } });
});

async function addAs(id: string, unitId: string, role: Role): Promise<Actor> {
  const actor = await addSecretary(seeded.database, id, unitId);
  await seeded.database.membership.updateMany({ where: { personId: id }, data: { role } });
  return { ...actor, memberships: actor.memberships.map((one) => ({ ...one, role })) };
}

async function commit(actor: Actor, effect: Effect): Promise<string> {
  const incoming = update(`u${++updates}`, actor.personId);
  const { revision } = await seeded.store.open(incoming, today);
  return (await seeded.store.commit(change(actor, incoming, { revision, effects: [effect] }))).kind;
}
const end = (on: string = today, membershipId = lan): Effect => ({
  kind: 'end-role',
  membershipId,
  on: on as LocalDate,
  reason: 'chuyển công tác',
});
const unitsOf = async (person: string, on: string = today) =>
  (await seeded.store.open(update(`x${++updates}`, person), on as LocalDate)).actor?.memberships.map(
    ({ unitId }) => unitId,
  );
const notices = async () =>
  (await seeded.database.notice.findMany({ orderBy: { key: 'asc' } })).map(
    ({ key, state, reason }) => `${key}: ${state}${reason === null ? '' : ` (${reason})`}`,
  );
const audited = (act: string) => seeded.database.auditEntry.findMany({ where: { act } });

describe('a role that an officer ends', () => {
  test('today is over at once, and its person hears', async () => {
    expect(await commit(officer, end())).toBe('committed');
    expect(await unitsOf('p1')).toEqual([]);
    expect(await notices()).toEqual(['role-ended:m-p1@2024-03-17: pending']);
  });

  test('on a later day is over on that day, and not before', async () => {
    await commit(officer, end('2024-03-31'));
    expect(await unitsOf('p1', '2024-03-30')).toEqual(['tan-quy']);
    expect(await unitsOf('p1', '2024-03-31')).toEqual([]);
  });

  test('is written down with who did it, why, and from when', async () => {
    await commit(officer, end('2024-03-31'));
    const entry = {
      actorId: 'officer',
      via: 'chat',
      unitId: 'tan-quy',
      subject: { personId: 'p1', membershipId: 'm-p1' },
      reason: 'chuyển công tác',
      details: { role: 'secretary', on: '2024-03-31' },
    };
    expect(await audited('role-ended')).toContainEqual(expect.objectContaining(entry));
  });

  test('takes along what its person was owed, and the conversation that was open', async () => {
    await commit(seeded.actor, { kind: 'snooze', obligationIds: [] });
    await seeded.database.session.updateMany({
      where: { chatId: 'p1' },
      data: { state: { v: 1, topic: { kind: 'waiver' }, wrongCodes: [], asked: null } },
    });
    await seeded.database.notice.create({
      data: {
        id: 'owed',
        key: 'owed',
        kind: 'verdict',
        personId: 'p1',
        unitId: 'tan-quy',
        dueAt: new Date(now),
        expiresAt: new Date(now + 1e9),
      },
    });
    await commit(officer, end());
    expect(await notices()).toEqual(['owed: dropped (left)', 'role-ended:m-p1@2024-03-17: pending']);
    expect((await seeded.store.open(update('later'), today)).state?.topic).toEqual({ kind: 'idle' });
  });

  test('overtakes what its person was about to do', async () => {
    await commit(seeded.actor, { kind: 'snooze', obligationIds: [] });
    const incoming = update('in-between');
    const { revision, actor } = await seeded.store.open(incoming, today);
    await commit(officer, end());
    expect(await seeded.store.commit(change(actor, incoming, { revision }))).toEqual({ kind: 'overtaken' });
  });

  test('and another officer, too, is ended once: the second one looks again', async () => {
    await commit(officer, end());
    expect(await commit(otherOfficer, end())).toBe('overtaken');
    expect(await notices()).toHaveLength(1);
  });

  test.each([
    ['a neighbour', () => neighbour],
    ['its own person', () => seeded.actor],
    ['an officer of another district', () => officerElsewhere],
  ])('cannot be ended by %s', async (_who, actor) => {
    expect(await commit(actor(), end())).toBe('overtaken');
    expect(await unitsOf('p1')).toEqual(['tan-quy']);
    expect(await notices()).toEqual([]);
  });

  test('leaves other roles of its person, and what these are owed', async () => {
    await seeded.database.membership.create({
      data: {
        id: 'second',
        personId: 'p1',
        unitId: 'tay-thanh',
        role: 'secretary',
        validFrom: new Date(today),
      },
    });
    await commit(officer, end());
    expect(await unitsOf('p1')).toEqual(['tay-thanh']);
    await seeded.database.membership.delete({ where: { id: 'second' } });
  });
});

describe('whoever leaves by themselves', () => {
  test('is out at once, and every officer above hears', async () => {
    expect(await commit(seeded.actor, { kind: 'leave-role', membershipId: lan })).toBe('committed');
    expect(await unitsOf('p1')).toEqual([]);
    expect(await notices()).toEqual([
      'person-left:m-p1:officer: pending',
      'person-left:m-p1:other-officer: pending',
    ]);
    expect(await audited('role-left')).toMatchObject([{ actorId: 'p1', unitId: 'tan-quy', reason: null }]);
  });

  test('leaves nothing that is somebody else’s', async () => {
    expect(await commit(neighbour, { kind: 'leave-role', membershipId: lan })).toBe('overtaken');
    expect(await unitsOf('p1')).toEqual(['tan-quy']);
  });
});

describe('whoever runs the server', () => {
  test('ends a role, which is written down without a person', async () => {
    const people = createPeopleStore(seeded.database);
    const ending = { membershipId: lan, on: today, reason: 'nhập nhầm' };
    expect(await people.endRole({ now, today }, ending)).toBe(true);
    expect(await people.endRole({ now, today }, ending)).toBe(false);
    const entries = await seeded.database.auditEntry.findMany({ where: { via: 'admin', act: 'role-ended' } });
    expect(entries).toMatchObject([{ act: 'role-ended', actorId: null, reason: 'nhập nhầm' }]);
  });
});
