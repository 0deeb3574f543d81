import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate, ObligationId, PersonId } from '#src/domain/ids.ts';
import { rungNotice } from '#src/domain/notice/planned-notice.ts';
import { settle } from '#src/domain/notice/settle.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { zone } from '#test/support/obligations.ts';
import { addSecretary, change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
let officer: Actor;
let other: Actor;
let strange: Actor;
let ids: Record<string, ObligationId>;
let updates = 0;

beforeAll(async () => {
  seeded = await seededStore();
  officer = await addOfficer('officer', 'tan-phu');
  other = await addOfficer('other', 'tan-phu');
  strange = await addOfficer('strange', 'tay-thanh');
  await addSecretary(seeded.database, 'p2', 'tan-quy');
  const sundays = await seeded.database.obligation.findMany({
    where: { form: 'green-sunday', occurrence: '152', scope: 'each' },
  });
  ids = Object.fromEntries(sundays.map(({ unitId, id }) => [unitId, id as ObligationId]));
});
afterAll(() => seeded.close());
beforeEach(async () => {
  const { notice, remindedNow, waiver } = seeded.database;
  await notice.deleteMany();
  await remindedNow.deleteMany();
  await waiver.deleteMany();
});

async function addOfficer(id: string, unitId: string): Promise<Actor> {
  const actor = await addSecretary(seeded.database, id, unitId);
  await seeded.database.membership.updateMany({ where: { personId: id }, data: { role: 'officer' } });
  return { ...actor, memberships: actor.memberships.map((one) => ({ ...one, role: 'officer' as const })) };
}

interface Wish {
  readonly actor?: Actor;
  readonly wards?: readonly string[];
  readonly tellAt?: Instant;
}

async function remind({ actor = officer, wards = ['tan-quy'], tellAt = now }: Wish = {}): Promise<string> {
  const incoming = update(`u${++updates}`, actor.personId);
  const { revision } = await seeded.store.open(incoming, '2024-03-17' as LocalDate);
  const obligationIds = wards.map((ward) => ids[ward]!);
  const effects = [{ kind: 'remind-now', obligationIds, tellAt, line: 'Gửi giúp quận nhé.' } as const];
  return (await seeded.store.commit(change(actor, incoming, { revision, effects }))).kind;
}

const notices = async () =>
  (await seeded.database.notice.findMany({ orderBy: { personId: 'asc' } })).map(
    ({ kind, personId, state, reason }) => `${kind} to ${personId}: ${reason ?? state}`,
  );
const deeds = () => seeded.database.auditEntry.findMany({ where: { act: 'reminded' } });
const toRemind = async (actor: Actor, on = '2024-03-17') => {
  const asker = change(actor, update('x', actor.personId), {}).asker;
  const found = await seeded.store.find(asker, [{ kind: 'to-remind', on: on as LocalDate }]);
  return found.toRemind!;
};
const wardOf = async (ward: string, actor = officer, on?: string) =>
  (await toRemind(actor, on)).duties
    .flatMap(({ wards }) => wards)
    .find(({ obligationId }) => obligationId === ids[ward]);

/** Tells a person what is due at a moment, as the job does; the kinds that were told. */
const tell = async (personId: string, at: Instant, sentToday?: number): Promise<readonly string[]> => {
  const told: string[] = [];
  const store = createNoticeStore({ database: seeded.database, zone });
  await store.settle({ personId: personId as PersonId }, at, (due) => {
    const context = { now: at, zone, isHoliday: () => false, sentToday: sentToday ?? due.sentToday };
    const settled = settle(due.notices, context);
    told.push(...settled.send.map(({ kind }) => kind));
    const [to] = due.addresses;
    const calls = [{ method: 'sendMessage', params: {} }];
    return { settled, messages: to ? [{ tells: settled.send, to, calls }] : [] };
  });
  return told;
};
const minutes = (n: number): Instant => (now + n * 60_000) as Instant;

describe('reminding by hand', () => {
  test('owes it to everybody who reports for the ward, and is written down without its words', async () => {
    const before = (await deeds()).length;
    expect(await remind()).toBe('committed');
    expect(await notices()).toEqual(['reminded-now to p1: pending', 'reminded-now to p2: pending']);
    const written = (await deeds()).slice(before);
    expect(written).toMatchObject([{ actorId: 'officer', unitId: 'tan-quy', details: { people: 2 } }]);
    expect(JSON.stringify(written)).not.toContain('giúp quận');
  });

  test('is done once a day for a duty of a ward, whichever officer does it', async () => {
    await remind();
    expect(await remind({ actor: other })).toBe('overtaken');
    expect(await wardOf('tan-quy', other)).toMatchObject({ state: 'lacks', remindedBy: 'Nguyễn Thị Lan' });
    const tomorrow = instantOf('2024-03-18' as LocalDate, '07:00', zone);
    expect((await wardOf('tan-quy', other, '2024-03-18'))?.remindedBy).toBeNull();
    expect(await remind({ actor: other, tellAt: tomorrow })).toBe('committed');
  });

  test('of two officers at the same moment one does it, and neither waits for ever', async () => {
    const wards = ['tan-quy', 'tay-thanh'];
    const kinds = await Promise.all([remind({ wards }), remind({ actor: other, wards: wards.toReversed() })]);
    expect(kinds.toSorted()).toEqual(['committed', 'overtaken']);
    expect(await seeded.database.remindedNow.count()).toBe(2);
  });

  test('is all or nothing: a ward that was let off meanwhile has the officer look again', async () => {
    await seeded.database.waiver.create({
      data: {
        id: 'w1',
        obligationId: ids['tay-thanh']!,
        unitId: 'tay-thanh',
        askedById: 'p1',
        reason: 'mưa',
        askedAt: new Date(now),
      },
    });
    expect(await remind({ wards: ['tan-quy', 'tay-thanh'] })).toBe('overtaken');
    expect(await notices()).toEqual([]);
    expect(await wardOf('tay-thanh')).toMatchObject({ state: 'asked' });
  });

  test('is not for an officer of another unit, nor for a secretary', async () => {
    expect(await remind({ actor: strange })).toBe('overtaken');
    expect(await remind({ actor: seeded.actor })).toBe('overtaken');
    expect((await toRemind(strange)).duties).toEqual([]);
    expect(await notices()).toEqual([]);
  });
});

describe('what was said by hand', () => {
  /** The ladder's word on the same duty, due at a moment of that day. */
  const ladder = (at: Instant) =>
    insertNotices(seeded.database, [
      rungNotice(
        'reminder',
        { personId: 'p1' as PersonId, obligationId: ids['tan-quy']!, unitId: 'tan-quy' as never },
        {
          rung: { key: 'evening', to: 'secretary' } as never,
          dueAt: at,
          expiresAt: minutes(3000),
        } as never,
        zone,
      ),
    ]);

  test('goes out beyond the two messages of a day', async () => {
    await remind();
    expect(await tell('p1', now, 2)).toEqual(['reminded-now']);
  });

  test('is not said once more by the ladder on that day, in the same moment or later', async () => {
    await remind();
    await ladder(now);
    expect(await tell('p1', now)).toEqual(['reminded-now']);
    await ladder(minutes(60));
    await seeded.database.notice.updateMany({
      where: { kind: 'reminder' },
      data: { state: 'pending', dueAt: new Date(minutes(60)) },
    });
    expect(await tell('p1', minutes(60))).toEqual([]);
    expect(await notices()).toContain('reminder to p1: repeated');
  });

  test('is said by the ladder again on the next day', async () => {
    await remind();
    await tell('p1', now);
    await ladder(minutes(24 * 60));
    expect(await tell('p1', minutes(24 * 60))).toEqual(['reminder']);
  });

  test('can be put off and asked to be let off like any reminder', async () => {
    await remind();
    await tell('p1', now);
    const { asker } = change(seeded.actor, update('y'), {});
    const { reminded } = await seeded.store.find(asker, [{ kind: 'reminded', on: null }]);
    expect(reminded?.map(({ obligationId }) => obligationId)).toEqual([ids['tan-quy']]);
  });

  test('is told to nobody where the ward has done it meanwhile', async () => {
    await remind();
    await seeded.database.waiver.create({
      data: {
        id: 'w2',
        obligationId: ids['tan-quy']!,
        unitId: 'tan-quy',
        askedById: 'p1',
        reason: 'mưa',
        askedAt: new Date(now),
      },
    });
    expect(await tell('p1', now)).toEqual([]);
  });
});
