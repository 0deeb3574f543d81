import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import type { GroupId, LocalDate, PersonId, UnitId } from '#src/domain/ids.ts';
import { isOfObligation, ofKind } from '#src/domain/notice/due-notice.ts';
import { settle } from '#src/domain/notice/settle.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { type AdminStore, OrganisationOvertakenError } from '#src/ports/admin-store.ts';
import { sendsAll } from '#test/support/notice-bench.ts';
import { at, zone } from '#test/support/obligations.ts';
import { organisationFile } from '#test/support/organisation-file.ts';
import { addSecretary, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';
import { threeItems } from '#test/support/three-items.ts';
import { seed } from '../../../../scripts/admin/seed.ts';

let seeded: Seeded;
let store: AdminStore;
const [p1, p2] = [{ personId: 'p1' as PersonId }, { personId: 'p2' as PersonId }];
const day = (text: string) => text as LocalDate;
const notices = () => createNoticeStore({ database: seeded.database, zone });

/** In time until 1 July: reminded of before the reform, overdue after it. */
const plan = {
  id: 'p-2025',
  title: 'Kế hoạch 2025',
  unitId: 'tan-phu',
  year: 2025,
  zone,
  parts: [],
  items: [
    {
      id: 'clean',
      source: 'II.1',
      title: 'Chủ nhật xanh',
      short: 'Chủ nhật xanh',
      scope: 'each',
      form: 'green-sunday',
      graceDays: 2,
      rule: {
        kind: 'dates',
        dates: [
          {
            key: '1',
            on: '2025-06-29',
          },
        ],
      },
    },
  ],
} as unknown as Plan;

beforeAll(async () => {
  seeded = await seededStore();
  const { database } = seeded;
  store = createAdminStore({ database });
  await addSecretary(database, 'p2', 'tay-thanh');
  await store.applyPlan(plan, compilePlan(plan, await store.units()), at('2025-06-01 08:00'));
  const joined = { validFrom: new Date('2025-06-30'), role: 'secretary' };
  await database.group.create({
    data: {
      id: 'g',
      platform: 'telegram',
      bot: '1',
      chatId: '-1',
      title: 'Ban Thường vụ',
      unitId: 'tan-phu',
      linkedAt: new Date(0),
      nextDigestAt: new Date(at('2025-07-07 07:30')),
    },
  });
  await report('r1', 'hiep-tan');
  await report('r2', 'tan-quy');
  await notices().planReminders(at('2025-06-28 18:00'));
  await applyReform();
  await database.membership.create({
    data: { id: 'm-new', personId: 'p2', unitId: 'tay-thanh-2025', ...joined },
  });
});
afterAll(() => seeded.close());

async function applyReform() {
  const inForce = await store.organisation();
  const { units, successions } = await organisationFile('organisation-2025-07', inForce);
  return store.applyOrganisation(units, { successions, seen: inForce, zone });
}

async function report(id: string, unitId: string): Promise<void> {
  const when = new Date(at('2025-06-29 18:00'));
  const obligation = await seeded.database.obligation.findFirstOrThrow({
    where: { unitId, planId: plan.id },
  });
  await seeded.database.report.create({
    data: {
      id,
      unitId,
      obligationId: obligation.id,
      formId: 'green-sunday',
      formVersion: 1,
      status: 'submitted',
      answers: {},
      happenedOn: new Date('2025-06-29'),
      editedById: 'p1',
      editedAt: when,
      createdAt: when,
      submittedAt: when,
    },
  });
  for (const n of [1, 2])
    await seeded.database.photo.create({
      data: {
        id: `${id}-${n}`,
        reportId: id,
        personId: 'p1',
        platform: 'telegram',
        bot: '1',
        chatId: 'p1',
        fileRef: `${id}-${n}`,
        uniqueRef: `${id}-${n}`,
        sentAs: 'photo',
        receivedAt: when,
      },
    });
}

async function unitsOf(person: string, today: string): Promise<readonly UnitId[]> {
  const { actor } = await seeded.store.open(update(`${person}-${today}`, person), day(today));
  return (actor?.memberships ?? []).map(({ unitId }) => unitId);
}

describe('the reform of 1 July 2025', () => {
  test('applied again changes nothing, and neither does the seed', async () => {
    expect(await applyReform()).toEqual({ added: 0, changed: 0, withdrawn: 0 });
    const before = await store.organisation();
    const clock = { now: () => at('2025-07-02 09:00'), onJump: () => () => undefined };
    await seed({ store, clock }, threeItems);
    expect(await store.organisation()).toEqual(before);
  });

  test('is not applied on top of what somebody else changed meanwhile', async () => {
    const seen = { units: [], successions: [] };
    await expect(store.applyOrganisation([], { seen })).rejects.toThrow(OrganisationOvertakenError);
  });

  test('ends memberships by itself, and lets new ones begin on the day', async () => {
    expect(await unitsOf('p1', '2025-06-30')).toEqual(['tan-quy']);
    expect(await unitsOf('p1', '2025-07-01')).toEqual([]);
    expect(await unitsOf('p2', '2025-06-30')).toEqual(['tay-thanh']);
    expect(await unitsOf('p2', '2025-07-01')).toEqual(['tay-thanh-2025']);
  });

  test('says what became of the units of somebody who has none any more', async () => {
    const { actor } = await seeded.store.open(update('u', 'p1'), day('2025-07-01'));
    const now = at('2025-07-01 09:00');
    const asker = { incoming: update('u', 'p1'), actor, now, today: day('2025-07-01'), zone };
    const { unitsNotNow } = await seeded.store.find(asker, [{ kind: 'units-not-now' }]);
    expect(unitsNotNow).toEqual({
      ended: [
        {
          unitName: 'Tân Quý',
          unitKind: 'ward',
          endedOn: '2025-07-01',
          successors: [
            { unitName: 'Phú Thọ Hòa', unitKind: 'ward' },
            { unitName: 'Tân Sơn Nhì', unitKind: 'ward' },
          ],
        },
      ],
      coming: [],
    });
  });

  test('leaves obligations with their unit, and reminds nobody of them', async () => {
    const { database } = seeded;
    const made = await database.notice.findMany({ where: { kind: { in: ['reminder', 'escalation'] } } });
    expect(made.length).toBeGreaterThan(0);
    // What is made but not sent is told to nobody either.
    const left: boolean[] = [];
    await notices().settle(p2, at('2025-07-01 07:00'), ({ notices: found }) => {
      left.push(...found.filter(isOfObligation).map(({ hasLeft }) => hasLeft));
      const drop = found.map((notice) => ({ notice, reason: 'left' as const }));
      return { settled: { send: [], drop, postpone: [], next: [] }, messages: [] };
    });
    expect(left).toEqual([true]);
    for (const date of ['2025-07-01', '2025-07-02', '2025-07-04', '2025-07-08'])
      await notices().planReminders(at(`${date} 09:00`));
    expect(await database.notice.count({ where: { kind: { in: ['reminder', 'escalation'] } } })).toBe(
      made.length,
    );
    const obligations = await database.obligation.findMany({ where: { planId: plan.id } });
    expect(new Set(obligations.map(({ unitId }) => unitId)).size).toBe(11);
    const compiled = compilePlan(plan, await store.units());
    expect(await store.applyPlan(plan, compiled, at('2025-07-20 09:00'))).toEqual({
      added: 0,
      changed: 0,
      withdrawn: 0,
    });
  });

  test('counts in doctor what is left undone, and who has no unit', async () => {
    const { endedUnits, unitsWithoutSecretary, groups } = await store.doctor(at('2025-07-20 09:00'));
    expect(endedUnits).toEqual({ units: 12, obligations: 9, people: 1 });
    expect(unitsWithoutSecretary).toEqual(['Phú Thạnh', 'Phú Thọ Hòa', 'Tân Phú', 'Tân Sơn Nhì']);
    expect(groups).toMatchObject([{ hasEnded: true }]);
  });

  test('is told to the group of the district once, on the morning of the day', async () => {
    const { database } = seeded;
    expect(await notices().nextEventAt(at('2025-07-01 06:59'), at('2025-07-02 00:00'))).toBe(
      at('2025-07-01 07:00'),
    );
    expect(await notices().planDigests(at('2025-07-01 06:59'))).toBe(0);
    expect(await notices().planDigests(at('2025-07-01 07:00'))).toBe(1);
    const told: string[] = [];
    const tell = () =>
      notices().settle({ groupId: 'g' as GroupId }, at('2025-07-01 07:00'), (due) => {
        for (const notice of due.notices)
          told.push(
            notice.kind === 'group-unit-ended'
              ? notice.units.ended
                  .flatMap(({ successors }) => successors.map((one) => one.unitName))
                  .join(', ')
              : notice.kind,
          );
        return sendsAll(due, [{ method: 'sendMessage', params: {} }]);
      });
    expect((await tell()).length + (await tell()).length).toBe(1);
    expect(told).toEqual(['Phú Thạnh, Phú Thọ Hòa, Tân Phú, Tân Sơn Nhì, Tây Thạnh']);
    await database.group.updateMany({ data: { nextDigestAt: new Date(at('2025-07-07 07:30')) } });
    expect(await notices().planDigests(at('2025-07-07 07:30'))).toBe(0);
  });

  test('is told to its people once, on the morning of the day, and where they are now', async () => {
    const told: { person: string; ended: string[]; living: string[] }[] = [];
    const tell = (date: string) =>
      Promise.all(
        [p1, p2].map((person) =>
          notices().settle(person, at(date), (due) => {
            for (const { units } of ofKind(due.notices, 'unit-ended'))
              told.push({
                person: person.personId,
                ended: units.ended.map((one) => one.unitName),
                living: units.living.map((one) => one.unitName),
              });
            return sendsAll(due, [{ method: 'sendMessage', params: {} }]);
          }),
        ),
      );
    expect(await notices().planEndings(at('2025-06-30 23:59'))).toBe(0);
    expect(await notices().planEndings(at('2025-07-01 00:01'))).toBe(2);
    expect(await notices().planEndings(at('2025-07-01 00:02'))).toBe(0);
    expect((await tell('2025-07-01 06:59')).flat()).toEqual([]);
    expect((await tell('2025-07-01 07:00')).flat()).toHaveLength(2);
    expect((await tell('2025-07-01 07:01')).flat()).toEqual([]);
    expect(told.toSorted((a, b) => (a.person < b.person ? -1 : 1))).toEqual([
      { person: 'p1', ended: ['Tân Quý'], living: [] },
      { person: 'p2', ended: ['Tây Thạnh'], living: ['Tây Thạnh'] },
    ]);
  });

  test('is no news a month later, nor at night', async () => {
    const { database } = seeded;
    await database.notice.deleteMany({ where: { kind: 'unit-ended', personId: { not: null } } });
    expect(await notices().planEndings(at('2025-07-31 09:00'))).toBe(0);
    expect(await notices().planEndings(at('2025-07-29 22:00'))).toBe(2);
    const written = (date: string) =>
      notices().settle(p1, at(date), ({ notices: found, sentToday, addresses: [to] }) => {
        const settled = settle(found, { now: at(date), zone, isHoliday: () => false, sentToday });
        const calls = [{ method: 'sendMessage', params: {} }];
        return {
          settled,
          messages: to && settled.send.length > 0 ? [{ tells: settled.send, to, calls }] : [],
        };
      });
    expect(await written('2025-07-29 22:00')).toEqual([]);
    const [notice] = await database.notice.findMany({ where: { kind: 'unit-ended', personId: 'p1' } });
    expect(notice?.dueAt).toEqual(new Date(at('2025-07-30 07:00')));
    expect(await written('2025-07-31 08:00')).toEqual([]);
    expect(await database.notice.count({ where: { personId: 'p1', reason: 'expired' } })).toBe(1);
  });

  test('leaves what was done with the unit that did it', async () => {
    const ids = ['hiep-tan', 'tan-quy', 'phu-thanh-2025'] as UnitId[];
    const counts = await store.countsOfUnits(ids, zone);
    expect(counts.map(({ unitId, reports, met }) => `${unitId} ${reports} ${met}`).sort()).toEqual([
      'hiep-tan 1 1',
      'phu-thanh-2025 0 0',
      'tan-quy 1 1',
    ]);
  });
});
