/** Names of the jobs, one file each in src/jobs/. */
export type JobName = 'sweep' | 'relay-outbox' | 'fetch-photo' | 'acknowledge-photos' | 'send-notices';

export interface JobOptions {
  /** While a job with this key waits or runs, adding it again changes nothing. */
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

/** Carries work; owns no truth. Losing all of it loses nothing: the sweep finds again what is due. */
export interface Queue {
  add(name: JobName, payload: object, options?: JobOptions): Promise<void>;
  /** Runs `handler` for each job of that name, `concurrency` at a time in this process. */
  work(name: JobName, concurrency: number, handler: (run: JobRun) => Promise<void>): void;
  /** Adds `name` every `everyMs`, once for all processes together. Calling it again replaces the interval. */
  every(name: JobName, everyMs: number): Promise<void>;
  /** Jobs waiting, running, delayed and set aside after their last try, by name. */
  counts(): Promise<Record<string, { waiting: number; active: number; delayed: number; failed: number }>>;
  /** Resolves when the backend answers; throws otherwise, within 2 s. */
  ping(): Promise<void>;
  /** Lets running handlers finish (up to `timeoutMs`), then disconnects. */
  close(timeoutMs: number): Promise<void>;
}
