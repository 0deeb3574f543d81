import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { progressJson, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import type { ObligationId, UnitId } from '#src/domain/ids.ts';
import type { PlannedObligation, Progress } from '#src/domain/obligation/obligation.ts';
import { at, on, windowObligation, zone } from '#test/support/obligations.ts';
import { type NoticeBench, openNoticeBench } from '#test/support/notice-bench.ts';

let bench: NoticeBench;
beforeAll(async () => void (bench = await openNoticeBench()));
beforeEach(() => bench.clear());
afterAll(() => bench.close());

function duty(unitId: string, over: Partial<PlannedObligation> = {}): PlannedObligation {
  return windowObligation('2024-12-31', {
    id: unitId as ObligationId,
    key: `tan-phu-2024/helped/all/${unitId}`,
    unitId: unitId as UnitId,
    ...over,
  });
}

const add = async (...obligations: readonly PlannedObligation[]) => {
  for (const one of obligations) await bench.addObligation(one, at('2024-01-01 08:00'));
};

async function progress(id: string): Promise<Progress | undefined> {
  const rows = await bench.database.query<{ progress: Progress }>(
    `SELECT ${progressJson} AS progress FROM obligation o LEFT JOIN LATERAL ${progressSql('$2')} done ON true WHERE o.id = $1`,
    [id, zone],
  );
  return rows[0]?.progress;
}

async function addPhotos(reportId: string, states: readonly string[], first = 0): Promise<void> {
  if (first === 0) await bench.addPerson('lan', 'secretary', 'tan-quy');
  await bench.database.photo.createMany({
    data: states
      .map((state, nth) => [state, first + nth] as const)
      .map(([state, index]) => ({
        id: `${reportId}-${index}`,
        reportId,
        personId: 'lan',
        platform: 'telegram',
        bot: '1',
        chatId: '1',
        fileRef: `f${index}`,
        uniqueRef: `u${index}`,
        sentAs: 'photo',
        state,
        receivedAt: new Date(at('2024-05-01 09:00')),
      })),
  });
}

test('reports count one by one, and it is met on the day the last needed one was sent', async () => {
  await add(duty('tan-quy', { atLeast: 2 }));
  await bench.addReport('tan-quy', 'tan-quy', '2024-05-01');
  expect(await progress('tan-quy')).toEqual({
    reports: 1,
    amount: 1,
    metOn: null,
    metTime: null,
    waiver: null,
    waiting: 0,
    returned: 0,
  });
  await bench.addReport('tan-quy', 'tan-quy', '2024-06-01');
  await bench.addReport('tan-quy', 'tan-quy', '2024-07-01');
  expect(await progress('tan-quy')).toEqual({
    reports: 3,
    amount: 3,
    metOn: '2024-06-01',
    metTime: '18:00',
    waiver: null,
    waiting: 0,
    returned: 0,
  });
});

test('a sum adds up the answers; a report without one adds nothing', async () => {
  await add(duty('tan-quy', { measure: 'sum:helped', atLeast: 3 }));
  await bench.addReport('tan-quy', 'tan-quy', '2024-05-01', { helped: 2 });
  await bench.addReport('tan-quy', 'tan-quy', '2024-05-02', {});
  expect(await progress('tan-quy')).toMatchObject({ reports: 2, amount: 2, metOn: null });
  await bench.addReport('tan-quy', 'tan-quy', '2024-05-03', { helped: 1.5 });
  expect(await progress('tan-quy')).toMatchObject({ reports: 3, amount: 3.5, metOn: '2024-05-03' });
});

test('a total adds up what the obligations that feed it have, and nothing that was replaced', async () => {
  const key = 'tan-phu-2024/helped/all/tan-phu';
  await add(
    duty('tan-phu', { key, scope: 'total', measure: 'sum:helped', atLeast: 5 }),
    duty('tan-quy', { feeds: key, measure: 'sum:helped' }),
    duty('son-ky', { feeds: key, measure: 'sum:helped' }),
  );
  await bench.addReport('tan-quy', 'tan-quy', '2024-05-01', { helped: 3 });
  await bench.addReport('son-ky', 'son-ky', '2024-05-02', { helped: 9 }, 'replaced');
  expect(await progress('tan-phu')).toMatchObject({ reports: 1, amount: 3, metOn: null });
  await bench.addReport('son-ky', 'son-ky', '2024-05-03', { helped: 2 });
  expect(await progress('tan-phu')).toMatchObject({ amount: 5, metOn: '2024-05-03' });
});

test('a share counts each unit once, when its own part is done', async () => {
  const key = 'tan-phu-2024/share/all/tan-phu';
  await add(
    duty('tan-phu', { key, scope: 'total', measure: 'units', atLeast: 2 }),
    duty('tan-quy', { feeds: key, atLeast: 2 }),
    duty('son-ky', { feeds: key }),
  );
  await bench.addReport('tan-quy', 'tan-quy', '2024-05-01');
  await bench.addReport('son-ky', 'son-ky', '2024-05-02');
  await bench.addReport('son-ky', 'son-ky', '2024-05-03');
  expect(await progress('tan-phu')).toMatchObject({ amount: 1, metOn: null });
  await bench.addReport('tan-quy', 'tan-quy', '2024-05-04');
  expect(await progress('tan-phu')).toMatchObject({ amount: 2, metOn: '2024-05-04' });
});

test('a report counts only with the photos that the plan asks for; refused ones are none', async () => {
  await add(duty('tan-quy', { photos: 2 }));
  const report = await bench.addReport('tan-quy', 'tan-quy', '2024-05-01');
  expect(await progress('tan-quy')).toMatchObject({ reports: 0, amount: 0 });
  await addPhotos(report, ['stored', 'refused', 'pending']);
  expect(await progress('tan-quy')).toMatchObject({ reports: 1, amount: 1 });
});

test('where the plan asks for none, a report counts until photos that turned out to be of no use leave it fewer than its form asks for', async () => {
  await add(duty('tan-quy'));
  const report = await bench.addReport('tan-quy', 'tan-quy', '2024-05-01');
  expect(await progress('tan-quy')).toMatchObject({ reports: 1 });
  await addPhotos(report, ['stored', 'refused']);
  expect(await progress('tan-quy')).toMatchObject({ reports: 0, amount: 0 });
  await addPhotos(report, ['pending'], 2);
  expect(await progress('tan-quy')).toMatchObject({ reports: 1, amount: 1 });
});

test('an obligation that asks for nothing counts, and is never met by that', async () => {
  await add(duty('tan-quy', { atLeast: 0 }));
  await bench.addReport('tan-quy', 'tan-quy', '2024-05-01');
  expect(await progress('tan-quy')).toEqual({
    reports: 1,
    amount: 1,
    metOn: null,
    metTime: null,
    waiver: null,
    waiting: 0,
    returned: 0,
  });
});

test('a report counts for another obligation, too, where its sender said so and as long as the plan has it so', async () => {
  const other = duty('other', {
    unitId: 'tan-quy' as UnitId,
    itemId: 'awareness',
    key: 'tan-phu-2024/awareness',
  });
  await add(duty('tan-quy'), { ...other, alsoForms: ['green-sunday'] });
  const report = await bench.addReport('tan-quy', 'tan-quy', '2024-05-01');
  expect(await progress('other')).toMatchObject({ reports: 0, amount: 0 });
  await bench.database.reportAlso.create({ data: { reportId: report, obligationId: 'other' } });
  expect(await progress('other')).toMatchObject({ reports: 1, amount: 1, metOn: '2024-05-01' });
  expect(await progress('tan-quy')).toMatchObject({ reports: 1, amount: 1, metOn: '2024-05-01' });
  await bench.database.obligation.update({ where: { id: 'other' }, data: { alsoForms: [] } });
  expect(await progress('other')).toMatchObject({ reports: 0, amount: 0 });
});

test('it counts there by the days of that obligation, and once', async () => {
  const from = on('2024-06-01');
  await add(duty('tan-quy', { alsoForms: ['green-sunday'] }), {
    ...duty('other', { unitId: 'tan-quy' as UnitId, itemId: 'awareness', key: 'tan-phu-2024/awareness' }),
    alsoForms: ['green-sunday'],
    countsFrom: from,
  });
  const report = await bench.addReport('tan-quy', 'tan-quy', '2024-05-01');
  const also = ['other', 'tan-quy'].map((obligationId) => ({ reportId: report, obligationId }));
  await bench.database.reportAlso.createMany({ data: also });
  expect(await progress('other')).toMatchObject({ reports: 0 });
  expect(await progress('tan-quy')).toMatchObject({ reports: 1, amount: 1 });
});

test('a total has a report of another form, too, once', async () => {
  const key = 'tan-phu-2024/awareness/all/tan-phu';
  await add(
    duty('tan-phu', { key, scope: 'total', measure: 'units', atLeast: 2 }),
    duty('tan-quy', { feeds: key, alsoForms: ['green-sunday'] }),
    duty('own', { unitId: 'tan-quy' as UnitId, key: 'tan-phu-2024/green-sunday/152/tan-quy' }),
  );
  const report = await bench.addReport('tan-quy', 'own', '2024-05-01');
  await bench.database.reportAlso.create({ data: { reportId: report, obligationId: 'tan-quy' } });
  expect(await progress('tan-phu')).toMatchObject({ reports: 1, amount: 1, metOn: null });
});
