import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLanes } from '#src/intake/lanes.ts';

test('a lane keeps its order, others run beside it', async () => {
  const { log, start, finish } = createTasks(10);
  for (const name of ['a1', 'a2', 'b1']) start(name);
  await setImmediate();
  expect(log).toEqual(['a1 begins', 'b1 begins']);
  finish('b1');
  finish('a1');
  await setImmediate();
  expect(log.slice(2)).toEqual(['a2 begins']);
});

test('those that wait in a lane begin in the order of their places, those of one place as they came', async () => {
  const lanes = createLanes(1);
  const log: string[] = [];
  const run = (name: string, place: number) => lanes.run('a', async () => void log.push(name), place);
  await Promise.all([run('first', 9), run('5', 5), run('7', 7), run('6', 6), run('6 again', 6), run('1', 1)]);
  expect(log).toEqual(['first', '1', '5', '6', '6 again', '7']);
});

test('who has no place in a lane waits where it came: nobody passes it, and it passes nobody', async () => {
  const lanes = createLanes(1);
  const log: string[] = [];
  const run = (name: string, place?: number) => lanes.run('a', async () => void log.push(name), place);
  await Promise.all([
    run('first'),
    run('7', 7),
    run('6', 6),
    run('none'),
    run('5', 5),
    run('4', 4),
    run('last'),
  ]);
  expect(log).toEqual(['first', '6', '7', 'none', '4', '5', 'last']);
});

test('no more run at a time than there is room, and the next begins when one ends', async () => {
  const { log, start, finish } = createTasks(2);
  for (const name of ['a1', 'b1', 'c1', 'd1']) start(name);
  await setImmediate();
  expect(log).toEqual(['a1 begins', 'b1 begins']);
  finish('a1');
  await setImmediate();
  expect(log).toEqual(['a1 begins', 'b1 begins', 'c1 begins']);
});

test('a task that fails tells its caller and holds up nobody', async () => {
  const lanes = createLanes(1);
  const failing = lanes.run('a', () => Promise.reject(new Error('no')));
  const next = lanes.run('a', async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

/** Tasks named after their lane, which end when the test says so. */
function createTasks(width: number) {
  const lanes = createLanes(width);
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const start = (name: string): void => {
    void lanes.run(name.slice(0, 1), () => {
      log.push(`${name} begins`);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  };
  return { log, start, finish: (name: string) => ends.get(name)?.() };
}
