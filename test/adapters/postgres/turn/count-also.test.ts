import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate, ObligationId, PlanId, ReportId, UnitId } from '#src/domain/ids.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import { addSecretary, change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
let neighbour: Actor;
beforeAll(async () => {
  seeded = await seededStore();
  neighbour = await addSecretary(seeded.database, 'p2', 'tay-thanh');
});
afterAll(() => seeded.close());

const obligationId = async (unitId: string, itemId: string, occurrence?: string): Promise<ObligationId> => {
  const where = { unitId, itemId, ...(occurrence !== undefined && { occurrence }), NOT: { scope: 'total' } };
  return (await seeded.database.obligation.findFirstOrThrow({ where })).id as ObligationId;
};

/** Says of a report of Tân Quý on Green Sunday that it counts for others, too: those for which it does. */
async function countedFor(
  id: string,
  also: readonly ObligationId[],
  { actor = seeded.actor, person = 'p1' } = {},
): Promise<readonly string[]> {
  const reportId = id as ReportId;
  await seeded.database.report.create({
    data: {
      id,
      unitId: 'tan-quy',
      obligationId: await obligationId('tan-quy', 'green-sunday', '152'),
      formId: 'green-sunday',
      formVersion: 1,
      status: 'submitted',
      answers: {},
      version: 1,
      editedById: 'p1',
      editedAt: new Date(now),
      createdAt: new Date(now),
      submittedAt: new Date(now),
    },
  });
  const incoming = update(id, person);
  const { revision } = await seeded.store.open(incoming, '2024-03-17' as never);
  const effects = [{ kind: 'count-also', reportId, obligationIds: also }] as const;
  await seeded.store.commit(change(actor, incoming, { revision, effects }));
  const rows = await seeded.database.reportAlso.findMany({ where: { reportId } });
  return rows.map((row) => row.obligationId);
}

test('a report counts for duties of its unit, and for those that all fulfil together, whose items take its form', async () => {
  const urban = await obligationId('tan-quy', 'urban-civilisation');
  const together = await obligationId('tan-phu', 'law-day');
  expect(await countedFor('r1', [urban, together])).toEqual([]);
  await seeded.database.obligation.updateMany({ data: { alsoForms: ['green-sunday'] } });
  expect((await countedFor('r2', [urban, together])).toSorted()).toEqual([urban, together].toSorted());
});

test('never for another occurrence of its own item, nor for another unit’s', async () => {
  const next = await obligationId('tan-quy', 'green-sunday', '153');
  const elsewhere = await obligationId('tay-thanh', 'urban-civilisation');
  expect(await countedFor('r3', [next, elsewhere])).toEqual([]);
});

test('nobody says so of another unit’s report', async () => {
  const urban = await obligationId('tan-quy', 'urban-civilisation');
  expect(await countedFor('r4', [urban], { actor: neighbour, person: 'p2' })).toEqual([]);
});

test('what it counts for stands with it, and behind the other item as well', async () => {
  const urban = await obligationId('tan-quy', 'urban-civilisation');
  const asker = {
    incoming: update('x'),
    actor: seeded.actor,
    now,
    today: '2024-03-17' as LocalDate,
    zone: 'Asia/Ho_Chi_Minh',
  };
  const { sentReport, report } = await seeded.store.find(asker, [
    { kind: 'sent-report', reportId: 'r2' as ReportId },
    { kind: 'report', reportId: 'r2' as ReportId },
  ]);
  expect(sentReport?.also.map((one) => one.obligationId)).toContain(urban);
  expect(report?.alsoIds).toContain(urban);
  const need = {
    kind: 'item-reports',
    unitId: 'tan-quy' as UnitId,
    planId: 'tan-phu-2024' as PlanId,
    itemId: 'urban-civilisation',
  } as const;
  expect((await seeded.store.find(asker, [need])).itemReports?.map(({ id }) => id)).toEqual(['r2']);
});
