import type { Log } from '#src/ports/log.ts';
import { jobNames, QueueAwayError, type JobCounts, type JobName, type Queue } from '#src/ports/queue.ts';
import { askInTime, type Watch, watchStore } from './watch-store.ts';
import { withDeadline } from './deadline.ts';
import { failedKept, queueOptions, type JobQueue, type JobStore } from './job-store.ts';
import { keepRepeating, type Repeating } from './keep-repeating.ts';
import { keepWorking, type Working } from './keep-working.ts';
import { createPostgresJobStore } from './postgres-job-store.ts';
import { createRedisJobStore } from './redis-job-store.ts';

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
const endConnectionsMs = 500;

/** Opens the queue. A backend that is away does not keep it from opening: that is logged, and all goes on when it is back. */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  const { lookMs, lockMs, backoffMs } = { ...defaultRates, ...options.rates };
  const { log } = options;
  const store = createStore(options, (error) => watch.suspect(error));
  const watch = watchStore({ store, log, lookMs });
  const backoff = { type: 'exponential', delay: backoffMs };
  const jobOptions = { ...queueOptions.defaultJobOptions, attempts: 3, backoff };
  const repeating = keepRepeating({ store, watch, lookMs, jobOptions });
  await watch.look();
  return queueOf({ store, watch, log, lockMs, jobOptions, repeating });
}

function createStore(options: QueueOptions, onError: (error: Error) => void): JobStore {
  const { redisUrl, databaseUrl, prefix = 'xung-kich', schema = 'bullmq' } = options;
  if (redisUrl === null) return createPostgresJobStore({ databaseUrl, schema, onError });
  return createRedisJobStore({ redisUrl, prefix, onError });
}

interface Parts {
  readonly store: JobStore;
  readonly watch: Watch;
  readonly log: Log;
  readonly lockMs: number;
  readonly jobOptions: object;
  readonly repeating: Repeating;
}

function queueOf(parts: Parts): Queue {
  const { store, watch, jobOptions, repeating } = parts;
  const workers = new Map<JobName, Working>();
  let isClosed = false;
  const ask = async <T>(act: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new QueueAwayError('the queue was closed');
    return askInTime(parts, act);
  };
  return {
    add: (name, payload, { key, delayMs = 0, attempts = 3 } = {}) =>
      ask(async () => {
        const queue = await store.queue(name);
        const deduplication = key === undefined ? {} : { deduplication: { id: key, keepLastIfActive: true } };
        await queue.add(name, payload, { ...jobOptions, attempts, delay: delayMs, ...deduplication });
      }),
    work: (name, concurrency, handler) => {
      if (workers.has(name)) throw new Error(`somebody works on ${name} already: one handler a name`);
      workers.set(name, keepWorking(parts, name, concurrency, handler));
    },
    every: (name, everyMs) => repeating.set(name, everyMs),
    counts: (failedSinceMs) => ask(() => countJobs(store, failedSinceMs)),
    ping: async () => {
      await watch.look();
      await ask(async () => undefined);
    },
    close: async (timeoutMs) => {
      if (isClosed) return;
      isClosed = true;
      await close(parts, [...workers.values()], timeoutMs);
    },
  };
}

async function countJobs(
  store: JobStore,
  failedSinceMs: number | undefined,
): Promise<Record<JobName, JobCounts>> {
  const countsOf = async (name: JobName) => {
    const queue = await store.queue(name);
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    const { waiting = 0, active = 0, delayed = 0, failed: kept = 0 } = counts;
    const failed = failedSinceMs === undefined ? kept : await countFailedSince(queue, failedSinceMs);
    return [name, { waiting, active, delayed, failed }] as const;
  };
  return Object.fromEntries(await Promise.all(jobNames.map(countsOf))) as Record<JobName, JobCounts>;
}

async function countFailedSince(queue: JobQueue, sinceMs: number): Promise<number> {
  // BullMQ trims to what is kept with each failure; a few more may be there meanwhile.
  const failed = await queue.getFailed(0, 2 * failedKept);
  return failed.filter((job) => (job.finishedOn ?? 0) >= sinceMs).length;
}

async function close(
  { store, watch, repeating }: Parts,
  workers: readonly Working[],
  timeoutMs: number,
): Promise<void> {
  repeating.stop();
  const deadlineAt = performance.now() + timeoutMs;
  await Promise.all(workers.map((worker) => worker.close(deadlineAt)));
  watch.stop();
  await withDeadline(store.close(), endConnectionsMs, () => new Error('does not close')).catch(
    () => undefined,
  );
}
