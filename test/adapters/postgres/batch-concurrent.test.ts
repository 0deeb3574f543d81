import { expect, test } from 'vitest';
import { batchConcurrent } from '#src/adapters/postgres/batch-concurrent.ts';
import { closedGate } from '#test/contracts/queue-place.ts';

/** Words said in batches: that keeps what was run together; a word that begins with `!` breaks its run. */
function wordsTogether({ keysOf, gate }: { keysOf?: (word: string) => string[]; gate?: Promise<void> } = {}) {
  const runs: (readonly string[])[] = [];
  const say = batchConcurrent<string, string>({
    async run(words) {
      runs.push(words);
      await gate;
      const broken = words.find((word) => word.startsWith('!'));
      if (broken) throw new Error(broken);
      return words.map((word) => word.toUpperCase());
    },
    ...(keysOf ? { keysOf } : {}),
  });
  return { runs, say };
}

test('what is asked at the same moment is done in one run, and each gets its own result', async () => {
  const { runs, say } = wordsTogether();
  expect(await Promise.all(['a', 'b', 'c'].map(say))).toEqual(['A', 'B', 'C']);
  expect(runs).toEqual([['a', 'b', 'c']]);
});

test('what is asked while a run is on its way is done together in the next', async () => {
  const gate = closedGate();
  const { runs, say } = wordsTogether({ gate: gate.passed });
  const first = say('a');
  await new Promise(setImmediate);
  const others = ['b', 'c'].map(say);
  await new Promise(setImmediate);
  expect(runs).toEqual([['a']]);
  gate.open();
  expect(await Promise.all([first, ...others])).toEqual(['A', 'B', 'C']);
  expect(runs).toEqual([['a'], ['b', 'c']]);
});

test('those who were answered together ask the next together', async () => {
  const { runs, say } = wordsTogether();
  const talk = async (word: string) => say(await say(word));
  await Promise.all(['a', 'b', 'c'].map(talk));
  expect(runs).toEqual([
    ['a', 'b', 'c'],
    ['A', 'B', 'C'],
  ]);
});

test('two that share a key are done one after the other, in the order they were asked', async () => {
  const { runs, say } = wordsTogether({ keysOf: (word) => [...word] });
  await Promise.all(['ab', 'bc', 'd', 'c'].map(say));
  expect(runs).toEqual([['ab', 'd'], ['bc'], ['c']]);
});

test('a run has 32 at most', async () => {
  const { runs, say } = wordsTogether();
  await Promise.all(Array.from({ length: 70 }, (_, n) => say(`w${n}`)));
  expect(runs.map(({ length }) => length)).toEqual([32, 32, 6]);
});

test('a broken one is refused by itself, and the others of its run are done', async () => {
  const { runs, say } = wordsTogether();
  const results = await Promise.allSettled(['a', '!b', 'c'].map(say));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(runs).toEqual([['a', '!b', 'c'], ['a'], ['!b'], ['c']]);
});

test('one that is held up by itself holds up nobody else', async () => {
  const gate = closedGate();
  const say = batchConcurrent<string, string>({
    async run(words) {
      if (words.length > 1 && words.includes('slow')) throw new Error('waited too long');
      if (words.includes('slow')) await gate.passed;
      return words;
    },
  });
  const slow = say('slow');
  expect(await say('quick')).toBe('quick');
  expect(await say('next')).toBe('next');
  gate.open();
  expect(await slow).toBe('slow');
});

test('when the database is away, all are refused at once and nothing is tried again', async () => {
  let runs = 0;
  const say = batchConcurrent<string, string>({
    run: () => {
      runs += 1;
      return Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    },
  });
  const results = await Promise.allSettled(['a', 'b'].map(say));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(runs).toBe(1);
});
