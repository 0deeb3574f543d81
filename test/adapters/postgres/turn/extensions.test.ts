import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { findExtendable } from '#src/adapters/postgres/reads/find-extendable.ts';
import { findWardsPlan } from '#src/adapters/postgres/reads/find-wards-plan.ts';
import type {
  Instant,
  LocalDate,
  ObligationId,
  PersonId,
  PlanId,
  ReportId,
  UnitId,
} from '#src/domain/ids.ts';
import { settle } from '#src/domain/notice/settle.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { planDifference } from '#src/domain/plan/plan-difference.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { at, zone } from '#test/support/obligations.ts';
import { addSecretary, change, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

const wednesday = at('2024-03-20 09:00');
const today = '2024-03-20' as LocalDate;
const sunday = { itemId: 'green-sunday', occurrence: '152' };

let seeded: Seeded;
let officer: Actor;
let otherOfficer: Actor;
let strangeOfficer: Actor;
let updates = 0;
/** Of Tân Quý and of Tây Thạnh. */
let tanQuy: ObligationId;
let tayThanh: ObligationId;
let plan: Plan;

beforeAll(async () => {
  seeded = await seededStore();
  await addSecretary(seeded.database, 'p2', 'tay-thanh');
  officer = await addOfficer('officer', 'tan-phu');
  otherOfficer = await addOfficer('other-officer', 'tan-phu');
  strangeOfficer = await addOfficer('strange-officer', 'tay-thanh');
  plan = (await createAdminStore(seeded).planInForce('tan-phu-2024' as PlanId)).plan as Plan;
});
afterAll(() => seeded.close());
beforeEach(async () => {
  const { notice, extension, reportVersion, report, obligation, plan: plans } = seeded.database;
  await notice.deleteMany();
  await extension.deleteMany();
  await reportVersion.deleteMany();
  await report.deleteMany();
  await obligation.deleteMany();
  await plans.updateMany({ data: { specification: {} } });
  await apply(plan);
  tanQuy = await idOf('tan-quy');
  tayThanh = await idOf('tay-thanh');
});

async function addOfficer(id: string, unitId: string): Promise<Actor> {
  const actor = await addSecretary(seeded.database, id, unitId);
  await seeded.database.membership.updateMany({ where: { personId: id }, data: { role: 'officer' } });
  const memberships = actor.memberships.map((one) => ({ ...one, role: 'officer' as const }));
  return { ...actor, memberships };
}

async function idOf(unitId: string): Promise<ObligationId> {
  const { id } = await seeded.database.obligation.findFirstOrThrow({ where: { unitId, ...sunday } });
  return id as ObligationId;
}

async function apply(wanted: Plan, now: Instant = wednesday) {
  const store = createAdminStore(seeded);
  const { units } = await store.organisation();
  return store.applyPlan(wanted, compilePlan(wanted, units), now);
}

/** The plan with another number of days of grace for its Green Sundays; null: without them. */
function amended(graceDays: number | null): Plan {
  const items = plan.items.flatMap((item) => {
    if (item.id !== sunday.itemId) return [item];
    return graceDays === null ? [] : [{ ...item, graceDays }];
  });
  return { ...plan, items };
}

async function commit(actor: Actor, effects: readonly Effect[], now: Instant = wednesday): Promise<string> {
  const incoming = update(`u${++updates}`, actor.personId);
  const { revision } = await seeded.store.open(incoming, today);
  const made = change(actor, incoming, { revision, effects });
  return (await seeded.store.commit({ ...made, asker: { ...made.asker, now, today } })).kind;
}

interface Wanted {
  readonly ids?: readonly ObligationId[];
  readonly seen?: string;
  readonly until?: string;
  readonly batchId?: string;
}

const extend = (wanted: Wanted = {}): readonly Effect[] => {
  const { ids = [tanQuy], seen = '2024-03-19', until = '2024-03-25', batchId = 'b1' } = wanted;
  const obligations = ids.map((id) => ({ id, dueOn: seen as LocalDate }));
  return [{ kind: 'extend', batchId, obligations, until: until as LocalDate, reason: 'quick:weather' }];
};
const undo = (ids: readonly ObligationId[] = [tanQuy], batchId = 'b1'): readonly Effect[] => [
  { kind: 'undo-extension', batchId, obligationIds: ids },
];
const datesOf = async (id: ObligationId) => {
  const row = await seeded.database.obligation.findUniqueOrThrow({ where: { id } });
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return [day(row.dueOn), day(row.locksOn), day(row.countsTo)];
};
const asPlanned = ['2024-03-19', '2025-02-01', '2024-03-19'];
const asExtended = ['2024-03-25', '2025-02-07', '2024-03-25'];
const notices = async () =>
  (await seeded.database.notice.findMany({ orderBy: [{ kind: 'asc' }, { personId: 'asc' }] })).map(
    ({ kind, personId, state, reason, rung }) =>
      `${[kind, rung].filter(Boolean).join(' ')} to ${personId}: ${reason ?? state}`,
  );
const deeds = async (id: ObligationId) =>
  (await seeded.database.auditEntry.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] }))
    .filter(({ subject }) => (subject as { obligationId?: string }).obligationId === id)
    .map(({ act, actorId, reason }) => [act, actorId, reason].filter(Boolean).join(' '));
const later = (minutes: number) => (wednesday + minutes * 60_000) as Instant;
const planReminders = (now: Instant) =>
  createNoticeStore({ database: seeded.database, zone }).planReminders(now);

/** Tells a person what is due at a moment, as the job does; what that was. */
const tell = async (person: string, now: Instant): Promise<readonly unknown[]> => {
  const told: unknown[] = [];
  const store = createNoticeStore({ database: seeded.database, zone });
  await store.settle({ personId: person as PersonId }, now, ({ notices: due, addresses: [to] }) => {
    const settled = settle(due, { now, zone, isHoliday: () => false, sentToday: 0 });
    told.push(...settled.send);
    const calls = [{ method: 'sendMessage', params: {} }];
    return { settled, messages: to ? [{ tells: settled.send, to, calls }] : [] };
  });
  return told;
};

async function addReport(id: string, obligationId = tanQuy): Promise<void> {
  const sentAt = new Date(at('2024-03-17 18:00'));
  const answers = { date: '2024-03-17', members: 45 };
  const form = { formId: 'green-sunday', formVersion: 1 };
  const times = { editedAt: sentAt, createdAt: sentAt, submittedAt: sentAt };
  await seeded.database.report.create({
    data: {
      id,
      unitId: 'tan-quy',
      obligationId,
      ...form,
      status: 'submitted',
      answers,
      happenedOn: new Date('2024-03-17'),
      version: 1,
      editedById: 'p1',
      ...times,
    },
  });
  await seeded.database.reportVersion.create({
    data: { reportId: id, version: 1, answers, photoIds: [], personId: 'p1', reason: 'first', at: sentAt },
  });
}

describe('an officer who extends', () => {
  test('moves the last day in time, the lock and the days that count, which is written down', async () => {
    expect(await commit(officer, extend())).toBe('committed');
    expect(await datesOf(tanQuy)).toEqual(asExtended);
    expect(await datesOf(tayThanh)).toEqual(asPlanned);
    expect(await deeds(tanQuy)).toEqual(['extend officer quick:weather']);
  });

  test('has whoever reports for these wards hear of it in a few minutes, each once', async () => {
    await commit(officer, extend({ ids: [tanQuy, tayThanh] }));
    expect(await notices()).toEqual(['extended to p1: pending', 'extended to p2: pending']);
    expect(await tell('p1', later(4))).toEqual([]);
    expect(await tell('p1', later(5))).toMatchObject([
      {
        kind: 'extended',
        obligation: { dueOn: '2024-03-25', extendedFrom: '2024-03-19' },
        extension: { oldOn: '2024-03-19', newOn: '2024-03-25', reason: 'quick:weather' },
      },
    ]);
  });

  test('extends a ward without people all the same', async () => {
    const empty = await idOf('son-ky');
    expect(await commit(officer, extend({ ids: [empty] }))).toBe('committed');
    expect([await datesOf(empty), await notices()]).toEqual([asExtended, []]);
  });

  test.each<[what: string, actor: () => Actor]>([
    ['of another district', () => strangeOfficer],
    ['who is none, but its secretary', () => seeded.actor],
    ['whose role has ended', () => ({ ...officer, memberships: [] })],
  ])('and is one %s changes nothing', async (_what, actor) => {
    expect(await commit(actor(), extend())).toBe('overtaken');
    expect([await datesOf(tanQuy), await notices()]).toEqual([asPlanned, []]);
  });

  test.each([
    ['a day that is over', { until: '2024-03-19' }],
    ['the day that stands', { seen: '2024-03-19', until: '2024-03-19' }],
    ['a day beyond the plan', { until: '2025-02-01' }],
  ])('to %s changes nothing', async (_what, wanted) => {
    expect(await commit(officer, extend(wanted))).toBe('overtaken');
    expect(await datesOf(tanQuy)).toEqual(asPlanned);
  });

  test('after another one did sees that day first, and a second time goes beyond it', async () => {
    await commit(otherOfficer, extend({ batchId: 'b0', until: '2024-03-27' }));
    expect(await commit(officer, extend())).toBe('overtaken');
    expect((await datesOf(tanQuy))[0]).toBe('2024-03-27');
    expect(await commit(officer, extend({ seen: '2024-03-27', until: '2024-03-29' }))).toBe('committed');
    expect((await datesOf(tanQuy))[0]).toBe('2024-03-29');
  });

  test('side by side with another one is the only one who does', async () => {
    const both = await Promise.all([
      commit(officer, extend({ ids: [tanQuy, tayThanh] })),
      commit(otherOfficer, extend({ ids: [tayThanh, tanQuy], batchId: 'b2', until: '2024-03-28' })),
    ]);
    expect(both.toSorted()).toEqual(['committed', 'overtaken']);
    expect(await seeded.database.extension.groupBy({ by: ['batchId'] })).toHaveLength(1);
  });

  test('gives all of several longer, or none', async () => {
    await commit(otherOfficer, extend({ ids: [tayThanh], batchId: 'b0' }));
    expect(await commit(officer, extend({ ids: [tanQuy, tayThanh], until: '2024-03-28' }))).toBe('overtaken');
    expect(await datesOf(tanQuy)).toEqual(asPlanned);
  });

  test('tells nobody who has reported meanwhile', async () => {
    await commit(officer, extend());
    await addReport('r1');
    await seeded.database.obligation.update({ where: { id: tanQuy }, data: { photos: 0 } });
    expect(await tell('p1', later(5))).toEqual([]);
    expect(await notices()).toEqual(['extended to p1: met']);
  });

  test('tells only the last of several days', async () => {
    await commit(officer, extend());
    await commit(officer, extend({ seen: '2024-03-25', until: '2024-03-28', batchId: 'b2' }));
    expect(await tell('p1', later(5))).toMatchObject([{ extension: { newOn: '2024-03-28' } }]);
  });
});

describe('reminders', () => {
  test('of the old day are void, and the ladder is climbed towards the new one', async () => {
    await planReminders(wednesday);
    expect(await notices()).toContain('reminder late-1 to p1: pending');
    await commit(officer, extend());
    await seeded.database.notice.deleteMany({ where: { kind: 'extended' } });
    const ofTanQuy = () =>
      seeded.database.notice.findMany({ where: { obligationId: tanQuy }, orderBy: { dueAt: 'asc' } });
    expect(await ofTanQuy()).toEqual([]);
    for (const day of ['21', '22', '23', '24', '25', '26', '28'])
      await planReminders(at(`2024-03-${day} 20:00`));
    expect(
      (await ofTanQuy()).map(({ kind, rung, on }) => `${kind} ${rung} ${on?.toISOString().slice(5, 10)}`),
    ).toEqual([
      'reminder d-3 03-22',
      'reminder last-day 03-25',
      'reminder late-1 03-26',
      'reminder late-3 03-28',
      'escalation late-3-officers 03-28',
      'escalation late-3-officers 03-28',
    ]);
  });

  test('of the other wards go on', async () => {
    await planReminders(wednesday);
    await commit(officer, extend());
    expect(await notices()).toContain('reminder late-1 to p2: pending');
  });

  test('that were void are owed again once the extension is taken back', async () => {
    await commit(officer, extend());
    await commit(officer, undo(), later(1));
    await planReminders(later(2));
    expect(await notices()).toContain('reminder late-1 to p1: pending');
  });
});

describe('what was extended', () => {
  test('can be taken back within the hour; who was told hears the old day again', async () => {
    await commit(officer, extend({ ids: [tanQuy, tayThanh] }));
    await tell('p1', later(5));
    expect(await commit(officer, undo([tanQuy, tayThanh]), later(59))).toBe('committed');
    expect([await datesOf(tanQuy), await datesOf(tayThanh)]).toEqual([asPlanned, asPlanned]);
    expect(await deeds(tanQuy)).toEqual(expect.arrayContaining(['extension-undone officer']));
    expect(await tell('p1', later(65))).toMatchObject([
      { kind: 'extension-undone', obligation: { dueOn: '2024-03-19', extendedFrom: null } },
    ]);
    expect(await tell('p2', later(65))).toEqual([]);
  });

  test.each<[what: string, before: () => Promise<unknown>, by: () => Actor, minutes: number]>([
    ['after an hour', async () => undefined, () => officer, 60],
    ['by another officer', async () => undefined, () => otherOfficer, 1],
    [
      'once it was extended further',
      () => commit(otherOfficer, extend({ seen: '2024-03-25', until: '2024-03-28', batchId: 'b2' })),
      () => officer,
      1,
    ],
    ['a second time', () => commit(officer, undo(), later(1)), () => officer, 2],
  ])('cannot be taken back %s', async (_what, before, by, minutes) => {
    await commit(officer, extend());
    await before();
    const was = await datesOf(tanQuy);
    expect(await commit(by(), undo(), later(minutes))).toBe('overtaken');
    expect(await datesOf(tanQuy)).toEqual(was);
  });

  test('and taken back has the day of the extension before it, where there is one', async () => {
    await commit(otherOfficer, extend({ batchId: 'b0' }));
    await commit(officer, extend({ seen: '2024-03-25', until: '2024-03-28' }));
    await commit(officer, undo(), later(1));
    expect(await datesOf(tanQuy)).toEqual(asExtended);
  });
});

describe('a report that is locked', () => {
  const correct: readonly Effect[] = [
    {
      kind: 'submit',
      reportId: 'r1' as ReportId,
      happenedOn: '2024-03-17' as LocalDate,
      reason: 'corrected',
    },
    { kind: 'correct-as-seen', reportId: 'r1' as ReportId, version: 1, isExplained: false },
  ];
  beforeEach(async () => {
    await addReport('r1');
    await seeded.database.report.update({ where: { id: 'r1' }, data: { draft: { members: 48 } } });
    await seeded.database.obligation.update({
      where: { id: tanQuy },
      data: { locksOn: new Date(today), photos: 0 },
    });
  });

  test('can be corrected again by an extension, and its ward hears so though it is done', async () => {
    expect(await commit(seeded.actor, correct)).toBe('overtaken');
    expect(await commit(officer, extend({ until: '2024-03-22' }))).toBe('committed');
    expect(await datesOf(tanQuy)).toEqual(['2024-03-22', '2024-03-23', '2024-03-22']);
    expect(await tell('p1', later(5))).toMatchObject([{ kind: 'extended', extension: { wasLocked: true } }]);
    expect(await commit(seeded.actor, correct)).toBe('committed');
  });
});

describe('a plan', () => {
  test('that is applied again leaves what was extended, and is no other than before', async () => {
    await commit(officer, extend());
    const store = createAdminStore(seeded);
    const { units } = await store.organisation();
    const { obligations } = await store.planInForce(plan.id);
    const { changed } = planDifference(obligations, compilePlan(plan, units));
    expect(changed).toEqual([]);
    expect(await apply(plan)).toEqual({ added: 0, changed: 0, withdrawn: 0 });
    expect(await datesOf(tanQuy)).toEqual(asExtended);
  });

  test('that gives one day more leaves it so, with the lock as far behind it', async () => {
    await commit(officer, extend());
    await apply(amended(3));
    expect(await datesOf(tayThanh)).toEqual(['2024-03-20', '2025-02-01', '2024-03-19']);
    expect(await datesOf(tanQuy)).toEqual(['2024-03-25', '2025-02-06', '2024-03-25']);
  });

  test('that gives as much by itself takes its place, which is written down', async () => {
    await commit(officer, extend());
    await apply(amended(9));
    expect(await datesOf(tanQuy)).toEqual(['2024-03-26', '2025-02-01', '2024-03-19']);
    expect(await deeds(tanQuy)).toContain('extension-dropped');
    expect(await tell('p1', later(5))).toEqual([]);
    expect(await commit(officer, undo(), later(6))).toBe('overtaken');
  });

  test('that asks it no more drops it; asked once more, it is as planned', async () => {
    await commit(officer, extend());
    await apply(amended(null));
    expect(await deeds(tanQuy)).toContain('extension-dropped');
    await apply(plan);
    expect(await datesOf(tanQuy)).toEqual(asPlanned);
  });

  test('applied while something is extended loses neither', async () => {
    const [applied, extended] = await Promise.all([apply(amended(3)), commit(officer, extend())]);
    const outcomes = { committed: '2024-03-25', overtaken: '2024-03-20' };
    expect(applied.changed).toBeGreaterThan(0);
    expect((await datesOf(tanQuy))[0]).toBe(outcomes[extended as keyof typeof outcomes]);
  });
});

test('the doctor counts what stands of extensions and is not over', async () => {
  await commit(officer, extend({ ids: [tanQuy, tayThanh] }));
  const counted = async (now: Instant) => (await createAdminStore(seeded).doctor(now)).extensions;
  expect([await counted(wednesday), await counted(at('2024-03-26 09:00'))]).toEqual([2, 0]);
});

describe('officers see', () => {
  const asker = () => ({ actor: officer, today, zone });

  test('what their wards lack and may be given longer, with who did so already', async () => {
    await commit(otherOfficer, extend());
    const duties = await findExtendable(seeded.database, asker());
    const duty = duties.find(({ occurrence }) => occurrence === '152');
    expect(duty).toMatchObject({ short: 'Chủ nhật xanh 152', planEndsOn: '2025-01-31', planYear: 2024 });
    expect(duty?.wards.find(({ unitId }) => unitId === 'tan-quy')).toMatchObject({
      dueOn: '2024-03-25',
      lacks: true,
      hasPeople: true,
      extendedByName: 'Nguyễn Thị Lan',
    });
    expect(duty?.wards.find(({ unitId }) => unitId === 'son-ky')).toMatchObject({
      dueOn: '2024-03-19',
      hasPeople: false,
      extendedByName: null,
    });
    expect(await findExtendable(seeded.database, { ...asker(), actor: seeded.actor })).toEqual([]);
  });

  test('the first day that is missed among wards of which some have longer, and which these are', async () => {
    await commit(officer, extend());
    const wards = await findWardsPlan(seeded.database, asker(), 'tan-phu' as UnitId);
    expect(wards.find(({ occurrence }) => occurrence === '152')).toMatchObject({
      dueOn: '2024-03-19',
      extendedFrom: null,
      extended: [{ unitName: 'Tân Quý', dueOn: '2024-03-25' }],
    });
  });
});
