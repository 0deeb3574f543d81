import { expect } from 'vitest';
import type { Queue } from '#src/ports/queue.ts';
import { busyMs, countsWith, until, benchTest, type QueuePlace } from './queue-place.ts';

export function testEvery(start: () => Promise<QueuePlace>): void {
  const test = benchTest(start);

  test('runs at once and then at its interval, once for two processes', async ({ bench }) => {
    const ran = startSweeps(await bench.open(), await bench.open());
    const setAt = Date.now();
    await Promise.all(ran.queues.map((queue) => queue.every('sweep', 200)));
    await until(() => expect(ran.at.length).toBeGreaterThanOrEqual(6));
    // The first comes at once, the second on the clock's next full interval, which may be near; what is measured begins
    // before the first, since a busy machine may run that one late and the next ones in time.
    expect(ran.at[5]! - setAt).toBeGreaterThan(4 * 200 - 5);
    expect(ran.at[5]! - setAt).toBeLessThan(5 * 200 + busyMs);
  });

  test('goes on when the process that set it is gone', async ({ bench }) => {
    const [one, two] = [await bench.open(), await bench.open()];
    await one.every('sweep', 100);
    const ran = startSweeps(two);
    await one.close(0);
    await until(() => expect(ran.at.length).toBeGreaterThanOrEqual(4));
  });

  test('a shorter interval takes the place of a longer one', async ({ bench }) => {
    const queue = await bench.open();
    const ran = startSweeps(queue);
    await queue.every('sweep', 3_600_000);
    await until(() => expect(ran.at).toHaveLength(1));
    await queue.every('sweep', 100);
    await until(() => expect(ran.at.length).toBeGreaterThanOrEqual(5));
  });

  test('a shorter interval stays, also after runs that took longer than it', async ({ bench }) => {
    const queue = await bench.open();
    let runs = 0;
    queue.work('sweep', 1, async () => {
      runs++;
      if (runs === 3) await runLater(queue, 350);
    });
    await queue.every('sweep', 3_600_000);
    await until(() => expect(runs).toBe(1));
    await queue.every('sweep', 100);
    await until(() => expect(runs).toBeGreaterThanOrEqual(6));
  });

  test('a longer interval takes the place of a shorter one', async ({ bench }) => {
    const queue = await bench.open();
    const ran = startSweeps(queue);
    await queue.every('sweep', 100);
    await until(() => expect(ran.at.length).toBeGreaterThanOrEqual(2));
    await queue.every('sweep', 3_600_000);
    const before = ran.at.length;
    await runLater(queue, 700);
    // One may have been on its way, and the new one comes at once.
    expect(ran.at.length).toBeLessThanOrEqual(before + 2);
    expect((await queue.counts()).sweep).toEqual(countsWith({ delayed: 1 }));
  });

  test('each name has its own', async ({ bench }) => {
    const queue = await bench.open();
    const ran: string[] = [];
    queue.work('sweep', 1, async () => void ran.push('sweep'));
    queue.work('relay-outbox', 1, async () => void ran.push('relay-outbox'));
    await queue.every('sweep', 3_600_000);
    await queue.every('relay-outbox', 3_600_000);
    // A full hour may begin in the meantime, and then each comes once more.
    await until(() => expect(new Set(ran)).toEqual(new Set(['relay-outbox', 'sweep'])));
  });

  test('goes on after a run that failed', async ({ bench }) => {
    const queue = await bench.open();
    let runs = 0;
    queue.work('sweep', 1, async () => {
      runs++;
      throw new Error('the database is away');
    });
    await queue.every('sweep', 100);
    await until(() => expect(runs).toBeGreaterThanOrEqual(6));
  });

  test('comes back when the backend has lost everything', async ({ bench }) => {
    const queue = await bench.open();
    const ran = startSweeps(queue);
    await queue.every('sweep', 100);
    await until(() => expect(ran.at.length).toBeGreaterThanOrEqual(2));
    await bench.place.lose();
    const before = ran.at.length;
    await until(() => expect(ran.at.length).toBeGreaterThanOrEqual(before + 4));
    await queue.ping();
  });

  test('a job that runs while the backend loses everything harms nobody', async ({ bench }) => {
    const queue = await bench.open();
    const seen: string[] = [];
    queue.work('fetch-photo', 1, async ({ payload }) => {
      const { id } = payload as { id: string };
      if (id === 'lost') await bench.place.lose();
      seen.push(id);
    });
    await queue.add('fetch-photo', { id: 'lost' }, { key: 'k' });
    await until(() => expect(seen).toEqual(['lost']));
    await queue.add('fetch-photo', { id: 'next' }, { key: 'k' });
    await until(() => expect(seen).toEqual(['lost', 'next']));
  });
}

function startSweeps(...queues: Queue[]): { readonly queues: readonly Queue[]; readonly at: number[] } {
  const at: number[] = [];
  for (const queue of queues) queue.work('sweep', 1, async () => void at.push(Date.now()));
  return { queues, at };
}

/** Resolves when a job that was delayed by `delayMs` has run. */
async function runLater(queue: Queue, delayMs: number): Promise<void> {
  let hasRun = false;
  queue.work('send-notices', 1, async () => void (hasRun = true));
  await queue.add('send-notices', {}, { delayMs });
  await until(() => expect(hasRun).toBe(true));
}
