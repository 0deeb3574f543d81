import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPhotoStore } from '#src/adapters/postgres/photos/store.ts';
import { giveUpPhotos } from '#src/jobs/give-up-photos.ts';
import { now, type Seeded, seededStore } from '#test/support/seeded-store.ts';

const dayMs = 24 * 3_600_000;
const clock = { now: () => now, onJump: () => () => undefined };
const ago = (ms: number) => new Date(now - ms);
const gone = { reason: 'gone', receivedAt: ago(61_000) };
const unreachable = { attempts: 100, receivedAt: ago(3 * dayMs + 1) };
let seeded: Seeded;

beforeAll(async () => {
  seeded = await seededStore();
});
beforeEach(async () => {
  await seeded.database.photo.deleteMany();
});
afterAll(() => seeded.close());

const giveUp = () => giveUpPhotos({ photos: createPhotoStore({ database: seeded.database }), clock });

async function photo(id: string, over: object): Promise<void> {
  const from = { platform: 'telegram', bot: '1', chatId: 'p1', personId: 'p1', sentAs: 'photo' };
  const refs = { fileRef: id, uniqueRef: id, receivedAt: new Date(now), acknowledgedAt: new Date(now) };
  await seeded.database.photo.create({ data: { id, ...from, ...refs, ...over } });
}

const states = async () =>
  (await seeded.database.photo.findMany({ orderBy: { id: 'asc' } })).map(({ id, state, reason }) =>
    [id, state, reason].join(' '),
  );

describe('photos', () => {
  test('that are gone, or did not come for three days, are given up; their senders are to hear of it', async () => {
    await photo('a', gone);
    await photo('b', unreachable);
    await photo('c', { state: 'stored' });
    await giveUp();
    await giveUp();
    expect(await states()).toEqual(['a failed unreachable', 'b failed unreachable', 'c stored ']);
    const untold = await seeded.database.photo.findMany({ where: { acknowledgedAt: null } });
    expect(untold.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
  });

  test.each([
    ['that came three days ago, but were hardly tried since', { attempts: 99, receivedAt: ago(4 * dayMs) }],
    ['that were tried often, but came less than three days ago', { attempts: 999, receivedAt: ago(dayMs) }],
    ['of an album whose others may be found gone in a moment', { reason: 'gone', receivedAt: ago(59_000) }],
  ])('%s are not given up', async (_which, over) => {
    await photo('a', over);
    await giveUp();
    expect((await seeded.database.photo.findFirstOrThrow()).state).toBe('pending');
  });

  test('that were given up may be sent to the same report again', async () => {
    await photo('a', { ...gone, uniqueRef: 'picture' });
    await giveUp();
    await photo('b', { uniqueRef: 'picture' });
    expect(await states()).toEqual(['a failed unreachable', 'b pending ']);
  });
});
