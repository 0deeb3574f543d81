import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Instant, LocalDate, PersonId, UnitId } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Found, Need } from '#src/flows/contract/need.ts';
import { sendsAll } from '#test/support/notice-bench.ts';
import { zone } from '#test/support/obligations.ts';
import { addSecretary, change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

const today = '2024-03-17' as LocalDate;
let seeded: Seeded;
let lan: Actor;
let minh: Actor;
let huong: Actor;
let quang: Actor;
let an: Actor;
let updates = 0;

beforeAll(async () => {
  seeded = await seededStore();
  lan = seeded.actor;
  minh = await addSecretary(seeded.database, 'minh', 'tay-thanh');
  huong = await add('huong', 'officer');
  quang = await add('quang', 'officer');
  an = await add('an', 'leader');
});
afterAll(() => seeded.close());
beforeEach(async () => {
  const { notice, passedOn, complaint, account, membership } = seeded.database;
  await notice.deleteMany();
  await passedOn.deleteMany();
  await complaint.deleteMany();
  await account.updateMany({ data: { isReachable: true } });
  await membership.updateMany({ data: { validTo: null } });
});

async function add(id: string, role: Role, unitId = 'tan-phu'): Promise<Actor> {
  const actor = await addSecretary(seeded.database, id, unitId);
  await seeded.database.membership.updateMany({ where: { personId: id }, data: { role } });
  await seeded.database.person.update({ where: { id }, data: { name: id } });
  return { ...actor, memberships: actor.memberships.map((one) => ({ ...one, role })) };
}

async function commit(actor: Actor, effect: Effect): Promise<void> {
  const incoming = update(`u${++updates}`, actor.personId);
  const { revision } = await seeded.store.open(incoming, today);
  await seeded.store.commit(change(actor, incoming, { revision, effects: [effect] }));
}

const word = (passedOnId: string, over: Partial<Extract<Effect, { kind: 'pass-on' }>> = {}): Effect => ({
  kind: 'pass-on',
  passedOnId,
  unitId: 'tan-quy' as UnitId,
  text: 'em <b>hỏi</b>',
  code: null,
  answersId: null,
  ...over,
});
const answer = (passedOnId: string, answersId: string): Effect =>
  word(passedOnId, { answersId, unitId: 'tan-phu' as UnitId, text: 'được em' });

const find = (actor: Actor, need: Need, at = now): Promise<Found> =>
  seeded.store.find({ incoming: update('x'), actor, now: at, today, zone }, [need]);
const officersOf = async (actor: Actor, unitId = 'tan-quy') =>
  ((await find(actor, { kind: 'officers', unitId: unitId as UnitId })).officers ?? []).map(
    ({ name, role, isReachable }) => `${name} ${role}${isReachable ? '' : ', not reached'}`,
  );
const keys = async () =>
  (await seeded.database.notice.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key);

/** Tells a person all that is due, and gives it. */
async function tell({ personId }: Actor, at: Instant = now): Promise<readonly DueNotice[]> {
  let told: readonly DueNotice[] = [];
  const store = createNoticeStore({ database: seeded.database, zone });
  await store.settle({ personId: personId as PersonId }, at, (due) => {
    told = due.notices;
    return sendsAll(due, [{ method: 'sendMessage', params: {} }]);
  });
  return told;
}

async function leaves({ personId }: Actor): Promise<void> {
  await seeded.database.membership.updateMany({ where: { personId }, data: { validTo: new Date(now) } });
}

describe('who looks after a unit', () => {
  test('is read of the unit and the one above it, with who is not reached, but not the reader', async () => {
    await seeded.database.account.updateMany({ where: { personId: 'quang' }, data: { isReachable: false } });
    expect(await officersOf(lan)).toEqual(['an leader', 'huong officer', 'quang officer, not reached']);
    expect(await officersOf(huong, 'tan-phu')).toEqual(['an leader', 'quang officer, not reached']);
  });

  test('is who has the role today', async () => {
    await leaves(huong);
    await seeded.database.membership.updateMany({
      where: { personId: 'quang' },
      data: { validTo: new Date(addDays(today, 1)) },
    });
    expect(await officersOf(lan)).toEqual(['an leader', 'quang officer']);
  });

  test('is read of nobody else’s unit', async () => {
    expect(await officersOf(minh)).toEqual([]);
  });
});

describe('a word to them', () => {
  test('is kept, and owed to every officer above', async () => {
    await commit(lan, word('w1', { code: 'K7QM4X' }));
    expect(await seeded.database.passedOn.findMany()).toEqual([
      {
        id: 'w1',
        personId: 'p1',
        unitId: 'tan-quy',
        text: 'em <b>hỏi</b>',
        code: 'K7QM4X',
        answersId: null,
        at: new Date(now),
      },
    ]);
    expect(await keys()).toEqual(['passed-on:w1:huong', 'passed-on:w1:quang']);
  });

  test('is owed to the leaders where no officer is reached', async () => {
    await leaves(huong);
    await seeded.database.account.updateMany({ where: { personId: 'quang' }, data: { isReachable: false } });
    await commit(lan, word('w1'));
    expect(await keys()).toEqual(['passed-on:w1:an']);
  });

  test('is told with who wrote it, when and for which unit', async () => {
    await commit(lan, word('w1', { code: 'K7QM4X' }));
    expect(await tell(huong)).toMatchObject([
      {
        kind: 'passed-on',
        hasLeft: false,
        passedOn: {
          id: 'w1',
          name: 'Nguyễn Thị Lan',
          unitName: 'Tân Quý',
          unitKind: 'ward',
          at: now,
          text: 'em <b>hỏi</b>',
          code: 'K7QM4X',
          answers: null,
        },
      },
    ]);
  });

  test('is void for who looks after the unit no more by then', async () => {
    await commit(lan, word('w1'));
    await leaves(huong);
    expect(await tell(huong)).toMatchObject([{ hasLeft: true }]);
    expect(await tell(quang)).toMatchObject([{ hasLeft: false }]);
  });

  test('is none for another’s unit', async () => {
    await commit(minh, word('w1'));
    expect(await keys()).toEqual([]);
    expect(await seeded.database.passedOn.count()).toBe(0);
  });

  test('counts for an hour; an answer does not', async () => {
    await commit(lan, word('w1'));
    await tell(huong);
    await commit(huong, answer('w2', 'w1'));
    const timesOf = async (actor: Actor, at = now) =>
      (await find(actor, { kind: 'passing-on' }, at)).passingOn?.times;
    expect(await timesOf(lan)).toEqual([now]);
    expect(await timesOf(lan, (now + 3_600_000) as Instant)).toEqual([]);
    expect(await timesOf(huong)).toEqual([]);
  });
});

describe('an answer', () => {
  beforeEach(async () => {
    await commit(lan, word('w1'));
    await Promise.all([tell(huong), tell(quang)]);
  });

  test('goes back to who wrote, whatever their role is by then', async () => {
    await commit(huong, answer('w2', 'w1'));
    expect(await keys()).toContain('passed-on:w2:p1');
    await leaves(lan);
    expect(await tell(lan)).toMatchObject([
      { hasLeft: false, passedOn: { name: 'huong', text: 'được em', answers: 'em <b>hỏi</b>' } },
    ]);
  });

  test('can be answered in its turn', async () => {
    await commit(huong, answer('w2', 'w1'));
    await tell(lan);
    await commit(lan, word('w3', { answersId: 'w2' }));
    expect(await keys()).toContain('passed-on:w3:huong');
    expect(await keys()).not.toContain('passed-on:w3:quang');
  });

  test('is nobody’s who was not told the word', async () => {
    await commit(minh, word('w2', { answersId: 'w1', unitId: 'tay-thanh' as UnitId }));
    await commit(an, answer('w3', 'w1'));
    expect(await seeded.database.passedOn.count()).toBe(1);
    expect((await find(minh, { kind: 'passed-on', passedOnId: 'w1' })).passedOn).toBeNull();
  });

  test('is known to the others, and counted of who gave it', async () => {
    await commit(huong, answer('w2', 'w1'));
    const need = { kind: 'passed-on', passedOnId: 'w1' } as const;
    expect((await find(quang, need)).passedOn).toMatchObject({ answeredBy: 'huong', times: [] });
    expect((await find(huong, need)).passedOn).toMatchObject({ answeredBy: null, times: [now] });
  });
});

describe('what is answered without saying what', () => {
  const last = async (actor: Actor, at = now) =>
    (await find(actor, { kind: 'passed-on', passedOnId: null }, at)).passedOn?.passedOn.id ?? null;

  test('is what nobody has answered, and of that the newest', async () => {
    const of = (id: string, minute: number) => ({
      id,
      personId: 'p1',
      unitId: 'tan-quy',
      text: id,
      at: new Date(now - minute * 60_000),
    });
    await seeded.database.passedOn.createMany({ data: [of('w1', 30), of('w2', 20), of('w3', 10)] });
    const notice = (id: string) => ({
      id,
      key: id,
      kind: 'passed-on',
      personId: 'huong',
      unitId: 'tan-quy',
      passedOnId: id,
      state: 'sent',
      dueAt: new Date(now),
      expiresAt: new Date(now),
    });
    await seeded.database.notice.createMany({ data: ['w1', 'w2', 'w3'].map(notice) });
    expect(await last(huong)).toBe('w3');
    const byQuang = { id: 'a3', personId: 'quang', unitId: 'tan-phu', text: 'a', at: new Date(now) };
    await seeded.database.passedOn.create({ data: { ...byQuang, answersId: 'w3' } });
    expect(await last(huong)).toBe('w2');
    await commit(huong, answer('a2', 'w2'));
    await commit(huong, answer('a1', 'w1'));
    expect(await last(huong)).toBe('w3');
    await commit(huong, answer('b3', 'w3'));
    expect(await last(huong)).toBeNull();
  });

  test('is nothing that is older than a week, or waits to be told', async () => {
    await commit(lan, word('w1'));
    expect(await last(huong)).toBeNull();
    await tell(huong);
    expect(await last(huong)).toBe('w1');
    expect(await last(huong, (now + 8 * 24 * 3_600_000) as Instant)).toBeNull();
  });
});

describe('a complaint', () => {
  const complain = (code: string): Effect => ({
    kind: 'note-complaint',
    complaintId: `c-${code}`,
    code,
    unitId: 'tan-quy' as UnitId,
  });
  const codeOf = async (actor: Actor, at = now) =>
    (await find(actor, { kind: 'passing-on' }, at)).passingOn?.complaint?.code ?? null;

  test('is noted by its code, unit and platform, with none of its words', async () => {
    await commit(lan, complain('K7QM4X'));
    expect(await seeded.database.complaint.findMany()).toEqual([
      {
        id: 'c-K7QM4X',
        code: 'K7QM4X',
        personId: 'p1',
        unitId: 'tan-quy',
        platform: 'telegram',
        at: new Date(now),
      },
    ]);
  });

  test('goes with the next word of its person within a day, and with no second one', async () => {
    await commit(lan, complain('K7QM4X'));
    expect(await codeOf(lan)).toBe('K7QM4X');
    expect(await codeOf(minh)).toBeNull();
    expect(await codeOf(lan, (now + 24 * 3_600_000) as Instant)).toBeNull();
    await commit(lan, word('w1', { code: 'K7QM4X' }));
    expect(await codeOf(lan)).toBeNull();
  });
});
