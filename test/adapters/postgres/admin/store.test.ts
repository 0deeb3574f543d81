import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Instant, LocalDate, PlanId, UnitId } from '#src/domain/ids.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { Plan, PlanItem } from '#src/domain/plan/plan.ts';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { instantOf } from '#src/domain/calendar.ts';
import { planDifference } from '#src/domain/plan/plan-difference.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { type AdminStore, PlanOvertakenError } from '#src/ports/admin-store.ts';
import { freshDatabase } from '#test/support/database.ts';

const now = Date.UTC(2024, 2, 1, 2) as Instant;
const units = [unit('tan-phu', null), unit('tan-quy', 'tan-phu'), unit('tay-thanh', 'tan-phu')];
const closers: (() => Promise<void>)[] = [];
let database: Database;
let store: AdminStore;

beforeEach(async () => {
  const fresh = await freshDatabase();
  const opened = openDatabase(fresh.url, 4);
  closers.push(async () => {
    await opened.$disconnect();
    await fresh.drop();
  });
  database = opened;
  store = createAdminStore({ database });
  await store.applyOrganisation(units);
});
afterAll(async () => void (await Promise.all(closers.map((close) => close()))));

const apply = (plan: Plan, at = now) => store.applyPlan(plan, compilePlan(plan, units), at);
const obligations = () => database.obligation.findMany({ orderBy: { key: 'asc' } });
const local = (text: string): Instant =>
  instantOf(text.slice(0, 10) as LocalDate, text.slice(11), 'Asia/Ho_Chi_Minh');
const revision = async () => (await database.plan.findFirstOrThrow()).revision;

describe('a plan that is applied', () => {
  test('becomes its obligations; the second time nothing changes', async () => {
    expect(await apply(plan(item('clean', '2024-05-26')))).toEqual({ added: 2, changed: 0, withdrawn: 0 });
    const before = await obligations();
    expect(await apply(plan(item('clean', '2024-05-26')))).toEqual({ added: 0, changed: 0, withdrawn: 0 });
    expect([await obligations(), await revision()]).toEqual([before, 1]);
  });

  test('with another day keeps its obligations, and what was reported on them', async () => {
    await apply(plan(item('clean', '2024-05-26')));
    const [first] = await obligations();
    await report(first?.id ?? '');
    const amended = plan(item('clean', '2024-06-02'));
    expect(await apply(amended)).toEqual({ added: 0, changed: 2, withdrawn: 0 });
    const [moved] = await obligations();
    expect(moved).toMatchObject({ id: first?.id, eventOn: new Date('2024-06-02') });
    expect(Number(moved?.nextRungAt) - Number(first?.nextRungAt)).toBe(7 * 24 * 3_600_000);
    expect([
      await database.report.count({ where: { obligationId: moved?.id ?? '' } }),
      await revision(),
    ]).toEqual([1, 2]);
  });

  test('with an hour of the deadline changes that alone, and is in force with it', async () => {
    await apply(plan(item('clean', '2024-05-26')));
    const hourly = plan({ ...item('clean', '2024-05-26'), due: { at: '16:00' } });
    expect(await apply(hourly)).toEqual({ added: 0, changed: 2, withdrawn: 0 });
    expect((await obligations()).map(({ dueTime }) => dueTime)).toEqual(['16:00', '16:00']);
    const inForce = (await store.planInForce(hourly.id)).obligations;
    expect(planDifference(inForce, compilePlan(hourly, units)).changed).toEqual([]);
    expect(await apply(hourly)).toEqual({ added: 0, changed: 0, withdrawn: 0 });
  });

  test('with another day reminds anew for the new one, also of a rung that was sent for the old', async () => {
    await database.person.create({ data: { id: 'lan', name: 'Lan', createdAt: new Date(now) } });
    await database.account.create({
      data: {
        id: 'a',
        platform: 'telegram',
        bot: '1',
        externalId: '9',
        personId: 'lan',
        createdAt: new Date(now),
      },
    });
    await database.membership.create({
      data: {
        id: 'm',
        personId: 'lan',
        unitId: 'tan-quy',
        role: 'secretary',
        validFrom: new Date('2024-01-01'),
      },
    });
    const notices = createNoticeStore({ database, zone: 'Asia/Ho_Chi_Minh' });
    const keys = async (state: string) =>
      (await database.notice.findMany({ where: { state }, orderBy: { key: 'asc' } })).map(({ key }) =>
        key.replace(/:[^:]*:/, ':…:'),
      );
    await apply(plan(item('clean', '2024-05-26')));
    await notices.planReminders(local('2024-05-19 08:00'));
    await database.notice.updateMany({ data: { state: 'sent' } });
    await notices.planReminders(local('2024-05-23 08:00'));
    expect(await keys('pending')).toEqual(['reminder:…:d-3@2024-05-23:lan']);
    await apply(plan(item('clean', '2024-06-02')), local('2024-05-23 09:00'));
    expect(await keys('pending')).toEqual([]);
    await notices.planReminders(local('2024-05-26 08:00'));
    expect(await keys('pending')).toEqual(['reminder:…:d-7@2024-05-26:lan']);
  });

  test('after somebody else applied it in between is refused: the difference shown is not true any more', async () => {
    const seen = await store.planInForce('p' as PlanId);
    expect(seen).toEqual({ revision: 0, plan: null, obligations: [] });
    await apply(plan(item('clean', '2024-05-26')));
    const other = plan(item('plant', '2024-07-07'));
    await expect(store.applyPlan(other, compilePlan(other, units), now, seen.revision)).rejects.toThrow(
      PlanOvertakenError,
    );
    expect((await obligations()).map(({ itemId }) => itemId)).toEqual(['clean', 'clean']);
  });

  test('in force is what a difference is made against: applied once, there is none', async () => {
    const wanted = plan(item('clean', '2024-05-26'));
    await apply(wanted);
    const { revision: seen, obligations: inForce } = await store.planInForce(wanted.id);
    expect([seen, planDifference(inForce, compilePlan(wanted, units))]).toEqual([
      1,
      { added: [], changed: [], withdrawn: [] },
    ]);
  });

  test('without an item withdraws what it asked, and reminds of it no more; the reports stay', async () => {
    await apply(plan(item('clean', '2024-05-26'), item('plant', '2024-07-07')));
    const plant = (await obligations()).filter(({ itemId }) => itemId === 'plant');
    await report(plant[0]?.id ?? '');
    expect(await apply(plan(item('clean', '2024-05-26')))).toEqual({ added: 0, changed: 0, withdrawn: 2 });
    const withdrawn = (await obligations()).filter(({ itemId }) => itemId === 'plant');
    expect(withdrawn).toMatchObject([
      { withdrawnAt: new Date(now), nextRungAt: null },
      { withdrawnAt: new Date(now), nextRungAt: null },
    ]);
    expect(await database.report.count({ where: { obligationId: plant[0]?.id ?? '' } })).toBe(1);
    expect(await apply(plan(item('clean', '2024-05-26')))).toEqual({ added: 0, changed: 0, withdrawn: 0 });
  });

  test('that asks again what it had withdrawn asks it of the same obligations', async () => {
    const whole = plan(item('clean', '2024-05-26'), item('plant', '2024-07-07'));
    await apply(whole);
    const before = await obligations();
    await apply(plan(item('clean', '2024-05-26')));
    expect(await apply(whole)).toEqual({ added: 0, changed: 2, withdrawn: 0 });
    expect(await obligations()).toEqual(before);
  });

  test('by two people at once is one of the two, never a mixture', async () => {
    const one = plan(item('clean', '2024-05-26'));
    const other = plan(item('plant', '2024-07-07'));
    await Promise.all([apply(one), apply(other)]);
    const inForce = (await obligations()).filter(({ withdrawnAt }) => withdrawnAt === null);
    const items = await database.planItem.findMany();
    expect(new Set(inForce.map(({ itemId }) => itemId))).toEqual(new Set(items.map(({ id }) => id)));
    expect([inForce.length, items.length, await revision()]).toEqual([2, 1, 2]);
  });
});

describe('an organisation that is applied', () => {
  test('changes what is different; what it does not name stays', async () => {
    expect(await store.applyOrganisation(units)).toEqual({ added: 0, changed: 0, withdrawn: 0 });
    const ended = { ...units[1]!, validTo: '2025-07-01' as LocalDate };
    expect(await store.applyOrganisation([units[0]!, ended, unit('phu-trung', 'tan-phu')])).toEqual({
      added: 1,
      changed: 1,
      withdrawn: 0,
    });
    expect((await store.units()).map(({ id }) => id).sort()).toEqual([
      'phu-trung',
      'tan-phu',
      'tan-quy',
      'tay-thanh',
    ]);
  });
});

describe('a form that is applied', () => {
  test('in a new version leaves the old one to the drafts that began with it', async () => {
    const form = {
      id: 'clean',
      version: 1,
      title: { vi: 'Dọn', en: 'Clean' },
      fields: [],
    } as unknown as Form;
    expect(await store.applyForms([form])).toMatchObject({ added: 1, changed: 0 });
    expect(await store.applyForms([form])).toMatchObject({ added: 0, changed: 0 });
    expect(await store.applyForms([{ ...form, version: 2 }])).toMatchObject({ added: 1, changed: 0 });
    expect(await database.form.count()).toBe(2);
  });
});

describe('an invite', () => {
  test('is kept without its code', async () => {
    const times = { createdAt: now, expiresAt: (now + 1) as Instant };
    const unitId = 'tan-quy' as UnitId;
    await store.createInvite({ code: 'K7QM4XRD', purpose: 'person', unitId, role: 'secretary', ...times });
    const kept = await database.invite.findFirstOrThrow();
    expect(kept.codeHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain('K7QM');
  });
});

describe('doctor', () => {
  test('counts who can report, and names who cannot', async () => {
    await database.person.create({ data: { id: 'p1', name: 'Lan', createdAt: new Date(now) } });
    const ends = { validFrom: new Date('2024-01-01'), validTo: null };
    const membership = { id: 'm1', personId: 'p1', unitId: 'tan-quy', role: 'secretary', ...ends };
    await database.membership.create({ data: membership });
    expect(await store.doctor(now)).toMatchObject({
      units: 3,
      people: 1,
      peopleOfUnits: [{ unit: 'tan-quy', people: 1 }],
      unitsWithoutSecretary: ['tay-thanh'],
      photosInTrouble: 0,
      unitsAwaitingAnswer: [],
      setAside: [],
    });
  });

  test('names who waits for an officer’s answer for more than three days', async () => {
    const ago = (days: number) => new Date(now - days * 24 * 3_600_000);
    await apply(plan(item('clean', '2024-05-26')));
    await database.person.create({ data: { id: 'p1', name: 'Lan', createdAt: ago(30) } });
    const obligation = await database.obligation.findFirstOrThrow({ where: { unitId: 'tan-quy' } });
    const request = { obligationId: obligation.id, unitId: 'tan-quy', askedById: 'p1', reason: 'mưa lớn' };
    await database.waiver.create({ data: { id: 'e0', ...request, askedAt: ago(9), state: 'declined' } });
    await database.waiver.create({ data: { id: 'e1', ...request, askedAt: ago(2) } });
    expect((await store.doctor(now)).unitsAwaitingAnswer).toEqual([]);
    await database.waiver.update({ where: { id: 'e1' }, data: { askedAt: ago(4) } });
    expect((await store.doctor(now)).unitsAwaitingAnswer).toEqual(['tan-quy']);
  });

  test('counts the requests that wait, those that wait for their ward among them, and says since when', async () => {
    const ago = (days: number) => new Date(now - days * 24 * 3_600_000);
    await apply(plan(item('clean', '2024-05-26')));
    await database.person.create({ data: { id: 'p1', name: 'Lan', createdAt: ago(30) } });
    expect((await store.doctor(now)).requests).toEqual({ waiting: 0, askedBack: 0, oldestAt: null });
    const obligation = await database.obligation.findFirstOrThrow({ where: { unitId: 'tan-quy' } });
    const request = { obligationId: obligation.id, unitId: 'tan-quy', askedById: 'p1', reason: 'mưa lớn' };
    await database.waiver.createMany({
      data: [
        { id: 'e0', ...request, askedAt: ago(9), state: 'declined', decidedAt: ago(8) },
        { id: 'e1', ...request, askedAt: ago(5), state: 'asked-back' },
        { id: 'e2', ...request, askedAt: ago(2) },
      ],
    });
    const { requests, unitsAwaitingAnswer } = await store.doctor(now);
    expect(requests).toEqual({ waiting: 2, askedBack: 1, oldestAt: ago(5).toISOString() });
    expect(unitsAwaitingAnswer).toEqual([]);
  });

  test('lists the complaints of the last 7 days by their codes, the newest first', async () => {
    const ago = (days: number) => new Date(now - days * 24 * 3_600_000);
    await database.person.create({ data: { id: 'p1', name: 'Lan', createdAt: ago(30) } });
    const complaint = (code: string, at: Date) => ({
      id: code,
      code,
      personId: 'p1',
      unitId: 'tan-quy',
      platform: 'telegram',
      at,
    });
    await database.complaint.createMany({
      data: [complaint('AAAAAA', ago(8)), complaint('CCCCCC', ago(6)), complaint('DDDDDD', ago(1))],
    });
    const { complaints, complaintsLately } = await store.doctor(now);
    expect(complaintsLately).toBe(2);
    expect(complaints).toEqual([
      { code: 'DDDDDD', unit: 'tan-quy', at: ago(1).toISOString() },
      { code: 'CCCCCC', unit: 'tan-quy', at: ago(6).toISOString() },
    ]);
  });

  test('counts what went wrong in the last 7 days apart from what is older', async () => {
    const ago = (days: number) => new Date(now - days * 24 * 3_600_000);
    const to = { platform: 'telegram', bot: '1', chatId: '7', call: {}, cause: 'c', leasedUntil: ago(9) };
    const message = (id: string, state: string, createdAt: Date, endedAt: Date | null = createdAt) => {
      const times = { createdAt, endedAt };
      return { id, state, ...to, ...times };
    };
    const messages = [
      message('old', 'failed', ago(8)),
      message('unclear', 'ambiguous', ago(8)),
      message('long-tried', 'failed', ago(8), ago(1)),
      message('gone', 'failed', ago(6), null),
      message('sent', 'sent', ago(1)),
    ];
    await database.message.createMany({ data: messages });
    const aside = (id: string, at: Date) => ({
      id,
      kind: 'update',
      subject: id,
      error: 'e',
      payload: {},
      at,
    });
    await database.setAside.createMany({ data: [aside('a', ago(8)), aside('b', ago(6))] });
    const person = { id: 'p1', name: 'Lan', createdAt: ago(9) };
    await database.person.create({ data: person });
    const sent = {
      personId: 'p1',
      platform: 'telegram',
      bot: '1',
      chatId: '7',
      fileRef: 'f',
      sentAs: 'photo',
    };
    const photo = (id: string, receivedAt: Date) => ({
      id,
      uniqueRef: id,
      state: 'failed',
      receivedAt,
      ...sent,
    });
    const refused = (id: string, reason: string) => ({ ...photo(id, ago(1)), state: 'refused', reason });
    await database.photo.createMany({
      data: [
        photo('a', ago(8)),
        photo('b', ago(6)),
        refused('c', 'broken'),
        refused('d', 'broken'),
        refused('e', 'not-an-image'),
      ],
    });
    expect(await store.doctor(now)).toMatchObject({
      messages: { failed: 3, ambiguous: 1, sent: 1 },
      messagesLately: { failed: 2 },
      photos: { failed: 2, refused: 3 },
      photosRefused: { broken: 2, 'not-an-image': 1 },
      photosFailedLately: 1,
      setAsideLately: 1,
      setAsideBefore: 1,
      setAside: [{ subject: 'b' }],
    });
  });
});

function unit(id: string, parentId: string | null): Unit {
  const kind = parentId ? 'ward' : 'district';
  const days = { validFrom: '2020-01-01', validTo: null };
  return { id, name: id, kind, parentId, ...days } as unknown as Unit;
}

function plan(...items: PlanItem[]): Plan {
  const named = { id: 'p-2024', title: 'Kế hoạch', unitId: 'tan-phu', year: 2024 };
  return { ...named, zone: 'Asia/Ho_Chi_Minh', items } as unknown as Plan;
}

function item(id: string, on: string): PlanItem {
  const rule = { kind: 'dates', dates: [{ key: '1', on }] };
  const words = { source: 'II.1', title: id, short: id };
  return { id, ...words, scope: 'each', form: 'clean', graceDays: 2, rule } as unknown as PlanItem;
}

async function report(obligationId: string): Promise<void> {
  const at = new Date(now);
  const person = { id: 'p1', name: 'Lan', createdAt: at };
  await database.person.upsert({ where: { id: 'p1' }, create: person, update: {} });
  const form = { formId: 'clean', formVersion: 1, answers: {} };
  const times = { editedAt: at, createdAt: at, submittedAt: at };
  const data = { id: 'r1', unitId: 'tan-quy', obligationId, status: 'submitted', editedById: 'p1' };
  await database.report.create({ data: { ...data, ...form, ...times } });
}
