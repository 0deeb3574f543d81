import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import type { GroupId, Instant, LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import { addSecretary, change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
let officer: Actor;
let leader: Actor;
let updates = 0;
const today = '2024-03-17' as LocalDate;

beforeAll(async () => {
  seeded = await seededStore();
  officer = await addAs('officer', 'officer');
  leader = await addAs('leader', 'leader');
});
afterAll(() => seeded.close());
beforeEach(async () => {
  await seeded.database.notice.deleteMany();
  await seeded.database.group.deleteMany();
  await seeded.database.membership.updateMany({ data: { validTo: null } });
});

async function addAs(id: string, role: Role): Promise<Actor> {
  const actor = await addSecretary(seeded.database, id, 'tan-phu');
  await seeded.database.membership.updateMany({ where: { personId: id }, data: { role } });
  return { ...actor, memberships: actor.memberships.map((one) => ({ ...one, role })) };
}

function inGroup(person: string): Incoming {
  const chat = { id: 'g', kind: 'group', title: 'Thường trực', threadId: null } as const;
  return { ...update(`g${++updates}`, person), chat };
}

async function commit(actor: Actor | null, incoming: Incoming, effect: Effect): Promise<string> {
  const { revision } = await seeded.store.open(incoming, today);
  return (await seeded.store.commit(change(actor, incoming, { revision, effects: [effect] }))).kind;
}

async function link(actor: Actor | null, atOnce: boolean): Promise<string> {
  const code = `CFGH${1000 + ++updates}`;
  const unitId = 'tan-phu' as UnitId;
  const invite = { code, purpose: 'group', unitId, role: null, createdAt: now } as const;
  const store = createAdminStore({ database: seeded.database });
  await store.createInvite({ ...invite, expiresAt: (now + 1e9) as Instant });
  const by = actor?.name ?? 'Người lạ';
  return commit(actor, inGroup(actor?.personId ?? 'stranger'), {
    kind: 'link-group',
    code,
    title: 'Thường trực',
    atOnce,
    by,
  });
}
const decide = async (actor: Actor, kind: 'confirm-group' | 'drop-group'): Promise<string> => {
  const { id } = await seeded.database.group.findFirstOrThrow();
  return commit(actor, update(`d${++updates}`, actor.personId), { kind, groupId: id as GroupId });
};
const group = async () => {
  const { state, nextDigestAt, linkedByName } = await seeded.database.group.findFirstOrThrow();
  return { state, hasDigest: nextDigestAt !== null, linkedByName };
};
const told = async () =>
  (await seeded.database.notice.findMany({ orderBy: { personId: 'asc' } })).map(
    ({ kind, personId }) => `${kind} to ${personId}`,
  );
const acts = async () =>
  (await seeded.database.auditEntry.findMany({ where: { act: { startsWith: 'group-' } } })).map(
    ({ act, actorId }) => `${act} by ${actorId}`,
  );

describe('a group whose code is typed by', () => {
  test('an officer is linked at once, and the leaders hear', async () => {
    expect(await link(officer, true)).toBe('committed');
    expect(await group()).toEqual({ state: 'linked', hasDigest: true, linkedByName: 'Nguyễn Thị Lan' });
    expect(await told()).toEqual(['group-linked to leader']);
  });

  test.each([
    ['a secretary', () => seeded.actor],
    ['a stranger', () => null],
  ])('%s waits without a digest, and all who look after the unit are asked', async (_who, actor) => {
    expect(await link(actor(), false)).toBe('committed');
    expect(await group()).toMatchObject({ state: 'waiting', hasDigest: false });
    expect(await told()).toEqual(['group-linked to leader', 'group-linked to officer']);
  });

  test('a stranger is linked where nobody looks after the unit yet', async () => {
    await seeded.database.membership.updateMany({
      where: { personId: { in: ['officer', 'leader'] } },
      data: { validTo: new Date(today) },
    });
    expect(await link(null, true)).toBe('committed');
    expect(await group()).toMatchObject({ state: 'linked', linkedByName: 'Người lạ' });
  });

  test('somebody who was an officer until just now is looked at again', async () => {
    expect(await link(seeded.actor, true)).toBe('overtaken');
    expect(await seeded.database.group.count()).toBe(0);
  });
});

describe('a group that waits', () => {
  beforeEach(() => link(seeded.actor, false));

  test('gets its digests once somebody confirms it; a second one looks again', async () => {
    expect(await decide(leader, 'confirm-group')).toBe('committed');
    expect(await group()).toMatchObject({ state: 'linked', hasDigest: true });
    expect(await decide(officer, 'confirm-group')).toBe('overtaken');
    expect(await acts()).toContain('group-confirmed by leader');
  });

  test('is not for who typed its code to confirm, nor to take away', async () => {
    expect(await decide(seeded.actor, 'confirm-group')).toBe('overtaken');
    expect(await decide(seeded.actor, 'drop-group')).toBe('overtaken');
    expect(await group()).toMatchObject({ state: 'waiting' });
  });

  test('is taken away by an officer, and cannot be confirmed any more', async () => {
    expect(await decide(officer, 'drop-group')).toBe('committed');
    expect(await group()).toMatchObject({ state: 'removed', hasDigest: false });
    expect(await decide(leader, 'confirm-group')).toBe('overtaken');
    expect(await acts()).toContain('group-unlinked by officer');
  });

  test('waits on when it becomes a supergroup', async () => {
    await commit(null, inGroup('stranger'), { kind: 'move-group', newChatId: 'g2' });
    expect(await group()).toMatchObject({ state: 'waiting', hasDigest: false });
  });
});

test('that the bot was removed from a group is written down', async () => {
  await link(officer, true);
  expect(await commit(officer, inGroup('officer'), { kind: 'unlink-group' })).toBe('committed');
  expect(await acts()).toContain('group-unlinked by officer');
});
