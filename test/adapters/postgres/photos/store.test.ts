import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPhotoStore } from '#src/adapters/postgres/photos/store.ts';
import { now, type Seeded, seededStore } from '#test/support/seeded-store.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
});
beforeEach(() => seeded.database.photo.deleteMany());
afterAll(() => seeded.close());

const store = () => createPhotoStore({ database: seeded.database });
const chat = (chatId: string) => ({ platform: 'telegram', bot: '1', chatId }) as const;
const isTold = { acknowledgedAt: new Date(now) };

/** A photo that came to a chat so many seconds ago. */
async function photo(id: string, chatId: string, secondsAgo: number, over: object = {}): Promise<void> {
  const of = { ...chat(chatId), personId: 'p1', sentAs: 'photo', fileRef: id, uniqueRef: id };
  const receivedAt = new Date(now - secondsAgo * 1000);
  await seeded.database.photo.create({ data: { id, ...of, receivedAt, ...over } });
}

describe('photos of which their senders were not told', () => {
  test('are as old as the newest of their chat', async () => {
    await photo('a', 'c1', 90);
    await photo('b', 'c1', 60);
    await photo('c', 'c1', 10, isTold);
    await photo('d', 'c2', 5);
    expect(await store().newestUnacknowledged(chat('c1'))).toEqual({
      newestAt: now - 60_000,
      isFetching: true,
    });
    expect(await store().newestUnacknowledged(chat('c3'))).toBeNull();
  });

  test('are being fetched as long as one of them is', async () => {
    await photo('a', 'c1', 90, { state: 'stored' });
    await photo('b', 'c1', 60, { state: 'refused' });
    await photo('c', 'c1', 10, { ...isTold, state: 'pending' });
    expect(await store().newestUnacknowledged(chat('c1'))).toMatchObject({ isFetching: false });
    await photo('d', 'c1', 5);
    expect(await store().newestUnacknowledged(chat('c1'))).toMatchObject({ isFetching: true });
  });

  test('are found chat by chat, with the newest of each, the longest waiting first', async () => {
    await photo('a', 'c2', 90);
    await photo('b', 'c1', 180);
    await photo('c', 'c1', 70);
    await photo('d', 'c3', 90, isTold);
    await photo('e', 'c4', 10);
    expect(await store().unacknowledged()).toEqual([
      { chat: chat('c2'), newestAt: now - 90_000 },
      { chat: chat('c1'), newestAt: now - 70_000 },
      { chat: chat('c4'), newestAt: now - 10_000 },
    ]);
  });
});

test('a photo that is to be fetched says whose it is, and where its sender is told of it', async () => {
  await seeded.database.person.update({ where: { id: 'p1' }, data: { language: 'en' } });
  await photo('a', 'c1', 10);
  const expected = { id: 'a', fileRef: 'a', bytes: null, from: chat('c1'), senderLanguage: 'en' };
  expect(await store().pending('a')).toEqual({ ...expected, file: null });
});

test('nothing more is asked of a photo that is gone, or refused', async () => {
  await photo('a', 'c1', 10);
  await photo('b', 'c1', 10);
  await store().noteGone('a');
  await store().markRefused('b', 'too-large');
  expect(await Promise.all(['a', 'b'].map((id) => store().pending(id)))).toEqual([null, null]);
  expect(await store().pendingSince(0, now)).toEqual([]);
});
