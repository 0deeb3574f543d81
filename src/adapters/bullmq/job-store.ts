import type { Job, Queue, Worker } from 'bullmq';

/** The part of BullMQ's queue that is used, whatever it stands on. */
export type JobQueue = Pick<
  Queue,
  'add' | 'getFailed' | 'getJobCounts' | 'getJobScheduler' | 'removeJobScheduler' | 'upsertJobScheduler'
>;

/** The part of BullMQ's worker that is used. */
export type JobWorker = Pick<Worker, 'run' | 'pause' | 'close' | 'waitUntilReady'> & {
  getBackend(): { close(force?: boolean): Promise<void> };
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
};

export interface WorkerSettings {
  readonly concurrency: number;
  /** How long the jobs of a process that died stay with it. */
  readonly lockMs: number;
}

/** Where jobs are kept. Everything rejects or waits while it is away, and works again when it is back. */
export interface JobStore {
  readonly label: 'Redis' | 'PostgreSQL';
  ping(): Promise<void>;
  /** The queue of a name, made at the first call. */
  queue(name: string): Promise<JobQueue>;
  /** A worker that does not run yet; the queue of its name was made before. */
  makeWorker(name: string, process: (job: Job) => Promise<void>, settings: WorkerSettings): JobWorker;
  /** Ends its own connections; workers end theirs. */
  close(): Promise<void>;
}

export interface StoreEvents {
  /** Hears of connections that break. */
  readonly onError: (error: Error) => void;
}

/** Failed jobs of one queue that are kept for people to look at. */
export const failedKept = 200;

/** Options of every queue. */
export const queueOptions = {
  // What is done is forgotten; the latest that failed stay for people to look at.
  defaultJobOptions: { removeOnComplete: true, removeOnFail: { count: failedKept } },
  // BullMQ keeps a stream of what happened; nobody here reads it.
  streams: { events: { maxLen: 10 } },
};

/** Options of every worker. */
export function workerOptions({ concurrency, lockMs }: WorkerSettings) {
  return {
    autorun: false,
    concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    // A job that takes its process with it three times is set aside.
    maxStalledCount: 2,
    runRetryDelay: 1_000,
  };
}
