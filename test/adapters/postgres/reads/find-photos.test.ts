import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAlbumReport, findFreshPhotos } from '#src/adapters/postgres/reads/find-photos.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import { addSecretary, now, type Seeded, seededStore } from '#test/support/seeded-store.ts';

let seeded: Seeded;
let neighbour: Actor;
beforeAll(async () => {
  seeded = await seededStore();
  neighbour = await addSecretary(seeded.database, 'p2', 'tay-thanh');
  const at = new Date(now);
  const by = { unitId: 'tan-quy', editedById: 'p1', editedAt: at, createdAt: at };
  const of = { formId: 'activity', formVersion: 1, answers: {}, draft: {} };
  await seeded.database.report.create({ data: { id: 'r1', status: 'draft', ...by, ...of } });
  const photo = { platform: 'telegram', bot: '1', personId: 'p1', sentAs: 'photo', receivedAt: at };
  await seeded.database.photo.createMany({
    data: [
      { ...photo, id: 'a', chatId: 'p1', reportId: 'r1', albumId: 'album', fileRef: 'a', uniqueRef: 'a' },
      { ...photo, id: 'b', chatId: 'p1', reportId: null, fileRef: 'b', uniqueRef: 'b' },
      { ...photo, id: 'c', chatId: 'p1', reportId: 'r1', fileRef: 'c', uniqueRef: 'c', reason: 'too-many' },
      { ...photo, id: 'd', chatId: 'p1', fileRef: 'd', uniqueRef: 'd', acknowledgedAt: at },
    ],
  });
});
afterAll(() => seeded.close());

const chat = (chatId: string) => ({ platform: 'telegram', bot: '1', chatId }) as const;
const albumOf = (actor: Actor | null, chatId: string) =>
  findAlbumReport(
    seeded.database,
    { actor, today: '2024-03-17' as LocalDate, zone: 'Asia/Ho_Chi_Minh' },
    chat(chatId),
    'album',
  );

test('siblings of an album find its report in their own chat, and only while their sender may write it', async () => {
  expect(await albumOf(seeded.actor, 'p1')).toMatchObject({ id: 'r1' });
  expect(await albumOf(seeded.actor, 'p2')).toBeNull();
  expect(await albumOf(neighbour, 'p1')).toBeNull();
  expect(await albumOf(null, 'p1')).toBeNull();
});

test('a chat is told of its own photos, by report, and of those that were too many', async () => {
  const fresh = await findFreshPhotos(seeded.database, chat('p1'));
  const byReport = fresh.map(({ report, taken, tooMany }) => [report?.id ?? null, taken, tooMany]);
  expect(new Set(byReport)).toEqual(
    new Set([
      ['r1', 1, 1],
      [null, 1, 0],
    ]),
  );
  expect(await findFreshPhotos(seeded.database, chat('p2'))).toEqual([]);
});
