import { expect, test } from 'vitest';
import { takeUpdate } from '#src/intake/take-update.ts';
import { updateOf } from './support/unit-update.ts';

/** Taking that fails as often as told, and what became of the update. */
function bench(failures: number, isStoreAway = false) {
  const log: string[] = [];
  const setAside: unknown[] = [];
  let tries = 0;
  const write = (_: object, words: string): void => void log.push(words);
  const deps = {
    title: 'Telegram',
    take: async () => {
      tries += 1;
      if (tries <= failures) throw new Error(`no ${tries}`);
    },
    setAside: async (_incoming: unknown, error: unknown) => {
      if (isStoreAway) throw error;
      setAside.push(error);
    },
    log: { info: write, warn: write, error: write },
    pauseMs: 1,
  };
  return { take: (update = updateOf('một')) => takeUpdate(deps, update), log, setAside, tries: () => tries };
}

test.each([0, 1, 2])('an update that fails %d times is taken', async (failures) => {
  const { take, tries, setAside } = bench(failures);
  await take();
  expect([tries(), setAside]).toEqual([failures + 1, []]);
});

test('an update that fails three times is set aside with its last error, and that is told', async () => {
  const { take, tries, setAside, log } = bench(9);
  await take();
  expect([tries(), setAside]).toEqual([3, [new Error('no 3')]]);
  expect(log).toEqual(['an update failed again and again and was set aside']);
});

test('an update that cannot be set aside either has to come again', async () => {
  await expect(bench(9, true).take()).rejects.toThrow('no 3');
});

test('an update that means nothing to us is taken at once', async () => {
  const { take, tries, setAside } = bench(9);
  await take({ ...updateOf('một'), incoming: null });
  expect([tries(), setAside]).toEqual([0, []]);
});
