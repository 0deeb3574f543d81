import { expect, test } from 'vitest';
import { createUpdatesInHand } from '#src/intake/updates-in-hand.ts';
import type { Update } from '#src/ports/platform.ts';
import { updateOf } from './support/unit-update.ts';

/** Updates that are taken when the test says so. */
function bench() {
  const taken: string[] = [];
  const ends = new Map<string, () => void>();
  const stopping = new AbortController();
  const inHand = createUpdatesInHand(
    {
      title: 'Telegram',
      take: ({ updateId }) =>
        new Promise((resolve) =>
          ends.set(updateId, () => {
            taken.push(updateId);
            resolve();
          }),
        ),
      setAside: () => Promise.reject(new Error('the database is away')),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      pauseMs: 1,
    },
    stopping.signal,
  );
  const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const finish = async (id: string): Promise<void> => {
    await tick();
    ends.get(id)?.();
    ends.delete(id);
    await tick();
  };
  return { inHand, taken, finish, tick };
}

test('what came is taken up to the first that is still in hand', async () => {
  const { inHand, finish } = bench();
  inHand.add([updateOf('1', 'a'), updateOf('2', 'b'), updateOf('3', 'c')]);
  expect(inHand.takenUpTo()).toBeNull();
  await finish('2');
  expect(inHand.takenUpTo()).toBeNull();
  await finish('1');
  expect(inHand.takenUpTo()).toBe('2');
  await finish('3');
  expect([inHand.takenUpTo(), inHand.isEmpty()]).toEqual(['3', true]);
});

test('what comes again while it is in hand, or taken behind one that is, is not taken twice', async () => {
  const { inHand, taken, finish } = bench();
  inHand.add([updateOf('1', 'a'), updateOf('2', 'b')]);
  await finish('2');
  expect(inHand.add([updateOf('1', 'a'), updateOf('2', 'b')])).toBe(false);
  await finish('1');
  await finish('2');
  expect(taken).toEqual(['2', '1']);
});

test('ids that start again, lower than before, are confirmed as they came', async () => {
  const { inHand, finish } = bench();
  inHand.add([updateOf('900', 'a')]);
  await finish('900');
  expect(inHand.takenUpTo()).toBe('900');
  inHand.add([updateOf('17', 'a')]);
  await finish('17');
  expect(inHand.takenUpTo()).toBe('17');
});

test('what a person looks at is answered on arrival, although its lane is busy', async () => {
  const { inHand, finish, tick } = bench();
  const answered: string[] = [];
  const press: Update = { ...updateOf('2', 'a'), onArrival: () => void answered.push('2') };
  inHand.add([updateOf('1', 'a')]);
  await tick();
  inHand.add([press]);
  expect(answered).toEqual(['2']);
  inHand.add([press]);
  expect(answered).toEqual(['2']);
  await finish('1');
  await finish('2');
  await inHand.empty();
});
