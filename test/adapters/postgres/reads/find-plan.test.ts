import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalDate, PlanId, ReportId, UnitId } from '#src/domain/ids.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';
import type { Found, Need } from '#src/flows/contract/need.ts';
import { availableServers } from '#test/support/database.ts';
import { addSecretary, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

const planId = 'tan-phu-2024' as PlanId;
const tanQuy = 'tan-quy' as UnitId;
const tanPhu = 'tan-phu' as UnitId;
const plan: Need = { kind: 'unit-plan', unitId: tanQuy };
const wards: Need = { kind: 'wards-plan', unitId: tanPhu };
const sundays = (unitId: UnitId): Need => ({ kind: 'item-reports', unitId, planId, itemId: 'green-sunday' });

describe.each(availableServers().map((server) => [server.name, server] as const))(
  'what the plan asks, and the reports behind it, on %s:',
  (_name, server) => {
    let seeded: Seeded;
    let neighbour: Actor;
    let officer: Actor;
    beforeAll(async () => {
      seeded = await seededStore(server);
      neighbour = await addSecretary(seeded.database, 'p2', 'tay-thanh');
      officer = await withRole(seeded, 'officer');
      await send(seeded, 'r1', 'tan-quy', { happenedOn: '2024-03-17', photos: 2 });
      await send(seeded, 'r2', 'tay-thanh', { happenedOn: '2024-03-10', photos: 2 });
    });
    afterAll(() => seeded.close());

    const find = (actor: Actor | null, need: Need, today = '2024-03-20'): Promise<Found> =>
      seeded.store.find(
        { incoming: update('x'), actor, now, today: today as LocalDate, zone: 'Asia/Ho_Chi_Minh' },
        [need],
      );

    test('a unit gets all of the year, opened or not, with the words of the items', async () => {
      const { unitPlan } = await find(seeded.actor, plan);
      expect(unitPlan?.map(({ obligation }) => obligation.occurrence)).toEqual([
        '152',
        '153',
        '154',
        '155',
        'all',
        'all',
      ]);
      expect(unitPlan?.[0]).toMatchObject({
        itemShort: 'Chủ nhật xanh',
        progress: { reports: 1, metOn: '2024-03-17' },
      });
    });

    test('when the year is over only what can still be done is left, and then nothing', async () => {
      expect((await find(seeded.actor, plan, '2025-01-10')).unitPlan).toHaveLength(6);
      expect((await find(seeded.actor, plan, '2025-03-01')).unitPlan).toEqual([]);
    });

    test('nobody gets the plan of a unit out of reach', async () => {
      expect((await find(neighbour, plan)).unitPlan).toEqual([]);
      expect((await find(null, plan)).unitPlan).toEqual([]);
      expect((await find(officer, plan)).unitPlan).toHaveLength(6);
    });

    test('who looks after wards gets how many have done it, and who has not', async () => {
      const { wardsPlan } = await find(officer, wards);
      const first = wardsPlan?.find(({ occurrence }) => occurrence === '152');
      expect(first).toMatchObject({
        of: 11,
        met: 1,
        waived: 0,
        waiting: 0,
        reports: 1,
        dueOn: '2024-03-19',
      });
      expect(first?.missing).toHaveLength(10);
      expect(first?.missing).not.toContain('Tân Quý');
    });

    test('a ward that is let off, or waits to be, is not missing', async () => {
      const { database } = seeded;
      const obligation = await database.obligation.findFirstOrThrow({
        where: { occurrence: '155', unitId: 'tan-quy' },
      });
      const waiver = {
        id: 'e1',
        obligationId: obligation.id,
        unitId: 'tan-quy',
        askedById: 'p1',
        reason: 'mưa',
      };
      await database.waiver.create({ data: { ...waiver, askedAt: new Date(now), state: 'asked' } });
      const standing = async () =>
        (await find(officer, wards)).wardsPlan?.find(({ occurrence }) => occurrence === '155');
      expect(await standing()).toMatchObject({ waiting: 1, waived: 0 });
      await database.waiver.update({ where: { id: 'e1' }, data: { state: 'granted' } });
      expect(await standing()).toMatchObject({ waiting: 0, waived: 1 });
      expect((await standing())?.missing).toHaveLength(10);
    });

    test('a secretary gets nothing of the other wards', async () => {
      const { wardsPlan } = await find(seeded.actor, wards);
      expect(new Set(wardsPlan?.flatMap(({ missing }) => missing))).toEqual(new Set(['Tân Quý']));
      expect(wardsPlan?.map(({ of }) => of)).not.toContain(11);
      expect((await find(seeded.actor, sundays(tanPhu))).itemReports?.map(({ id }) => id)).toEqual(['r1']);
      expect(
        (await find(seeded.actor, { kind: 'sent-report', reportId: 'r2' as ReportId })).sentReport,
      ).toBeNull();
    });

    test('the reports behind an item say who sent them, and whether they count', async () => {
      const { itemReports } = await find(officer, sundays(tanPhu));
      expect(itemReports?.map(({ id, isCounted, sentByName }) => [id, isCounted, sentByName])).toEqual([
        ['r1', true, 'Nguyễn Thị Lan'],
        ['r2', false, 'Nguyễn Thị Lan'],
      ]);
      expect(itemReports?.[0]?.photos).toHaveLength(2);
    });

    test('a report that is being corrected is shown as it was sent', async () => {
      const { database } = seeded;
      await database.report.update({ where: { id: 'r1' }, data: { draft: { place: 'chỗ khác' } } });
      const { sentReport } = await find(seeded.actor, { kind: 'sent-report', reportId: 'r1' as ReportId });
      expect(sentReport?.answers).toEqual({ place: 'hẻm 1' });
    });

    test('what was sent is listed newest first, page by page, also what is on no obligation', async () => {
      await send(seeded, 'r3', 'tan-quy', { happenedOn: '2024-03-18', photos: 0, isAlone: true });
      const page = async (actor: Actor | null, from: number, most = 2) => {
        const { sentReports } = await find(actor, { kind: 'sent-reports', from, most });
        return [sentReports?.reports.map(({ id }) => id), sentReports?.total];
      };
      expect(await page(seeded.actor, 0)).toEqual([['r3', 'r1'], 2]);
      expect(await page(neighbour, 0)).toEqual([['r2'], 1]);
      expect(await page(officer, 0)).toEqual([['r3', 'r2'], 3]);
      expect(await page(officer, 2)).toEqual([['r1'], 3]);
      expect(await page(officer, 40)).toEqual([['r1'], 3]);
      expect(await page(null, 0)).toEqual([[], 0]);
      const { sentReport } = await find(seeded.actor, { kind: 'sent-report', reportId: 'r3' as ReportId });
      expect(sentReport).toMatchObject({
        obligationId: null,
        short: null,
        isCounted: false,
        countsFrom: null,
      });
    });

    test('the newest to correct is the person’s own before a colleague’s, and never another unit’s', async () => {
      const newest = async (actor: Actor | null) => (await find(actor, { kind: 'sent-newest' })).sentNewest;
      expect(await newest(seeded.actor)).toBe('r3');
      expect(await newest(neighbour)).toBe('r2');
      expect(await newest(officer)).toBeNull();
      expect(await newest(null)).toBeNull();
    });

    test('a correction that says nothing else yet is not changed, and is no draft', async () => {
      const { database } = seeded;
      const own: Need = { kind: 'report', reportId: 'r3' as ReportId };
      const drafts = async () =>
        (await find(seeded.actor, { kind: 'drafts', unitId: tanQuy })).drafts?.map(({ id }) => id);
      const write = (place: string) =>
        database.report.update({
          where: { id: 'r3' },
          data: { draft: { place }, editedAt: new Date(now + 60_000) },
        });
      await write('hẻm 1');
      expect((await find(seeded.actor, own)).report).toMatchObject({ isOpen: true, isChanged: false });
      expect(await drafts()).not.toContain('r3');
      await write('hẻm 2');
      expect((await find(seeded.actor, own)).report).toMatchObject({ isOpen: true, isChanged: true });
      expect(await drafts()).toContain('r3');
    });
  },
);

async function withRole({ actor, database }: Seeded, role: Role): Promise<Actor> {
  const unit = await database.unit.findUniqueOrThrow({ where: { id: tanPhu } });
  const membership = {
    unitId: tanPhu,
    unitName: unit.name,
    unitKind: 'district',
    parentId: null,
    role,
  } as const;
  return { ...actor, memberships: [membership] };
}

async function send(
  { database }: Seeded,
  id: string,
  unitId: string,
  { happenedOn, photos, isAlone }: { happenedOn: string; photos: number; isAlone?: true },
): Promise<void> {
  const obligation = await database.obligation.findFirstOrThrow({ where: { occurrence: '152', unitId } });
  const at = new Date(now + Number(id.slice(1)));
  const answers = { place: 'hẻm 1' };
  await database.report.create({
    data: {
      id,
      unitId,
      obligationId: isAlone ? null : obligation.id,
      formId: 'green-sunday',
      formVersion: 1,
      status: 'submitted',
      answers,
      happenedOn: new Date(happenedOn),
      version: 1,
      editedById: 'p1',
      editedAt: at,
      createdAt: at,
      submittedAt: at,
    },
  });
  await database.reportVersion.create({
    data: { reportId: id, version: 1, answers, photoIds: [], personId: 'p1', reason: 'first', at },
  });
  await database.photo.createMany({
    data: Array.from({ length: photos }, (_, index) => ({
      id: `${id}-${index}`,
      reportId: id,
      personId: 'p1',
      platform: 'telegram',
      bot: '1',
      chatId: 'p1',
      fileRef: `${id}-${index}`,
      uniqueRef: `${id}-${index}`,
      sentAs: 'photo',
      receivedAt: at,
    })),
  });
}
