import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { describe, expect, test } from 'vitest';
import { openQueue } from '#src/adapters/bullmq/open-queue.ts';
import { testRates, type QueuePlace } from '#test/contracts/queue-place.ts';
import { testQueue } from '#test/contracts/queue.contract.ts';
import { available } from '#test/support/available.ts';
import { layLine } from '#test/support/line.ts';
import { quietLog } from '#test/support/quiet-log.ts';

describe.skipIf(available.redis === undefined)('the queue on Redis', () => {
  testQueue(() => redisPlace(available.redis!));

  test('that does not let the bot in says why, and never the password', async () => {
    const url = new URL(available.redis!);
    [url.username, url.password] = ['nobody', 'hush-hush'];
    const log: string[] = [];
    const queue = await openQueue({
      redisUrl: url.href,
      databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
      log: { ...quietLog, warn: (fields, message) => void log.push(`${message} ${JSON.stringify(fields)}`) },
    });
    await queue.close(100);
    expect(log).toEqual([expect.stringMatching(/^the queue is away.*WRONGPASS/)]);
    expect(log.join()).not.toContain('hush');
  });
});

async function redisPlace(url: string): Promise<QueuePlace> {
  const line = await layLine(url);
  const direct = new Redis(url);
  const prefix = `test-${randomBytes(6).toString('hex')}`;
  const keys = () => direct.keys(`${prefix}:*`);
  // As far as this queue is concerned, the same as FLUSHALL, which other tests would notice.
  const lose = async () => {
    const found = await keys();
    if (found.length > 0) await direct.del(found);
  };
  return {
    line,
    open: (log) =>
      openQueue({
        redisUrl: line.url,
        databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
        prefix,
        log,
        rates: testRates,
      }),
    lose,
    countKept: async () => (await keys()).filter((key) => /:\d+$/.test(key)).length,
    close: async () => {
      await line.close();
      await lose();
      await direct.quit();
    },
  };
}
