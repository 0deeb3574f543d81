import { createPostgresBackend, PostgresConnection, PostgresQueueBackend, Queue, Worker } from 'bullmq';
import { queueOptions, workerOptions, type JobQueue, type JobStore, type StoreEvents } from './job-store.ts';
import { patient } from './patient.ts';

interface Options extends StoreEvents {
  readonly databaseUrl: string;
  /** Where the tables of BullMQ are; made if it is not there. */
  readonly schema: string;
}

const makeBackend: typeof createPostgresBackend = (...made) => patient(createPostgresBackend(...made));

/** Jobs in PostgreSQL: a small pool to add by, and for each worker a pool and a connection that listens. */
export function createPostgresJobStore({ databaseUrl, schema, onError }: Options): JobStore {
  let adding: PostgresConnection | undefined;
  const queues = new Map<string, JobQueue>();

  const settings = (max: number) => ({
    connectionString: databaseUrl,
    schema,
    max,
    connectionTimeoutMillis: 4_000,
    query_timeout: 10_000,
    keepAlive: true,
    application_name: 'xung-kich jobs',
  });

  /** The connection to add by, with every table in its place. One that could not be made once never can: it is made anew. */
  async function ready(): Promise<PostgresConnection> {
    if (adding === undefined) {
      adding = new PostgresConnection({ ...settings(3), migrate: true });
      adding.on('error', onError);
      queues.clear();
    }
    const connection = adding;
    try {
      await connection.waitUntilReady();
      return connection;
    } catch (error) {
      if (adding === connection) adding = undefined;
      void connection.close().catch(() => undefined);
      throw error;
    }
  }

  function makeQueue(name: string, connection: PostgresConnection): JobQueue {
    const options = { ...queueOptions, connection: settings(1) };
    const queue = new Queue(name, options, () => new PostgresQueueBackend(connection, name, options, false));
    queues.set(name, queue);
    return queue;
  }

  return {
    label: 'PostgreSQL',
    ping: async () => void (await (await ready()).pool.query('select 1')),
    queue: async (name) => {
      const connection = await ready();
      return queues.get(name) ?? makeQueue(name, connection);
    },
    makeWorker: (name, process, { concurrency, lockMs }) => {
      const options = { ...workerOptions({ concurrency, lockMs }), connection: settings(2) };
      return new Worker(name, process, options, makeBackend);
    },
    close: async () => void (await adding?.close()),
  };
}
