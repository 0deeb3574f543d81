import { expect } from 'vitest';
import type { JobRun } from '#src/ports/queue.ts';
import {
  busyMs,
  closedGate,
  countsWith,
  until,
  untilDone,
  benchTest,
  type QueuePlace,
} from './queue-place.ts';

export function testJobs(start: () => Promise<QueuePlace>): void {
  const test = benchTest(start);

  test('each job is run once, by one of two processes, and forgotten', async ({ bench }) => {
    const [one, two] = [await bench.open(), await bench.open()];
    const ran: number[] = [];
    for (const queue of [one, two])
      queue.work('fetch-photo', 3, async ({ payload }) => void ran.push(numberOf(payload)));
    await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? one : two).add('fetch-photo', { n })));
    await untilDone(one);
    expect(ran.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n));
    expect(await bench.place.countKept()).toBe(0);
  });

  test('a job waits for somebody to work on its name', async ({ bench }) => {
    const queue = await bench.open();
    await queue.add('fetch-photo', { text: 'Tân Phú 📷' });
    await queue.add('sweep', {});
    expect(await queue.counts()).toMatchObject({
      'fetch-photo': countsWith({ waiting: 1 }),
      sweep: countsWith({ waiting: 1 }),
    });
    const runs: JobRun[] = [];
    queue.work('fetch-photo', 1, async (run) => void runs.push(run));
    await until(() => expect(runs).toEqual([{ payload: { text: 'Tân Phú 📷' }, attempt: 1, isLast: false }]));
    expect((await queue.counts()).sweep).toEqual(countsWith({ waiting: 1 }));
  });

  test('a name has one handler in a process', async ({ bench }) => {
    const queue = await bench.open();
    queue.work('sweep', 1, async () => undefined);
    expect(() => queue.work('sweep', 1, async () => undefined)).toThrow('sweep');
  });

  test('as many run at a time as was said', async ({ bench }) => {
    const queue = await bench.open();
    const gate = closedGate();
    let [running, most, done] = [0, 0, 0];
    queue.work('fetch-photo', 3, async () => {
      most = Math.max(most, ++running);
      await gate.passed;
      running--;
      done++;
    });
    await Promise.all(Array.from({ length: 8 }, (_, n) => queue.add('fetch-photo', { n })));
    await until(() => expect(running).toBe(3));
    await until(async () =>
      expect((await queue.counts())['fetch-photo']).toEqual(countsWith({ active: 3, waiting: 5 })),
    );
    gate.open();
    await until(() => expect(done).toBe(8));
    expect(most).toBe(3);
  });

  test('a job with a delay is run after it, not before', async ({ bench }) => {
    const queue = await bench.open();
    const startedAt = Date.now();
    let ranAt = 0;
    queue.work('relay-outbox', 1, async () => void (ranAt = Date.now()));
    await queue.add('relay-outbox', {}, { delayMs: 1_000 });
    expect((await queue.counts())['relay-outbox']).toEqual(countsWith({ delayed: 1 }));
    await until(() => expect(ranAt).not.toBe(0));
    expect(ranAt - startedAt).toBeGreaterThanOrEqual(995);
    expect(ranAt - startedAt).toBeLessThan(1_000 + busyMs);
  });

  test('while a job waits, adding its key again changes nothing', async ({ bench }) => {
    const queue = await bench.open();
    const seen: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, () => queue.add('fetch-photo', { n: 1 }, { key: 'telegram.7.-100:a' })),
    );
    await queue.add('fetch-photo', { n: 2 }, { key: 'another' });
    await queue.add('relay-outbox', { n: 3 }, { key: 'another' });
    expect((await queue.counts())['fetch-photo'].waiting).toBe(2);
    queue.work('fetch-photo', 1, async ({ payload }) => void seen.push(numberOf(payload)));
    queue.work('relay-outbox', 1, async ({ payload }) => void seen.push(numberOf(payload)));
    await untilDone(queue);
    expect(seen.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  test('while it is delayed, too', async ({ bench }) => {
    const queue = await bench.open();
    await queue.add('relay-outbox', {}, { key: 'chat', delayMs: 60_000 });
    await queue.add('relay-outbox', {}, { key: 'chat', delayMs: 60_000 });
    expect((await queue.counts())['relay-outbox']).toEqual(countsWith({ delayed: 1 }));
  });

  test('added while it runs, it runs once more afterwards with the latest payload', async ({ bench }) => {
    const queue = await bench.open();
    const gate = closedGate();
    const seen: number[] = [];
    queue.work('fetch-photo', 5, async ({ payload }) => {
      seen.push(numberOf(payload));
      await gate.passed;
    });
    await queue.add('fetch-photo', { n: 1 }, { key: 'k' });
    await until(() => expect(seen).toEqual([1]));
    for (const n of [2, 3, 4]) await queue.add('fetch-photo', { n }, { key: 'k' });
    expect((await queue.counts())['fetch-photo']).toEqual(countsWith({ active: 1 }));
    gate.open();
    await untilDone(queue);
    expect(seen).toEqual([1, 4]);
  });

  test('after it is done, and after it was set aside, its key is free', async ({ bench }) => {
    const queue = await bench.open();
    const seen: number[] = [];
    queue.work('fetch-photo', 1, async ({ payload }) => {
      seen.push(numberOf(payload));
      if (numberOf(payload) === 2) throw new Error('will not');
    });
    for (const n of [1, 2, 3]) {
      await queue.add('fetch-photo', { n }, { key: 'k', attempts: 1 });
      await untilDone(queue);
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  test('a job that fails is tried again, waiting longer each time, and knows its last try', async ({
    bench,
  }) => {
    const queue = await bench.open();
    const tries: { attempt: number; isLast: boolean; at: number }[] = [];
    queue.work('send-notices', 1, async ({ attempt, isLast }) => {
      tries.push({ attempt, isLast, at: Date.now() });
      if (!isLast) throw new Error('busy');
    });
    await queue.add('send-notices', {}, { attempts: 4 });
    await untilDone(queue);
    expect(tries.map(({ attempt, isLast }) => [attempt, isLast])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
    ]);
    const waits = tries.slice(1).map(({ at }, i) => at - tries[i]!.at);
    for (const [i, least] of [40, 80, 160].entries()) expect(waits[i]).toBeGreaterThanOrEqual(least - 5);
    expect((await queue.counts())['send-notices']).toEqual(countsWith({}));
  });

  test('one that fails for good is set aside after three tries, counted and told, and the others go on', async ({
    bench,
  }) => {
    const queue = await bench.open();
    const seen: number[] = [];
    queue.work('fetch-photo', 1, async ({ payload }) => {
      seen.push(numberOf(payload));
      if (numberOf(payload) === 13) throw new Error('poisoned');
    });
    for (const n of [1, 13, 2, 3]) await queue.add('fetch-photo', { n });
    await untilDone(queue);
    expect(seen.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 13, 13, 13]);
    expect((await queue.counts())['fetch-photo']).toEqual(countsWith({ failed: 1 }));
    const failedSince = async (atMs: number) => (await queue.counts(atMs))['fetch-photo'].failed;
    expect([await failedSince(Date.now() - 60_000), await failedSince(Date.now() + 60_000)]).toEqual([1, 0]);
    expect(bench.logged.filter((message) => message.includes('set aside'))).toHaveLength(1);
  });

  test('a handler that throws at once fails its job only', async ({ bench }) => {
    const queue = await bench.open();
    queue.work('sweep', 1, () => {
      throw new Error('not even a promise');
    });
    await queue.add('sweep', {}, { attempts: 1 });
    await until(async () => expect((await queue.counts()).sweep).toEqual(countsWith({ failed: 1 })));
  });

  test('not more than the latest few hundred that failed are kept', async ({ bench }) => {
    const queue = await bench.open();
    queue.work('fetch-photo', 20, async () => {
      throw new Error('no');
    });
    for (let tens = 0; tens < 23; tens++)
      await Promise.all(
        Array.from({ length: 10 }, (_, n) => queue.add('fetch-photo', { n: tens * 10 + n }, { attempts: 1 })),
      );
    await untilDone(queue);
    // Several that fail at the same moment may each leave one more.
    expect((await queue.counts())['fetch-photo'].failed).toBeLessThan(220);
    expect(await bench.place.countKept()).toBeLessThan(220);
  });
}

function numberOf(payload: unknown): number {
  return (payload as { n: number }).n;
}
