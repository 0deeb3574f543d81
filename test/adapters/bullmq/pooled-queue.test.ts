import { expect, test, vi } from 'vitest';
import { openQueue } from '#src/adapters/bullmq/open-queue.ts';
import { available } from '#test/support/available.ts';
import { availableServers, freshDatabase } from '#test/support/database.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { startPooler } from '#test/support/start-pooler.ts';

test.runIf(available.pgbouncer !== undefined)(
  'the queue on PostgreSQL works through PgBouncer in session mode, which takes no schema at start, and is told of jobs',
  async () => {
    const server = availableServers()[0]!;
    const database = await freshDatabase(server);
    const options = { server: server.url, mode: 'session', backends: 20 } as const;
    const pooler = await startPooler({ program: available.pgbouncer!, ...options });
    const databaseUrl = pooler.wayTo(database.url);
    const queue = await openQueue({ redisUrl: null, databaseUrl, log: quietLog });
    const taken: unknown[] = [];
    let sweeps = 0;
    queue.work('fetch-photo', 2, async ({ payload }) => void taken.push(payload));
    queue.work('sweep', 1, async () => void sweeps++);
    await queue.every('sweep', 200);
    await vi.waitFor(() => expect(sweeps).toBeGreaterThan(1), { timeout: 45_000, interval: 10 });
    await queue.add('fetch-photo', { n: 1 });
    await queue.add('fetch-photo', { n: 2 }, { delayMs: 100 });
    // Without being told, a worker looks every ten seconds.
    await vi.waitFor(() => expect(taken).toEqual([{ n: 1 }, { n: 2 }]), { timeout: 9_000, interval: 10 });
    expect((await queue.counts())['fetch-photo']).toMatchObject({ waiting: 0, failed: 0 });
    await queue.close(1_000);
    await pooler.stop();
    await database.drop();
  },
);
