import type { JobRun, Queue } from '#src/ports/queue.ts';

/** A queue that runs nothing by itself: it counts, and keeps the latest payload of each key until it is asked to run it. */
export interface CountingQueue extends Queue {
  readonly added: () => number;
  runKept(key: string, handler: (run: JobRun) => Promise<void>): Promise<void>;
}

export function countingQueue(): CountingQueue {
  const kept = new Map<string, object>();
  let added = 0;
  return {
    added: () => added,
    add(name, payload, { key } = {}) {
      added += 1;
      if (key !== undefined && name === 'acknowledge-photos') kept.set(key, payload);
      return Promise.resolve();
    },
    async runKept(key, handler) {
      const payload = kept.get(key);
      if (!payload) throw new Error(`no job waits under ${key}`);
      kept.delete(key);
      await handler({ payload, attempt: 1, isLast: true });
    },
    work: () => undefined,
    every: () => Promise.resolve(),
    counts: () => Promise.reject(new Error('a counting queue has no backend')),
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
