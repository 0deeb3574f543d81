import type { JobName } from '#src/ports/queue.ts';
import { withDeadline } from './deadline.ts';
import type { JobStore } from './job-store.ts';
import type { Watch } from './watch-store.ts';

export interface Repeating {
  /** Resolves when it stands; if the store is away, it will stand when the store is back. */
  set(name: JobName, everyMs: number): Promise<void>;
  stop(): void;
}

interface Options {
  readonly store: JobStore;
  readonly watch: Watch;
  /** How often it looks whether what repeats is still there. */
  readonly lookMs: number;
  readonly jobOptions: object;
}

/** A run this late was lost, or nobody works: setting it again harms neither. */
const lostAfterMs = 60_000;
const setWithinMs = 4_000;

/**
 * Keeps jobs repeating. The store holds what repeats, so that all processes together add a job once; it may lose that,
 * wholly (a flush) or in part (a crash between a run and the next), so each process looks and sets it again.
 */
export function keepRepeating({ store, watch, lookMs, jobOptions }: Options): Repeating {
  const intervals = new Map<JobName, number>();
  const timer = setInterval(() => void lookAtAll(), lookMs);
  timer.unref();
  watch.onUp(() => void lookAtAll());

  async function set(name: JobName, everyMs: number): Promise<void> {
    const queue = await store.queue(name);
    const found = await queue.getJobScheduler(name);
    // BullMQ 6.7.0 keeps an offset reckoned for the old interval and adds it whenever a run was missed: begin anew.
    if (found && found.every !== everyMs) await queue.removeJobScheduler(name);
    await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: jobOptions });
  }

  async function look(name: JobName, everyMs: number): Promise<void> {
    const queue = await store.queue(name);
    const found = await queue.getJobScheduler(name);
    const isThere = found?.next !== undefined && found.next > Date.now() - lostAfterMs;
    if (!isThere) await set(name, everyMs);
  }

  async function lookAtAll(): Promise<void> {
    for (const [name, everyMs] of watch.isAway ? [] : intervals) await bounded(look(name, everyMs));
  }

  async function bounded(act: Promise<void>): Promise<void> {
    try {
      await withDeadline(act, setWithinMs, () => new Error('the queue does not answer'));
    } catch (error) {
      watch.suspect(error);
    }
  }

  return {
    set: async (name, everyMs) => {
      intervals.set(name, everyMs);
      if (!watch.isAway) await bounded(set(name, everyMs));
    },
    stop: () => {
      intervals.clear();
      clearInterval(timer);
    },
  };
}
