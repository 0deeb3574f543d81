import {
  PostgresConnection,
  PostgresQueueBackend,
  Queue,
  Worker,
  type BackendFactory,
  type PostgresConnectionOptions,
} from 'bullmq';
import { queueOptions, workerOptions, type JobQueue, type JobStore, type StoreEvents } from './job-store.ts';
import { patient } from './patient.ts';

interface Options extends StoreEvents {
  readonly databaseUrl: string;
  /** Where the tables of BullMQ are; made if it is not there. */
  readonly schema: string;
}

/** BullMQ's own factory, but on a connection that outlives the server's end at any moment. */
const makeBackend: BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> = (name, options) =>
  patient(new PostgresQueueBackend(connectTo(options.connection), name, options, true, name));

/** While a client is checked out nobody hears its errors, and an error that nobody hears ends the process. */
function connectTo(options: PostgresConnectionOptions): PostgresConnection {
  const connection = new PostgresConnection(options);
  // The query that was under way rejects with the same error.
  connection.pool.on('connect', (client) => void client.on('error', () => undefined));
  return connection;
}

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
      adding = connectTo({ ...settings(3), migrate: true });
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
    close: async () => adding?.close(),
  };
}
