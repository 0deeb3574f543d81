import { expect, test } from 'vitest';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Log } from '#src/ports/log.ts';
import { queueFollowUps } from '#src/turn/follow-ups.ts';
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

async function queuedBy(effects: readonly Effect[]): Promise<readonly unknown[]> {
  const queued: unknown[] = [];
  const queue = { add: async (...job: readonly unknown[]) => void queued.push(job) };
  await queueFollowUps({ queue, log: quietLog, photosWaitMs: 250 }, update('u1', 'p9'), effects);
  return queued;
}

test('each photo is fetched, one that is too many is not; the chat hears of all of them once no more come', async () => {
  expect(await queuedBy([addPhoto('f1'), addPhoto('f2', true), { kind: 'await-photos' }])).toEqual([
    ['fetch-photo', { photoId: 'f1' }, { key: 'f1' }],
    [
      'acknowledge-photos',
      {
        platform: 'telegram',
        bot: '1',
        chat: { id: 'p9', kind: 'private', title: null, threadId: null },
        from: { id: 'p9', name: 'Lan', languageCode: 'vi' },
      },
      { key: 'telegram.1.p9', delayMs: 250 },
    ],
  ]);
});

test('a request to be let off, and what became of it, is told at once', async () => {
  const asked: Effect = { kind: 'ask-waiver', waiverId: 'w1', obligationId: 'o1' as never, reason: 'mưa' };
  const decided: Effect = { kind: 'decide-waiver', waiverId: 'w1', verdict: 'granted' };
  expect(await queuedBy([asked, decided])).toEqual([
    ['sweep', {}, { key: 'ask-waiver.w1' }],
    ['sweep', {}, { key: 'decide-waiver.w1' }],
  ]);
});

test('most effects leave no work', async () => {
  expect(await queuedBy([{ kind: 'acknowledge-photos' }, { kind: 'set-language', language: 'en' }])).toEqual(
    [],
  );
});

test('a queue that is away costs nothing but a word in the log', async () => {
  const words: string[] = [];
  const log: Log = { ...quietLog, warn: (_fields, message) => void words.push(message) };
  const queue = { add: () => Promise.reject(new Error('no Redis')) };
  await queueFollowUps({ queue, log }, update('u1'), [addPhoto('f1')]);
  expect(words).toEqual(['the queue is away: the sweep takes this up again']);
});
