import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeHash } from '#src/adapters/postgres/columns.ts';
import type { LocalDate, MembershipId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { addSecretary, change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
let officer: Actor;
let minh: Actor;
let updates = 0;
const today = '2024-03-17' as LocalDate;
const at = new Date(now);
const lan = 'm-p1' as MembershipId;

beforeAll(async () => {
  seeded = await seededStore();
  minh = await addSecretary(seeded.database, 'minh', 'tay-thanh');
  await addSecretary(seeded.database, 'stranger', 'tay-thanh');
  await seeded.database.membership.deleteMany({ where: { personId: 'stranger' } });
  const joined = await addSecretary(seeded.database, 'officer', 'tan-phu');
  await seeded.database.membership.updateMany({ where: { personId: 'officer' }, data: { role: 'officer' } });
  officer = {
    ...joined,
    memberships: joined.memberships.map((one) => ({ ...one, role: 'officer' as const })),
  };
});
afterAll(() => seeded.close());
beforeEach(async () => {
  const { database } = seeded;
  await database.notice.deleteMany();
  await database.waiver.deleteMany();
  await database.report.deleteMany();
  await database.membership.deleteMany({ where: { id: { notIn: ['m-p1', 'm-minh', 'm-officer'] } } });
  await database.membership.updateMany({ data: { validTo: null } });
});

async function commit(actor: Actor, effect: Effect): Promise<string> {
  const incoming = update(`u${++updates}`, actor.personId);
  const { revision } = await seeded.store.open(incoming, today);
  return (await seeded.store.commit(change(actor, incoming, { revision, effects: [effect] }))).kind;
}
const handOver = (to: string): Effect => ({
  kind: 'hand-over',
  membershipId: lan,
  toPersonId: to as PersonId,
  reason: 'nghỉ sinh',
});
const unitsOf = async (person: string) =>
  (await seeded.store.open(update(`x${++updates}`, person), today)).actor?.memberships.map(
    ({ unitId, role }) => `${role} ${unitId}`,
  );
const notices = async () =>
  (await seeded.database.notice.findMany({ orderBy: { kind: 'asc' } })).map(
    ({ kind, personId, aboutId }) => `${kind} to ${personId}${aboutId === null ? '' : ` about ${aboutId}`}`,
  );
const draft = (id: string, editedById: string) =>
  seeded.database.report.create({
    data: {
      id,
      unitId: 'tan-quy',
      formId: 'green-sunday',
      formVersion: 1,
      status: 'draft',
      answers: {},
      draft: { members: 45 },
      editedById,
      editedAt: at,
      createdAt: at,
    },
  });

describe('a ward that is handed over', () => {
  test('is the successor’s at once, and no more of who had it; both hear', async () => {
    expect(await commit(officer, handOver('minh'))).toBe('committed');
    expect(await unitsOf('p1')).toEqual([]);
    expect((await unitsOf('minh'))?.toSorted()).toEqual(['secretary tan-quy', 'secretary tay-thanh']);
    expect(await notices()).toEqual(['role-ended to p1', 'role-given to minh about p1']);
  });

  test('takes along the drafts and the requests that wait', async () => {
    await draft('r1', 'p1');
    const { id: obligationId } = await seeded.database.obligation.findFirstOrThrow({
      where: { unitId: 'tan-quy', form: 'green-sunday' },
    });
    await seeded.database.waiver.create({
      data: { id: 'w1', obligationId, unitId: 'tan-quy', askedById: 'p1', reason: 'mưa', askedAt: at },
    });
    await commit(officer, handOver('minh'));
    expect(await seeded.database.report.findMany()).toMatchObject([{ id: 'r1', editedById: 'minh' }]);
    expect(await seeded.database.waiver.findMany()).toMatchObject([{ id: 'w1', askedById: 'minh' }]);
    const entries = await seeded.database.auditEntry.findMany({ where: { act: 'ward-handed-over' } });
    const details = { role: 'secretary', to: 'minh', drafts: 1, requests: 1 };
    expect(entries).toContainEqual(
      expect.objectContaining({ actorId: 'officer', reason: 'nghỉ sinh', details }),
    );
  });

  test.each([
    ['to who has it', 'p1'],
    ['to somebody without any role here', 'stranger'],
    ['to nobody that is known', 'nobody'],
  ])('%s is not', async (_what, to) => {
    expect(await commit(officer, handOver(to))).toBe('overtaken');
    expect(await unitsOf('p1')).toEqual(['secretary tan-quy']);
    expect(await notices()).toEqual([]);
  });

  test('is not by a neighbour, nor once the role was ended by another officer', async () => {
    expect(await commit(minh, handOver('minh'))).toBe('overtaken');
    await commit(officer, { kind: 'end-role', membershipId: lan, on: today, reason: 'nghỉ' });
    expect(await commit(officer, handOver('minh'))).toBe('overtaken');
    expect(await unitsOf('minh')).toEqual(['secretary tay-thanh']);
  });
});

describe('a role that is moved', () => {
  const move = (to: string): Effect => ({
    kind: 'move-role',
    membershipId: lan,
    toUnitId: to as UnitId,
    reason: 'thiếu người',
  });

  test('goes over today, and its person hears of both', async () => {
    expect(await commit(officer, move('hiep-tan'))).toBe('committed');
    expect(await unitsOf('p1')).toEqual(['secretary hiep-tan']);
    expect(await notices()).toEqual(['role-ended to p1', 'role-given to p1']);
  });

  test.each([
    ['into the same unit', 'tan-quy'],
    ['into none that there is', 'nowhere'],
  ])('does not go over %s', async (_what, to) => {
    expect(await commit(officer, move(to))).toBe('overtaken');
    expect(await unitsOf('p1')).toEqual(['secretary tan-quy']);
  });
});

describe('an invite of an officer’s', () => {
  const invite = (code: string, unitId: string): Effect => ({
    kind: 'make-invite',
    code,
    unitId: unitId as UnitId,
    role: 'secretary',
  });

  test('is kept with who made it, good for a week', async () => {
    expect(await commit(officer, invite('CFGH2346', 'hiep-tan'))).toBe('committed');
    const made = await seeded.database.invite.findUniqueOrThrow({
      where: { codeHash: codeHash('CFGH2346') },
    });
    expect(made).toMatchObject({ unitId: 'hiep-tan', role: 'secretary', createdById: 'officer' });
    expect(made.expiresAt).toEqual(new Date('2024-03-24T02:00:00Z'));
  });

  test('is none for a unit that is not theirs, or by a secretary', async () => {
    expect(await commit(officer, invite('CFGH2347', 'nowhere'))).toBe('overtaken');
    expect(await commit(minh, invite('CFGH2349', 'tay-thanh'))).toBe('overtaken');
    const hashes = [codeHash('CFGH2347'), codeHash('CFGH2349')];
    expect(await seeded.database.invite.count({ where: { codeHash: { in: hashes } } })).toBe(0);
  });
});
