import { expect } from 'vitest';
import { QueueAwayError, type Queue } from '#src/ports/queue.ts';
import {
  busyMs,
  closedGate,
  countsWith,
  until,
  untilDone,
  benchTest,
  type Bench,
  type QueuePlace,
} from './queue-place.ts';

export function testAwayQueue(start: () => Promise<QueuePlace>): void {
  const test = benchTest(start);

  test.for(['cut', 'silence'] as const)(
    '%s: what is asked is refused in time, and it is told once',
    async (how, { bench }) => {
      const queue = await bench.open();
      queue.work('fetch-photo', 2, async () => undefined);
      await queue.every('sweep', 200);
      await queue.ping();
      await bench.place.line[how]();
      await refusedWithin(2_000, () => queue.ping());
      await refusedWithin(5_000, () => queue.add('fetch-photo', {}));
      await refusedWithin(5_000, () => queue.counts());
      await refusedWithin(2_000, () => queue.ping());
      expect(stateChanges(bench)).toEqual(['away']);
      await bench.place.line.mend();
      await until(() => expect(stateChanges(bench)).toEqual(['away', 'back']));
      await queue.ping();
      await queue.add('fetch-photo', {});
      expect(bench.logged.length).toBeLessThan(5);
    },
  );

  test('many things asked at the moment it goes are all refused', async ({ bench }) => {
    const queue = await bench.open();
    await queue.add('fetch-photo', {}, { delayMs: 60_000 });
    const cut = bench.place.line.cut();
    const asked = Array.from({ length: 50 }, (_, n) => queue.add('sweep', { n }));
    const results = await Promise.allSettled(asked);
    await cut;
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    for (const reason of reasons) expect(reason).toBeInstanceOf(QueueAwayError);
  });

  test('jobs that waited, and those that came due meanwhile, are run when it is back', async ({ bench }) => {
    const queue = await bench.open();
    const seen: unknown[] = [];
    await queue.add('fetch-photo', { n: 1 }, { delayMs: 300 });
    await queue.add('send-notices', { n: 2 });
    queue.work('fetch-photo', 1, async ({ payload }) => void seen.push(payload));
    await bench.place.line.cut();
    await until(() => expect(stateChanges(bench)).toEqual(['away']));
    queue.work('send-notices', 1, async ({ payload }) => void seen.push(payload));
    await bench.place.line.mend();
    await until(() => expect(seen).toHaveLength(2));
    await until(() => expect(stateChanges(bench)).toHaveLength(2));
    await queue.add('fetch-photo', { n: 3 });
    await until(() => expect(seen).toHaveLength(3));
    await untilDone(queue);
  });

  test('what repeats goes on when it is back', async ({ bench }) => {
    const queue = await bench.open();
    let runs = 0;
    queue.work('sweep', 1, async () => void runs++);
    await queue.every('sweep', 100);
    for (let round = 0; round < 2; round++) {
      await until(() => expect(runs).toBeGreaterThan(0));
      await bench.place.line.cut();
      await until(() => expect(stateChanges(bench)).toHaveLength(2 * round + 1));
      await bench.place.line.mend();
      await until(() => expect(stateChanges(bench)).toHaveLength(2 * round + 2));
      runs = 0;
      await until(() => expect(runs).toBeGreaterThanOrEqual(3));
    }
  });

  test('a job that ends while it is away is done when it is back, not run again', async ({ bench }) => {
    const queue = await bench.open();
    const gate = closedGate();
    let runs = 0;
    queue.work('fetch-photo', 1, async () => {
      runs++;
      await gate.passed;
    });
    await queue.add('fetch-photo', {});
    await until(() => expect(runs).toBe(1));
    await bench.place.line.cut();
    gate.open();
    await until(() => expect(stateChanges(bench)).toEqual(['away']));
    await bench.place.line.mend();
    await until(async () => expect((await queue.counts())['fetch-photo']).toEqual(countsWith({})));
    expect(runs).toBe(1);
  });

  test.for(['cut', 'silence'] as const)(
    '%s: opens all the same, and does everything when it comes',
    async (how, { bench }) => {
      await bench.place.line[how]();
      const queue = await bench.open();
      const ran: string[] = [];
      for (const name of ['sweep', 'fetch-photo'] as const)
        queue.work(name, 1, async () => void ran.push(name));
      await queue.every('sweep', 3_600_000);
      await expect(queue.add('fetch-photo', {})).rejects.toThrow(QueueAwayError);
      expect(stateChanges(bench)).toEqual(['away']);
      await bench.place.line.mend();
      await until(() => queue.add('fetch-photo', {}));
      await until(() => expect(ran.toSorted()).toEqual(['fetch-photo', 'sweep']));
      expect(stateChanges(bench)).toEqual(['away', 'back']);
    },
  );

  test.for(['cut', 'silence'] as const)('%s: closes all the same', async (how, { bench }) => {
    const queue = await bench.open();
    const gate = closedGate();
    let runs = 0;
    queue.work('fetch-photo', 1, async () => {
      runs++;
      await gate.passed;
    });
    queue.work('sweep', 1, async () => undefined);
    await queue.add('fetch-photo', {});
    await until(() => expect(runs).toBe(1));
    await bench.place.line[how]();
    expect(await timeToClose(queue, 300)).toBeLessThan(2_300 + busyMs);
    gate.open();
  });

  test('closes when it never came', async ({ bench }) => {
    await bench.place.line.cut();
    const queue = await bench.open();
    queue.work('fetch-photo', 1, async () => undefined);
    await queue.every('sweep', 1_000);
    expect(await timeToClose(queue, 300)).toBeLessThan(2_300 + busyMs);
  });
}

/** The changes of state that were told, in their order. */
function stateChanges({ logged }: Bench): readonly string[] {
  return logged.flatMap((message) => /^the queue is (away|back)/.exec(message)?.[1] ?? []);
}

async function refusedWithin(ms: number, ask: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await expect(ask()).rejects.toThrow(QueueAwayError);
  expect(performance.now() - startedAt).toBeLessThan(ms + busyMs);
}

async function timeToClose(queue: Queue, timeoutMs: number): Promise<number> {
  const startedAt = performance.now();
  await queue.close(timeoutMs);
  return performance.now() - startedAt;
}
