import type { Log } from '#src/ports/log.ts';
import { jobNames, QueueAwayError, type JobCounts, type JobName, type Queue } from '#src/ports/queue.ts';
import { withDeadline } from './deadline.ts';
import { isConnectionError } from './is-connection-error.ts';
import { queueOptions, type JobQueue } from './job-store.ts';
import { keepRepeating } from './keep-repeating.ts';
import { keepWorking, type Working } from './keep-working.ts';
import { createPostgresJobStore } from './postgres-job-store.ts';
import { createRedisJobStore } from './redis-job-store.ts';
import { watchStore } from './watch-store.ts';

export interface QueueOptions {
  /** Null: jobs are kept in the PostgreSQL of `databaseUrl`. */
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
  readonly log: Log;
  /** Starts the names of all keys in Redis; the queue shares it with nothing else. */
  readonly prefix?: string;
  /** Holds BullMQ's tables in PostgreSQL. */
  readonly schema?: string;
  readonly rates?: Partial<QueueRates>;
}

/** All in real milliseconds. */
interface QueueRates {
  /** How often it looks whether the backend and what repeats are still there. */
  readonly lookMs: number;
  /** How long the jobs of a process that died wait for the others. */
  readonly lockMs: number;
  /** Before the second try; twice as long before each further one. */
  readonly backoffMs: number;
}

const defaultRates: QueueRates = { lookMs: 15_000, lockMs: 30_000, backoffMs: 1_000 };
const answerWithinMs = 4_000;

/** Opens the queue. A backend that is away does not keep it from opening: that is logged, and all goes on when it is back. */
export async function openQueue({ redisUrl, databaseUrl, log, ...options }: QueueOptions): Promise<Queue> {
  const { prefix = 'xung-kich', schema = 'bullmq' } = options;
  const { lookMs, lockMs, backoffMs } = { ...defaultRates, ...options.rates };
  const onError = (error: Error) => watch.suspect(error);
  const store =
    redisUrl === null
      ? createPostgresJobStore({ databaseUrl, schema, onError })
      : createRedisJobStore({ redisUrl, prefix, onError });
  const watch = watchStore({ store, log, lookMs });
  const backoff = { type: 'exponential', delay: backoffMs };
  const jobOptions = { ...queueOptions.defaultJobOptions, attempts: 3, backoff };
  const repeating = keepRepeating({ store, watch, lookMs, jobOptions });
  const workers = new Map<JobName, Working>();
  let isClosed = false;

  /** What the backend says in time, or QueueAwayError. */
  async function ask<T>(act: () => Promise<T>): Promise<T> {
    if (isClosed) throw new QueueAwayError('the queue was closed');
    if (watch.isAway) throw new QueueAwayError(`the queue (${store.label}) is away`);
    try {
      const late = () =>
        new QueueAwayError(`the queue (${store.label}) did not answer in ${answerWithinMs} ms`);
      const answer = await withDeadline(act(), answerWithinMs, late);
      watch.heard();
      return answer;
    } catch (error) {
      watch.suspect(error);
      if (!isConnectionError(error)) throw error;
      throw new QueueAwayError(`the queue (${store.label}) is away`, { cause: error });
    }
  }

  const countsOf = async (name: JobName) => [name, await countJobs(await store.queue(name))] as const;

  await watch.look();
  return {
    add: (name, payload, { key, delayMs = 0, attempts = 3 } = {}) =>
      ask(async () => {
        const deduplication = key === undefined ? {} : { deduplication: { id: key, keepLastIfActive: true } };
        const queue = await store.queue(name);
        await queue.add(name, payload, { ...jobOptions, attempts, delay: delayMs, ...deduplication });
      }),
    work: (name, concurrency, handler) => {
      if (workers.has(name)) throw new Error(`somebody works on ${name} already: one handler a name`);
      workers.set(name, keepWorking({ store, watch, log, lockMs }, name, concurrency, handler));
    },
    every: (name, everyMs) => repeating.set(name, everyMs),
    counts: () =>
      ask(
        async () =>
          Object.fromEntries(await Promise.all(jobNames.map(countsOf))) as Record<JobName, JobCounts>,
      ),
    ping: async () => {
      await watch.look();
      if (isClosed || watch.isAway) throw new QueueAwayError(`the queue (${store.label}) is away`);
    },
    close: async (timeoutMs) => {
      if (isClosed) return;
      isClosed = true;
      repeating.stop();
      const deadlineAt = performance.now() + timeoutMs;
      await Promise.all([...workers.values()].map((worker) => worker.close(deadlineAt)));
      watch.stop();
      await withDeadline(store.close(), 500, () => new Error('does not close')).catch(() => undefined);
    },
  };
}

async function countJobs(queue: JobQueue): Promise<JobCounts> {
  const {
    waiting = 0,
    active = 0,
    delayed = 0,
    failed = 0,
  } = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  return { waiting, active, delayed, failed };
}
