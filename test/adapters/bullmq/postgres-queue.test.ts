import { describe } from 'vitest';
import { openQueue } from '#src/adapters/bullmq/open-queue.ts';
import { testEvery } from '#test/contracts/queue-every.contract.ts';
import { testJobs } from '#test/contracts/queue-jobs.contract.ts';
import { testRates, type QueuePlace } from '#test/contracts/queue-place.ts';
import { testQueue } from '#test/contracts/queue.contract.ts';
import { availableServers, freshDatabase, runOn, type TestServer } from '#test/support/database.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { layLine } from '#test/support/line.ts';

const [first, ...others] = availableServers();

describe('the queue on PostgreSQL', () => {
  testQueue(() => postgresPlace(first!));
});

// How connections break is the same with every version; what its SQL does need not be.
describe.concurrent.each(others)('jobs on the $name', (server) => {
  testJobs(() => postgresPlace(server));
});

describe.concurrent.each(others)('what repeats on the $name', (server) => {
  testEvery(() => postgresPlace(server));
});

async function postgresPlace(server: TestServer): Promise<QueuePlace> {
  const database = await freshDatabase({ ...server, template: await preparedDatabase(server) });
  const line = await layLine(database.url);
  const tables = `select tablename as name from pg_tables where schemaname = 'jobs' and tablename <> 'migration'`;
  return {
    line,
    open: (log) =>
      openQueue({ redisUrl: null, databaseUrl: line.url, schema: 'jobs', log, rates: testRates }),
    lose: async () => {
      const found = await runOn<{ name: string }>(database.url, tables);
      // Where it and a worker wait for each other it is the worker that PostgreSQL gives up.
      await runOn(
        database.url,
        `set deadlock_timeout = '1min'; truncate ${found.map(({ name }) => `jobs.${name}`).join()}`,
      );
    },
    countKept: async () => {
      const [row] = await runOn<{ count: string }>(database.url, 'select count(*) from jobs.job');
      return Number(row?.count);
    },
    close: async () => {
      await line.close();
      await database.drop();
    },
  };
}

const prepared = new Map<TestServer, Promise<string>>();

/** A database that has BullMQ's tables already: to make them takes longer than most tests. */
function preparedDatabase(server: TestServer): Promise<string> {
  const prepare = async () => {
    const { url } = await freshDatabase(server);
    const queue = await openQueue({ redisUrl: null, databaseUrl: url, schema: 'jobs', log: quietLog });
    await queue.close(0);
    return new URL(url).pathname.slice(1);
  };
  const name = prepared.get(server) ?? prepare();
  prepared.set(server, name);
  return name;
}
