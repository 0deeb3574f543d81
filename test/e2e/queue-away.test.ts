import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { available } from '#test/support/available.ts';
import { freePort } from '#test/support/free-port.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

const sundayMorning = Date.UTC(2024, 2, 17, 2) as Instant;
/** What a person is asked to wait at most, whatever became of the queue. */
const patienceMs = 5_000;

/** Lan, secretary of Tân Quý, in the middle of a report whose photos are asked for. */
async function lanAtThePhotos(rehearsal: Rehearsal) {
  const { world } = rehearsal;
  await rehearsal.forgetAll(sundayMorning);
  const lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
  const chat = world.privateChat(lan);
  const said = (): readonly string[] =>
    world
      .messagesOf(chat)
      .filter(({ from }) => from.isBot)
      .map(({ text }) => text);
  /** What the bot said last, once these words are in it. */
  const hears = async (words: string, timeoutMs = patienceMs): Promise<string> => {
    const last = (): string => said().at(-1) ?? 'nothing';
    await world.waitFor(() => last().includes(words), timeoutMs, last);
    return last();
  };
  const types = (text: string): void => void world.sendText(lan, chat, text);
  const sendsAlbum = (count: number): void =>
    void world.sendPhotos(
      lan,
      chat,
      Array.from({ length: count }, () => ({ bytes: smallPhoto() })),
      { asAlbum: true },
    );
  for (const text of ['/baocao', 'Chủ nhật xanh 152 · hôm nay', 'hôm nay', 'hẻm 128', '45', '30'])
    types(text);
  for (const text of ['120', '3', 'bỏ qua']) types(text);
  await hears('câu 8/9', 30_000);
  return { hears, types, sendsAlbum };
}

describe('while the queue is away', () => {
  let rehearsal: Rehearsal;
  let lan: Awaited<ReturnType<typeof lanAtThePhotos>>;

  beforeAll(async () => {
    rehearsal = await startRehearsal({ redisUrl: `redis://127.0.0.1:${await freePort()}` });
  });
  beforeEach(async () => {
    lan = await lanAtThePhotos(rehearsal);
  });
  afterAll(async () => {
    // Nothing fetches these photos, for which the next rehearsal would wait.
    await rehearsal.database.photo.deleteMany();
    await rehearsal.close();
  });

  test('an album is acknowledged as ever, and what is said after it answered at once', async () => {
    lan.sendsAlbum(3);
    expect(await lan.hears('Đã nhận 3 ảnh')).toContain('câu 8/9');
    lan.types('/menu');
    expect(await lan.hears('Mình giúp')).not.toContain('ảnh');
    lan.types('báo cáo');
    lan.types('Chủ nhật xanh 152 · bản nháp');
    await lan.hears('câu 8/9');
    lan.sendsAlbum(3);
    lan.types('xong');
    expect(await lan.hears('câu 9/9')).not.toContain('gửi ảnh giúp mình');
    await rehearsal.database.photo.deleteMany();
  });

  test('what Telegram did not take at first comes when it may', async () => {
    rehearsal.world.faults.plan('sendMessage', { kind: 'flood', retryAfterSeconds: 1 });
    lan.types('/menu');
    expect(await lan.hears('Mình giúp')).toContain('/baocao');
  });
});

describe.skipIf(available.redis === undefined)('when the queue loses everything that it was told', () => {
  test('an album is acknowledged as ever', async () => {
    // A database of Redis that nobody else uses.
    const redisUrl = `${available.redis}/7`;
    const redis = new Redis(redisUrl);
    const rehearsal = await startRehearsal({ redisUrl, photosWaitMs: 500 });
    const lan = await lanAtThePhotos(rehearsal);
    lan.sendsAlbum(3);
    await rehearsal.world.waitFor(() => rehearsal.world.pendingUpdates() === 0);
    await redis.flushdb();
    expect(await lan.hears('Đã nhận 3 ảnh')).toContain('câu 8/9');
    await rehearsal.database.photo.deleteMany();
    await rehearsal.close();
    redis.disconnect();
  });
});
