import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import type { Instant, ObligationId, PersonId } from '#src/domain/ids.ts';
import { settle } from '#src/domain/notice/settle.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { zone } from '#test/support/obligations.ts';
import { addSecretary, change, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
let secretaryElsewhere: Actor;
let officer: Actor;
let otherOfficer: Actor;
let obligationId: ObligationId;
let updates = 0;

beforeAll(async () => {
  seeded = await seededStore();
  const { database } = seeded;
  secretaryElsewhere = await addSecretary(database, 'elsewhere', 'tay-thanh');
  officer = await addOfficer('officer', 'tan-phu');
  otherOfficer = await addOfficer('other-officer', 'tan-phu');
  const sunday = await database.obligation.findFirstOrThrow({
    where: { unitId: 'tan-quy', form: 'green-sunday' },
  });
  obligationId = sunday.id as ObligationId;
});
afterAll(() => seeded.close());
beforeEach(async () => {
  await seeded.database.notice.deleteMany();
  await seeded.database.waiver.deleteMany();
});

async function addOfficer(id: string, unitId: string): Promise<Actor> {
  const actor = await addSecretary(seeded.database, id, unitId);
  await seeded.database.membership.updateMany({ where: { personId: id }, data: { role: 'officer' } });
  const memberships = actor.memberships.map((one) => ({ ...one, role: 'officer' as const }));
  return { ...actor, memberships };
}

async function commit(actor: Actor, effect: Effect, rest: Partial<Change> = {}): Promise<string> {
  const incoming = update(`u${++updates}`, actor.personId);
  const { revision } = await seeded.store.open(incoming, '2024-03-17' as never);
  return (await seeded.store.commit(change(actor, incoming, { revision, effects: [effect], ...rest }))).kind;
}

const ask = (waiverId: string): Effect => ({
  kind: 'ask-waiver',
  waiverId,
  obligationId,
  reason: 'mưa lớn',
});
const decide = (waiverId: string, verdict: 'granted' | 'declined'): Effect => ({
  kind: 'decide-waiver',
  waiverId,
  verdict,
});
const waivers = async () =>
  (await seeded.database.waiver.findMany({ orderBy: { id: 'asc' } })).map(
    ({ id, state, decidedById }) => `${id}: ${state}${decidedById ? ` by ${decidedById}` : ''}`,
  );
const notices = async () =>
  (await seeded.database.notice.findMany({ orderBy: { key: 'asc' } })).map(
    ({ key, state }) => `${key}: ${state}`,
  );

/** Tells an officer what is due at a moment, as the job does. */
const send = async (person: string, time: string) => {
  const now = Date.parse(`${time}+07:00`) as Instant;
  const store = createNoticeStore({ database: seeded.database, zone });
  await store.settle({ personId: person as PersonId }, now, ({ notices: due, addresses: [to] }) => {
    const settled = settle(due, { now, zone, isHoliday: () => false, sentToday: 0 });
    const calls = [{ method: 'sendMessage', params: {} }];
    return { settled, messages: to ? [{ tells: settled.send, to, calls }] : [] };
  });
};
const dueAt = async (key: string) =>
  (await seeded.database.notice.findUniqueOrThrow({ where: { key } })).dueAt;

describe('a ward that says that something will not take place', () => {
  test('asks every officer above, and once more two days after each was asked', async () => {
    expect(await commit(seeded.actor, ask('e1'))).toBe('committed');
    expect(await waivers()).toEqual(['e1: asked']);
    expect(await notices()).toEqual([
      'waiver-asked:e1:officer: pending',
      'waiver-asked:e1:other-officer: pending',
    ]);
    await send('officer', '2024-03-17T12:00');
    await send('other-officer', '2024-03-18T07:00');
    expect(await notices()).toEqual([
      'waiver-asked:e1:officer: sent',
      'waiver-asked:e1:officer:again: pending',
      'waiver-asked:e1:other-officer: sent',
      'waiver-asked:e1:other-officer:again: pending',
    ]);
    expect(await dueAt('waiver-asked:e1:officer:again')).toEqual(new Date('2024-03-19T07:00:00+07:00'));
    expect(await dueAt('waiver-asked:e1:other-officer:again')).toEqual(new Date('2024-03-20T07:00:00+07:00'));
  });

  test('asks no third time', async () => {
    await commit(seeded.actor, ask('e1'));
    await send('officer', '2024-03-17T12:00');
    await send('officer', '2024-03-19T07:00');
    expect((await notices()).filter((one) => one.includes(':officer'))).toEqual([
      'waiver-asked:e1:officer: sent',
      'waiver-asked:e1:officer:again: sent',
    ]);
  });

  test('that asks at night is told in the morning, and the second time comes as much later', async () => {
    await commit(seeded.actor, ask('e1'));
    await send('officer', '2024-03-17T22:00');
    expect(await dueAt('waiver-asked:e1:officer')).toEqual(new Date('2024-03-18T07:00:00+07:00'));
    await send('officer', '2024-03-18T07:00');
    expect(await dueAt('waiver-asked:e1:officer:again')).toEqual(new Date('2024-03-20T07:00:00+07:00'));
  });

  test('asks once: a second request for the same duty is none', async () => {
    await commit(seeded.actor, ask('e1'));
    await commit(seeded.actor, ask('e2'));
    expect(await waivers()).toEqual(['e1: asked']);
    expect(await notices()).toHaveLength(2);
  });

  test('asks again after it was declined', async () => {
    await commit(seeded.actor, ask('e1'));
    await commit(officer, decide('e1', 'declined'));
    await commit(seeded.actor, ask('e2'));
    expect(await waivers()).toEqual(['e1: declined by officer', 'e2: asked']);
  });

  test('cannot ask for another ward', async () => {
    await commit(secretaryElsewhere, ask('e1'));
    expect(await waivers()).toEqual([]);
    expect(await notices()).toEqual([]);
  });
});

describe('the decision', () => {
  beforeEach(() => commit(seeded.actor, ask('e1')));

  test('is the officer’s, and owed to whoever asked', async () => {
    expect(await commit(officer, decide('e1', 'granted'))).toBe('committed');
    expect(await waivers()).toEqual(['e1: granted by officer']);
    expect(await notices()).toContain('verdict:e1:p1: pending');
  });

  test('is written down, with who decided', async () => {
    await commit(officer, decide('e1', 'granted'));
    const entries = await seeded.database.auditEntry.findMany({ where: { act: 'waiver-granted' } });
    expect(entries.at(-1)).toMatchObject({
      actorId: 'officer',
      via: 'chat',
      unitId: 'tan-quy',
      subject: { waiverId: 'e1', obligationId },
    });
  });

  test('that comes second is looked at again, and changes nothing', async () => {
    await commit(officer, decide('e1', 'granted'));
    expect(await commit(otherOfficer, decide('e1', 'declined'))).toBe('overtaken');
    expect(await waivers()).toEqual(['e1: granted by officer']);
  });

  test('is not the ward’s own, nor another ward’s', async () => {
    expect(await commit(seeded.actor, decide('e1', 'granted'))).toBe('overtaken');
    expect(await commit(secretaryElsewhere, decide('e1', 'granted'))).toBe('overtaken');
    expect(await waivers()).toEqual(['e1: asked']);
  });
});

describe('a reminder that is put off', () => {
  const snooze: () => Effect = () => ({
    kind: 'snooze',
    obligationIds: [obligationId],
  });
  const notice = (key: string, dueAt: string, state: string) =>
    seeded.database.notice.create({
      data: {
        id: key,
        key,
        kind: 'reminder',
        rung: key,
        personId: 'p1',
        unitId: 'tan-quy',
        obligationId,
        dueAt: new Date(`${dueAt}+07:00`),
        expiresAt: new Date('2024-03-30T00:00:00+07:00'),
        state,
        settledAt: state === 'sent' ? new Date(`${dueAt}+07:00`) : null,
      },
    });

  test('comes once more the next morning, however often it was said', async () => {
    await notice('d0', '2024-03-17T07:00:00', 'sent');
    await commit(seeded.actor, snooze());
    await commit(seeded.actor, snooze());
    expect(await notices()).toEqual(['d0: sent', `reminder:${obligationId}:snooze@2024-03-18:p1: pending`]);
  });

  test('drops what would have come before, and leaves what comes after', async () => {
    await notice('d0', '2024-03-17T07:00:00', 'sent');
    await notice('evening', '2024-03-17T18:00:00', 'pending');
    await notice('later', '2024-03-20T08:00:00', 'pending');
    await commit(seeded.actor, snooze());
    expect(await notices()).toEqual([
      'd0: sent',
      'evening: dropped',
      'later: pending',
      `reminder:${obligationId}:snooze@2024-03-18:p1: pending`,
    ]);
  });

  test.each([
    ['the day before comes today', '2024-03-16T22:00:00+07:00'],
    ['days before comes today, and is not lost', '2024-03-13T22:00:00+07:00'],
  ])('by a word that was said %s', async (_, saidAt) => {
    await notice('d0', '2024-03-16T17:00:00', 'sent');
    await commit(seeded.actor, snooze(), { saidAt: Date.parse(saidAt) as Instant });
    expect(await notices()).toEqual(['d0: sent', `reminder:${obligationId}:snooze@2024-03-17:p1: pending`]);
  });

  test('is nothing for a duty that the person was not reminded of', async () => {
    await commit(seeded.actor, snooze());
    expect(await notices()).toEqual([]);
  });
});
