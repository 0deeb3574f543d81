import { expect } from 'vitest';
import { QueueAwayError } from '#src/ports/queue.ts';
import { busyMs, closedGate, countsWith, until, benchTest, type QueuePlace } from './queue-place.ts';

export function testClosing(start: () => Promise<QueuePlace>): void {
  const test = benchTest(start);

  test('waits for what runs and takes nothing new', async ({ bench }) => {
    const [closing, other] = [await bench.open(), await bench.open()];
    const gate = closedGate();
    const seen: unknown[] = [];
    closing.work('fetch-photo', 1, async ({ payload }) => {
      seen.push(payload);
      await gate.passed;
    });
    await other.add('fetch-photo', { n: 1 });
    await until(() => expect(seen).toHaveLength(1));
    let isClosed = false;
    const closed = closing.close(10_000).then(() => (isClosed = true));
    await other.add('fetch-photo', { n: 2 });
    await until(async () =>
      expect((await other.counts())['fetch-photo']).toEqual(countsWith({ active: 1, waiting: 1 })),
    );
    expect(isClosed).toBe(false);
    gate.open();
    await closed;
    expect((await other.counts())['fetch-photo']).toEqual(countsWith({ waiting: 1 }));
    expect(seen).toEqual([{ n: 1 }]);
  });

  test('gives up what does not end in time, and another process runs it again', async ({ bench }) => {
    const [closing, other] = [await bench.open(), await bench.open()];
    const gate = closedGate();
    let hasStarted = false;
    closing.work('fetch-photo', 1, async () => {
      hasStarted = true;
      await gate.passed;
    });
    await other.add('fetch-photo', { n: 1 }, { key: 'k' });
    await until(() => expect(hasStarted).toBe(true));
    const startedAt = Date.now();
    await closing.close(100);
    expect(Date.now() - startedAt).toBeLessThan(2_100 + busyMs);
    const seen: unknown[] = [];
    other.work('fetch-photo', 1, async ({ payload }) => void seen.push(payload));
    await until(() => expect(seen).toEqual([{ n: 1 }]));
    gate.open();
    await until(async () => expect((await other.counts())['fetch-photo']).toEqual(countsWith({})));
  });

  test('an idle queue closes at once', async ({ bench }) => {
    const queue = await bench.open();
    queue.work('fetch-photo', 2, async () => undefined);
    queue.work('sweep', 2, async () => undefined);
    await queue.every('sweep', 60_000);
    await until(async () => expect((await queue.counts()).sweep).toEqual(countsWith({ delayed: 1 })));
    const startedAt = Date.now();
    await queue.close(10_000);
    expect(Date.now() - startedAt).toBeLessThan(busyMs);
  });

  test('can be closed as soon as it is open, and twice', async ({ bench }) => {
    const queue = await bench.open();
    queue.work('fetch-photo', 2, async () => undefined);
    await expect(queue.close(1_000)).resolves.toBeUndefined();
    await expect(queue.close(1_000)).resolves.toBeUndefined();
  });

  test('a closed queue is away', async ({ bench }) => {
    const queue = await bench.open();
    await queue.close(0);
    await expect(queue.add('sweep', {})).rejects.toThrow(QueueAwayError);
    await expect(queue.counts()).rejects.toThrow(QueueAwayError);
    await expect(queue.ping()).rejects.toThrow(QueueAwayError);
  });
}
