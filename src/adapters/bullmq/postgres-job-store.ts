import { PostgresQueueBackend, Queue, Worker, type PostgresConnection } from 'bullmq';
import { queueOptions, workerOptions, type JobQueue, type JobStore, type StoreEvents } from './job-store.ts';
import { patient } from './patient.ts';
import { SchemaConnection } from './schema-connection.ts';

interface Options extends StoreEvents {
  readonly databaseUrl: string;
  /** Where the tables of BullMQ are; made if it is not there. */
  readonly schema: string;
}

const connectionsToAdd = 3;
/** To take, run and finish jobs. */
const connectionsOfWorker = 2;

/**
 * Jobs in PostgreSQL: a small pool to add by, and for each worker a pool and a connection that listens. All of them have to
 * keep their sessions.
 */
export function createPostgresJobStore({ databaseUrl, schema, onError }: Options): JobStore {
  let adding: PostgresConnection | undefined;
  const queues = new Map<string, JobQueue>();

  // BullMQ wants to be told, and connects by the connections that it is given.
  const address = { connectionString: databaseUrl };
  const connect = (max: number, migrate: boolean): PostgresConnection =>
    new SchemaConnection({ databaseUrl, schema, max, migrate });

  /** The connection to add by, with every table in its place. One that could not be made once never can: it is made anew. */
  async function ready(): Promise<PostgresConnection> {
    if (adding === undefined) {
      adding = connect(connectionsToAdd, true);
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
    const options = { ...queueOptions, connection: address };
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
      const options = { ...workerOptions({ concurrency, lockMs }), connection: address };
      return new Worker(name, process, options, () => {
        const connection = connect(connectionsOfWorker, false);
        return patient(new PostgresQueueBackend(connection, name, options, true, name));
      });
    },
    close: async () => adding?.close(),
  };
}
