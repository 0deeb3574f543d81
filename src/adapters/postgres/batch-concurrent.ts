import { isAway } from './errors.ts';

interface Batching<Item, Result> {
  /** Does many at once; one result an item, in their order. Given one item, it is done by itself. */
  run(items: readonly Item[]): Promise<readonly Result[]>;
  /** Items that share a key never run together; default: none does. */
  keysOf?(item: Item): readonly string[];
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result | PromiseLike<Result>) => void;
  readonly reject: (error: unknown) => void;
}

const mostTogether = 32;

/**
 * Does together what is asked at the same moment or while the last run is on its way: alone nothing waits, and under
 * load each costs a part of a run. When a run fails, its items are done again one by one, so that a broken one harms
 * nobody else, unless the database is away.
 */
export function batchConcurrent<Item, Result>({
  run,
  keysOf = () => [],
}: Batching<Item, Result>): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isBusy = false;

  /** Runs at the end of this turn of the event loop: who was answered together asks the next together. */
  function runSoon(): void {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    setImmediate(() => {
      const { together, later } = part(waiting, keysOf);
      waiting = later;
      void runTogether(together).finally(() => {
        isBusy = false;
        runSoon();
      });
    });
  }

  async function runTogether(together: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(together.map(({ item }) => item));
      for (const [index, { resolve }] of together.entries()) resolve(results[index] as Result);
    } catch (error) {
      const isHopeless = together.length === 1 || isAway(error);
      if (isHopeless) for (const { reject } of together) reject(error);
      // The next run does not wait for these: whatever holds one up is to hold up nobody else.
      else for (const { item, resolve } of together) resolve(runAlone(item));
    }
  }

  async function runAlone(item: Item): Promise<Result> {
    const [result] = await run([item]);
    return result as Result;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      runSoon();
    });
}

/** Those that may run now, in their order; whoever shares a key with one before it stays behind that one. */
function part<Item, Result>(
  waiting: readonly Waiting<Item, Result>[],
  keysOf: (item: Item) => readonly string[],
): Readonly<Record<'together' | 'later', Waiting<Item, Result>[]>> {
  const together: Waiting<Item, Result>[] = [];
  const later: Waiting<Item, Result>[] = [];
  const seen = new Set<string>();
  for (const one of waiting) {
    const keys = keysOf(one.item);
    const isFree = together.length < mostTogether && keys.every((key) => !seen.has(key));
    (isFree ? together : later).push(one);
    for (const key of keys) seen.add(key);
  }
  return { together, later };
}
