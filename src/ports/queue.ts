/** Names of the jobs, one file each in src/jobs/. */
export const jobNames = ['sweep', 'relay-outbox', 'fetch-photo', 'send-notices'] as const;

export type JobName = (typeof jobNames)[number];

export interface JobOptions {
  /**
   * Adding a job whose key waits already changes nothing. Added while it runs, it runs once more afterwards with the
   * latest payload: what happened since it looked is not lost.
   */
  readonly key?: string;
  /** Real milliseconds to wait, not those of a rehearsal clock. */
  readonly delayMs?: number;
  /** How often it is tried before it is set aside; default 3, waiting 1 s, 2 s, 4 s … between. */
  readonly attempts?: number;
}

export interface JobRun {
  readonly payload: unknown;
  /** 1 on the first try. */
  readonly attempt: number;
  /** True when there is no further try after this one. */
  readonly isLast: boolean;
}

export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  /** Set aside after their last try; only the latest few hundred are kept. */
  readonly failed: number;
}

/** The backend does not answer, or answered too late: what was asked may or may not have happened. */
export class QueueAwayError extends Error {
  override readonly name = 'QueueAwayError';
}

/**
 * Carries work; owns no truth. Losing all of it loses nothing: the sweep finds again what is due. Every job runs at
 * least once; a process that dies leaves its jobs to the others.
 */
export interface Queue {
  /** Rejects with QueueAwayError, within 5 s, when the backend is away. */
  add(name: JobName, payload: object, options?: JobOptions): Promise<void>;
  /** Runs `handler` for each job of that name, `concurrency` at a time in this process. Once a name. */
  work(name: JobName, concurrency: number, handler: (run: JobRun) => Promise<void>): void;
  /**
   * Adds `name` at once and then every `everyMs`, once for all processes together. Calling it again replaces the
   * interval. When the backend is away or loses everything, it comes back with it.
   */
  every(name: JobName, everyMs: number): Promise<void>;
  /**
   * Jobs waiting, running, delayed and set aside, by name; of the latter only those since `failedSinceMs`, an instant
   * of the machine's clock, where it is given. Rejects with QueueAwayError.
   */
  counts(failedSinceMs?: number): Promise<Readonly<Record<JobName, JobCounts>>>;
  /** Resolves when the backend answers; rejects with QueueAwayError otherwise, within 2 s. */
  ping(): Promise<void>;
  /** Lets running handlers finish (up to `timeoutMs`), then disconnects, for which it takes 2 s at most. */
  close(timeoutMs: number): Promise<void>;
}
