import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PhotoId, ReportId } from '#src/domain/ids.ts';
import { change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
  const at = new Date(now);
  const of = { unitId: 'tan-quy', status: 'draft', editedById: 'p1', editedAt: at, createdAt: at };
  const form = { formId: 'green-sunday', formVersion: 1, answers: {}, draft: {} };
  for (const id of ['r1', 'r2']) await seeded.database.report.create({ data: { id, ...of, ...form } });
});
afterAll(() => seeded.close());

async function photo(id: string, reportId: string | null, over: object = {}): Promise<void> {
  const from = { platform: 'telegram', bot: '1', chatId: 'p1', personId: 'p1', sentAs: 'photo' };
  const refs = { fileRef: id, uniqueRef: id, receivedAt: new Date(now) };
  await seeded.database.photo.create({ data: { id, reportId, ...from, ...refs, ...over } });
}

const untold = async () =>
  (await seeded.database.photo.findMany({ where: { acknowledgedAt: null }, orderBy: { id: 'asc' } })).map(
    ({ id }) => id,
  );
const acknowledge = (id: string, revision: number, reportId: string | null, ofNoUse?: readonly string[]) =>
  seeded.store.commit(
    change(seeded.actor, update(id), {
      revision,
      effects: [
        {
          kind: 'acknowledge-photos',
          reportId: reportId as ReportId | null,
          ...(ofNoUse && { ofNoUse: ofNoUse as readonly PhotoId[] }),
        },
      ],
    }),
  );

test('who hears how many photos a report has was told of those, and of nothing else', async () => {
  await photo('a', 'r1');
  await photo('b', 'r1', { state: 'stored' });
  await photo('c', 'r1', { state: 'refused', reason: 'too-many' });
  await photo('d', 'r1', { chatId: 'elsewhere' });
  await photo('e', 'r2');
  await photo('f', null);
  await acknowledge('u1', 0, 'r1');
  expect(await untold()).toEqual(['c', 'd', 'e', 'f']);
  await acknowledge('u2', 1, null);
  expect(await untold()).toEqual(['d']);
});

test('a photo that turns out to be none while its sender is told that it came is told of the next time', async () => {
  await photo('g', 'r1');
  await photo('h', 'r1', { state: 'refused', reason: 'broken' });
  await photo('i', 'r1', { state: 'refused', reason: 'broken' });
  // Read when `i` was on its way yet.
  await acknowledge('u3', 2, null, ['h']);
  expect(await untold()).toEqual(['d', 'i']);
  await acknowledge('u4', 3, null, ['i']);
  expect(await untold()).toEqual(['d']);
});
