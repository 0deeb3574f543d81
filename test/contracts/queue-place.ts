import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { Log } from '#src/ports/log.ts';
import { jobNames, type JobCounts, type Queue } from '#src/ports/queue.ts';
import type { Line } from '#test/support/line.ts';

/** Rates of all queues under test, so that a test need not wait for minutes. */
export const testRates = { lookMs: 300, lockMs: 1_500, backoffMs: 40 };

/** How much later than promised a busy machine may be: these bounds tell a promise from a hang, not fast from slow. */
export const busyMs = 5_000;

/** Somewhere to keep jobs, for one test. */
export interface QueuePlace {
  /** The way from `open` to the backend. */
  readonly line: Line;
  /** A queue as another process would have it. */
  open(log: Log): Promise<Queue>;
  /** Makes the backend lose everything. */
  lose(): Promise<void>;
  /** How many jobs the backend keeps, done ones too. */
  countKept(): Promise<number>;
  close(): Promise<void>;
}

/** A place, what was logged, and queues that are closed after the test. */
export interface Bench {
  readonly place: QueuePlace;
  readonly logged: string[];
  open(): Promise<Queue>;
}

/**
 * `test`, with a bench of each test's own, so that they can run side by side: most of their time they wait. Fails those
 * that run for what Node warns of, such as too many listeners.
 */
export function benchTest(start: () => Promise<QueuePlace>) {
  return test.extend('place', start).extend('bench', async ({ place }, { onCleanup }): Promise<Bench> => {
    const [logged, warnings, opened]: [string[], Error[], Queue[]] = [[], [], []];
    const warn = (warning: Error) => void warnings.push(warning);
    process.on('warning', warn);
    onCleanup(async () => {
      await Promise.all(opened.map((queue) => queue.close(0)));
      await place.close();
      // Warnings come one turn later.
      await pause(0);
      process.off('warning', warn);
      expect(warnings).toEqual([]);
    });
    const open = async () => {
      const queue = await place.open(keepLog(logged));
      opened.push(queue);
      return queue;
    };
    return { place, logged, open };
  });
}

function keepLog(logged: string[]): Log {
  const keep = (_: object, message: string) => void logged.push(message);
  return { info: keep, warn: keep, error: keep };
}

/** Waits until `check` throws no more. */
export function until(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 45_000, interval: 10 });
}

/** Waits until no job waits, runs or is delayed. */
export async function untilDone(queue: Queue): Promise<void> {
  await until(async () => {
    const counts = await queue.counts();
    const open = jobNames
      .map((name) => counts[name])
      .filter(({ waiting, active, delayed }) => waiting + active + delayed > 0);
    expect(open).toEqual([]);
  });
}

/** What a queue without jobs counts, but for these. */
export function countsWith(counts: Partial<JobCounts>): JobCounts {
  return { waiting: 0, active: 0, delayed: 0, failed: 0, ...counts };
}

export interface Gate {
  readonly passed: Promise<void>;
  open(): void;
}

export function closedGate(): Gate {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}
