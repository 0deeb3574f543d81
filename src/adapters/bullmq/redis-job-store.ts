import { createRedisBackend, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { queueOptions, workerOptions, type JobStore, type StoreEvents } from './job-store.ts';
import { patient } from './patient.ts';

interface Options extends StoreEvents {
  readonly redisUrl: string;
  /** Starts the name of every key. */
  readonly prefix: string;
}

interface ConnectOptions {
  readonly enableOfflineQueue?: boolean;
  readonly maxRetriesPerRequest: number | null;
  readonly commandTimeout?: number;
  readonly lazyConnect?: boolean;
}

const makeBackend: typeof createRedisBackend = (...made) => patient(createRedisBackend(...made));

/** Jobs in Redis: a connection to add by, one that all workers share, and one for each worker to wait on. */
export function createRedisJobStore({ redisUrl, prefix, onError }: Options): JobStore {
  // Whoever adds is told at once that Redis is away; what a worker has to say waits for its return.
  const failFast = { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 4_000 };
  const adding = connect({ ...failFast, lazyConnect: true });
  /** Why it was not let in: whoever asks is told only that the connection is closed. */
  let refusal: Error | undefined;
  adding.on(
    'error',
    (error) => (refusal = /^(WRONGPASS|NOAUTH|NOPERM|ERR) /.test(error.message) ? error : undefined),
  );
  adding.on('ready', () => (refusal = undefined));
  let working: Redis | undefined;
  const queues = new Map<string, Queue>();

  function connect(options: ConnectOptions): Redis {
    const retryStrategy = (times: number) => Math.min(50 * 2 ** times, 1_000);
    const client = new Redis(redisUrl, {
      ...options,
      retryStrategy,
      connectTimeout: 4_000,
      keepAlive: 10_000,
    });
    client.on('error', onError);
    return client;
  }

  function makeQueue(name: string): Queue {
    const queue = new Queue(name, { ...queueOptions, connection: adding, prefix });
    queue.on('error', onError);
    queues.set(name, queue);
    return queue;
  }

  return {
    label: 'Redis',
    ping: async () => {
      // The first connection is waited for; further ones ioredis makes by itself.
      try {
        if (adding.status === 'wait') await adding.connect();
        await adding.ping();
      } catch (error) {
        throw refusal ?? error;
      }
    },
    queue: async (name) => {
      const queue = queues.get(name) ?? makeQueue(name);
      try {
        await queue.waitUntilReady();
        return queue;
      } catch (error) {
        // It would reject for ever: the next call makes another.
        if (queues.get(name) === queue) queues.delete(name);
        void queue.close().catch(() => undefined);
        throw error;
      }
    },
    makeWorker: (name, process, settings) => {
      working ??= connect({ maxRetriesPerRequest: null });
      const options = { ...workerOptions(settings), connection: working, prefix };
      return new Worker(name, process, options, makeBackend);
    },
    close: async () => {
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
      adding.disconnect();
      working?.disconnect();
    },
  };
}
