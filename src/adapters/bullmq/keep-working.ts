import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from 'bullmq';
import type { Log } from '#src/ports/log.ts';
import type { JobName, JobRun } from '#src/ports/queue.ts';
import { withDeadline } from './deadline.ts';
import type { JobStore, JobWorker } from './job-store.ts';
import type { Watch } from './watch-store.ts';

export interface Working {
  /** Takes no more jobs, waits for those that run (until `deadlineAt`, on `performance.now`), disconnects. */
  close(deadlineAt: number): Promise<void>;
}

interface Options {
  readonly store: JobStore;
  readonly watch: Watch;
  readonly log: Log;
  readonly lockMs: number;
}

const startAgainMs = 500;
/** What ending connections may take. */
const graceMs = 1_500;

/** Runs `handler` for the jobs of a name from now on, whether the store is there yet or not. */
export function keepWorking(
  { store, watch, log, lockMs }: Options,
  name: JobName,
  concurrency: number,
  handler: (run: JobRun) => Promise<void>,
): Working {
  const running = new Set<Promise<void>>();
  let worker: JobWorker | undefined;
  let isClosing = false;

  const runJob = async (job: Job) => {
    const run = handler(runOf(job));
    running.add(run);
    await run.finally(() => running.delete(run));
  };

  async function start(): Promise<void> {
    while (!isClosing) {
      try {
        await store.queue(name);
        worker = store.makeWorker(name, runJob, { concurrency, lockMs });
        worker.on('error', (error) => watch.suspect(error));
        worker.on('failed', (job, error) => sayFailed(log, name, job, error));
        await worker.waitUntilReady();
        if (!isClosing) await worker.run();
        return;
      } catch (error) {
        watch.suspect(error);
        await worker?.close(true).catch(() => undefined);
        worker = undefined;
        await pause(startAgainMs, undefined, { ref: false });
      }
    }
  }

  void start();
  return {
    close: async (deadlineAt) => {
      isClosing = true;
      if (worker === undefined) return;
      await worker.pause(true);
      await finished(running, deadlineAt);
      await endWorker(worker, running.size > 0 || watch.isAway);
    },
  };
}

function runOf(job: Job): JobRun {
  const attempt = job.attemptsMade + 1;
  return { payload: job.data, attempt, isLast: attempt >= (job.opts.attempts ?? 1) };
}

/** The payload is not said: it may hold what people wrote. */
function sayFailed(log: Log, name: JobName, job: Job | undefined, error: Error): void {
  const fields = { job: name, id: job?.id, attempt: job?.attemptsMade };
  const isLast = job === undefined || job.attemptsMade >= (job.opts.attempts ?? 1);
  if (isLast) log.error({ ...fields, error }, 'a job is set aside: it failed at its last try');
  else log.warn({ ...fields, error: error.message }, 'a job failed and is tried again');
}

/** A job may have been on its way when the worker was told to take no more: so it looks until none runs. */
async function finished(running: ReadonlySet<Promise<void>>, deadlineAt: number): Promise<void> {
  while (running.size > 0 && performance.now() < deadlineAt) {
    const leftMs = deadlineAt - performance.now();
    await withDeadline(Promise.allSettled(running), leftMs, () => new Error('still running')).catch(
      () => undefined,
    );
  }
}

/** In peace, BullMQ finishes what has run first; otherwise connections are cut, and other processes run those jobs again. */
async function endWorker(worker: JobWorker, isForced: boolean): Promise<void> {
  const closing = worker.close(isForced);
  try {
    await withDeadline(closing, graceMs, () => new Error('does not close'));
  } catch {
    closing.catch(() => undefined);
    worker
      .getBackend()
      .close(true)
      .catch(() => undefined);
  }
}
