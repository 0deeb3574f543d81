import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findGroupUnitCard,
  findGroupUnits,
  findUnitCard,
  findUnitsSeen,
} from '#src/adapters/postgres/reads/find-units.ts';
import { findSentReports } from '#src/adapters/postgres/reads/find-sent-reports.ts';
import type { LocalDate, ObligationId, UnitId } from '#src/domain/ids.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';
import { type NoticeBench, openNoticeBench } from '#test/support/notice-bench.ts';
import { at, eventObligation, zone } from '#test/support/obligations.ts';

const tanPhu = 'tan-phu' as UnitId;
const tanQuy = 'tan-quy' as UnitId;
const sonKy = 'son-ky' as UnitId;
const elsewhere = 'tan-binh' as UnitId;
const today = '2024-03-20' as LocalDate;

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
  await bench.clear();
  const validFrom = new Date('2003-12-02');
  await bench.database.unit.createMany({
    data: [
      { id: 'tan-binh', name: 'Quận Đoàn Tân Bình', kind: 'district', validFrom },
      { id: 'p5', name: '5', kind: 'ward', parentId: 'tan-binh', validFrom },
      {
        id: 'old',
        name: 'Cũ',
        kind: 'ward',
        parentId: 'tan-phu',
        validFrom,
        validTo: new Date('2024-03-20'),
      },
    ],
  });
  await bench.addPerson('lan', 'secretary', 'tan-quy', { isReachable: false });
  await bench.addPerson('binh', 'secretary', 'tan-quy', { to: '2024-03-20' });
  await bench.addPerson('moi', 'secretary', 'tan-quy', { from: '2024-03-21' });
  await bench.database.membership.create({
    data: {
      id: 'm2',
      personId: 'lan',
      unitId: 'tan-quy',
      role: 'officer',
      validFrom: new Date('2024-01-01'),
    },
  });
  await bench.addGroup('g', at('2024-03-25 07:30'));
  await bench.addObligation(
    eventObligation('2024-03-17', { id: 'o' as ObligationId, unitId: tanQuy }),
    at('2024-03-01 08:00'),
  );
  await bench.addReport('tan-quy', 'o', '2024-03-17', { members: 45 });
  await bench.addReport('tan-quy', null, '2024-03-16', { members: 5 });
  await bench.addReport('son-ky', null, '2024-03-18', { members: 5 });
});
afterAll(() => bench.close());

const readerOf = (role: Role | null, unitId: UnitId) => {
  const memberships = [{ role, unitId, unitName: '', unitKind: 'ward', parentId: null }];
  const actor = role === null ? null : ({ personId: 'p', memberships } as unknown as Actor);
  return { actor, today, zone, now: at('2024-03-20 09:00') };
};
const chat = async () => {
  const { platform, bot, chatId } = await bench.database.group.findFirstOrThrow();
  return { platform, bot, chatId } as Parameters<typeof findGroupUnits>[2];
};

describe('the units that may be looked at', () => {
  test.each<[Role | null, UnitId, readonly string[]]>([
    ['officer', tanPhu, ['son-ky', 'tan-quy', 'tan-phu']],
    ['leader', tanPhu, ['son-ky', 'tan-quy', 'tan-phu']],
    ['secretary', tanQuy, ['tan-quy']],
    ['officer', elsewhere, ['p5', 'tan-binh']],
    [null, tanPhu, []],
  ])('of %s in %s are %j, those that have ended left out', async (role, unitId, ids) => {
    const units = await findUnitsSeen(bench.database, readerOf(role, unitId));
    expect(units.map((unit) => unit.unitId as string).toSorted()).toEqual(ids.toSorted());
    expect(units.map((unit) => unit.unitId)).toEqual(ids);
  });
});

describe('the card of a unit', () => {
  test('names those with a role in it today, each with all of them and every channel', async () => {
    const { people } = await findUnitCard(bench.database, readerOf('officer', tanPhu), tanQuy);
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({
      name: 'lan',
      roles: ['officer', 'secretary'],
      channels: [{ platform: 'telegram', isReachable: false }],
    });
  });

  test.each<[Role | null, UnitId]>([
    ['secretary', sonKy],
    ['officer', elsewhere],
    ['leader', elsewhere],
    [null, tanPhu],
  ])('is empty for a %s of %s', async (role, unitId) => {
    expect(await findUnitCard(bench.database, readerOf(role, unitId), tanQuy)).toEqual({
      plan: [],
      sent: { reports: [], total: 0 },
      people: [],
      deliveries: [],
    });
  });
});

test('what one unit sent is its own reports, and those of no other', async () => {
  const officer = readerOf('officer', tanPhu);
  const of = (unitId: UnitId) => findSentReports(bench.database, officer, { from: 0, most: 6, unitId });
  expect((await of(tanQuy)).total).toBe(2);
  expect((await of(tanQuy)).reports.map(({ unitId }) => unitId)).toEqual([tanQuy, tanQuy]);
  expect((await of(sonKy)).total).toBe(1);
  expect((await findSentReports(bench.database, officer, { from: 0, most: 6 })).total).toBe(3);
  const other = readerOf('officer', elsewhere);
  expect(await findSentReports(bench.database, other, { from: 0, most: 6, unitId: tanQuy })).toEqual({
    reports: [],
    total: 0,
  });
});

describe('a group', () => {
  test('sees its own unit and those below, whoever of it asks', async () => {
    for (const reader of [readerOf(null, tanPhu), readerOf('officer', elsewhere)]) {
      const units = await findGroupUnits(bench.database, reader, await chat());
      expect(units.map(({ unitId }) => unitId)).toEqual(['son-ky', 'tan-quy', 'tan-phu']);
      const { plan, sent, people } = await findGroupUnitCard(bench.database, reader, await chat(), tanQuy);
      expect(people).toEqual([]);
      expect(plan.map(({ obligation }) => obligation.id)).toEqual(['o']);
      expect(sent).toMatchObject({ total: 2, reports: [{ happenedOn: '2024-03-17' }] });
    }
  });

  test('is told of nobody who writes on something', async () => {
    const id = await bench.addReport('tan-quy', 'o', '2024-03-17', {}, 'draft');
    const drafts = async () =>
      (await findGroupUnitCard(bench.database, readerOf(null, tanPhu), await chat(), tanQuy)).plan.map(
        ({ draft }) => draft,
      );
    expect(await drafts()).toEqual([null]);
    await bench.database.report.delete({ where: { id: id as unknown as string } });
  });

  test('sees nothing of a unit elsewhere, nor once it is linked no more', async () => {
    const nobody = readerOf('officer', elsewhere);
    expect(await findGroupUnitCard(bench.database, nobody, await chat(), 'p5' as UnitId)).toEqual({
      plan: [],
      sent: { reports: [], total: 0 },
      people: [],
      deliveries: [],
    });
    await bench.database.group.updateMany({ data: { state: 'removed' } });
    expect(await findGroupUnits(bench.database, nobody, await chat())).toEqual([]);
    expect((await findGroupUnitCard(bench.database, nobody, await chat(), tanQuy)).plan).toEqual([]);
  });
});
