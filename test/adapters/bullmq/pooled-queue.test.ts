import { afterAll, beforeAll, describe } from 'vitest';
import { openQueue } from '#src/adapters/bullmq/open-queue.ts';
import { testJobs } from '#test/contracts/queue-jobs.contract.ts';
import { testRates, type QueuePlace } from '#test/contracts/queue-place.ts';
import { available } from '#test/support/available.ts';
import { availableServers, freshDatabase, runOn } from '#test/support/database.ts';
import { layLine } from '#test/support/line.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { startPooler, type Pooler } from '#test/support/start-pooler.ts';

const server = availableServers()[0]!;

describe.skipIf(available.pgbouncer === undefined)('the queue through PgBouncer in session mode', () => {
  let pooler: Pooler;
  let template: string;
  beforeAll(async () => {
    // Each connection keeps one to itself.
    const options = { mode: 'session', backends: 50 } as const;
    pooler = await startPooler({ program: available.pgbouncer!, server: server.url, ...options });
    // BullMQ's tables, made once.
    const { url } = await freshDatabase(server);
    const queue = await openQueue({ redisUrl: null, databaseUrl: url, log: quietLog });
    await queue.close(0);
    template = new URL(url).pathname.slice(1);
  });
  afterAll(() => pooler.stop());

  describe.concurrent('jobs', () => {
    testJobs(start);
  });

  async function start(): Promise<QueuePlace> {
    const database = await freshDatabase({ ...server, template });
    const line = await layLine(pooler.wayTo(database.url));
    return {
      line,
      open: (log) => openQueue({ redisUrl: null, databaseUrl: line.url, log, rates: testRates }),
      lose: async () => void (await runOn(database.url, 'truncate bullmq.job')),
      countKept: async () => {
        const [row] = await runOn<{ count: string }>(database.url, 'select count(*) from bullmq.job');
        return Number(row?.count);
      },
      close: async () => {
        await line.close();
        await database.drop();
      },
    };
  }
});
