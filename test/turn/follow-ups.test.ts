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

test('what somebody passes on is told at once', async () => {
  const about = { unitId: 'tan-quy' as never, text: 'em hỏi', code: null, answersId: null };
  expect(await begunBy([{ kind: 'pass-on', passedOnId: 'w1', ...about }])).toEqual([
    ['sweep', {}, { key: 'pass-on.w1' }],
  ]);
});

test('of a complaint the log has the code, the unit and the platform, in one line', async () => {
  const lines: unknown[] = [];
  const log: Log = { ...quietLog, info: (fields, message) => void lines.push([fields, message]) };
  const complaint = {
    kind: 'note-complaint',
    complaintId: 'c1',
    code: 'K7QM4X',
    unitId: 'tan-quy' as never,
  } as const;
  await followUp({ queue: { add: async () => undefined }, awaitPhotos: () => undefined, log }, update('u1'), [
    complaint,
  ]);
  expect(lines).toEqual([
    [{ complaint: 'K7QM4X', unit: 'tan-quy', platform: 'telegram' }, 'somebody complains about the bot'],
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
