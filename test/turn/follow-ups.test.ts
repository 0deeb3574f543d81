import { expect, test } from 'vitest';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Log } from '#src/ports/log.ts';
import { followUp } from '#src/turn/follow-ups.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { update } from '#test/support/seeded-store.ts';

const photo = { fileRef: 'f', uniqueRef: 'u', albumId: null, sentAs: 'photo', bytes: null } as const;
const addPhoto = (photoId: string, isTooMany = false): Effect => ({
  kind: 'add-photo',
  photoId: photoId as never,
  reportId: null,
  photo,
  isTooMany,
});

async function begunBy(effects: readonly Effect[]): Promise<readonly unknown[]> {
  const begun: unknown[] = [];
  const queue = { add: async (...job: readonly unknown[]) => void begun.push(job) };
  const awaitPhotos = (chat: object): void => void begun.push(['photos of', chat]);
  await followUp({ queue, awaitPhotos, log: quietLog }, update('u1', 'p9'), effects);
  return begun;
}

test('each photo is fetched, one that is too many is not; the chat hears of all of them once no more come', async () => {
  expect(await begunBy([addPhoto('f1'), addPhoto('f2', true), { kind: 'await-photos' }])).toEqual([
    ['photos of', { platform: 'telegram', bot: '1', chatId: 'p9' }],
    ['fetch-photo', { photoId: 'f1' }, { key: 'f1' }],
  ]);
});

test('a request to be let off, and what became of it, is told at once', async () => {
  const asked: Effect = { kind: 'ask-waiver', waiverId: 'w1', obligationId: 'o1' as never, reason: 'mưa' };
  const decided: Effect = { kind: 'decide-waiver', waiverId: 'w1', verdict: 'granted' };
  expect(await begunBy([asked, decided])).toEqual([
    ['sweep', {}, { key: 'ask-waiver.w1' }],
    ['sweep', {}, { key: 'decide-waiver.w1' }],
  ]);
});

test('most effects leave no work', async () => {
  expect(
    await begunBy([
      { kind: 'acknowledge-photos', reportId: null },
      { kind: 'set-language', language: 'en' },
    ]),
  ).toEqual([]);
});

test('a queue that is away costs nothing but a word in the log, and the chat hears of its photos all the same', async () => {
  const words: string[] = [];
  const log: Log = { ...quietLog, warn: (_fields, message) => void words.push(message) };
  const queue = { add: () => Promise.reject(new Error('no Redis')) };
  const awaitPhotos = (): void => void words.push('photos');
  await followUp({ queue, awaitPhotos, log }, update('u1'), [addPhoto('f1'), { kind: 'await-photos' }]);
  expect(words).toEqual(['photos', 'the queue is away: the sweep takes this up again']);
});
