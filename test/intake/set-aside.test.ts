import { expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { createSetAside } from '#src/intake/set-aside.ts';
import type { Tell } from '#src/ports/chat.ts';
import { incomingOf } from './support/unit-update.ts';

class AwayError extends Error {}

function bench() {
  const kept: unknown[] = [];
  const told: unknown[] = [];
  const tell: Tell = async (to, language, { key, args }, cause) =>
    void told.push([to.chatId, language, key, args, cause]);
  const setAside = createSetAside({
    store: {
      setAside: async ({ updateId }, words, at, id) => void kept.push([updateId, words, at, id]),
    },
    isAway: (error) => error instanceof AwayError,
    tell,
    clock: { now: () => 7 as Instant, onJump: () => () => undefined },
    newId: () => 'abcdef-1234',
    language: 'vi',
  });
  return { setAside, kept, told };
}

test('an update is kept with what went wrong, and its sender gets a short code', async () => {
  const { setAside, kept, told } = bench();
  await setAside(incomingOf('45'), new TypeError('x is undefined'));
  expect(kept).toEqual([['45', 'TypeError: x is undefined', 7, 'abcdef-1234']]);
  expect(told).toEqual([['c1', 'vi', 'went-wrong', { code: 'abcdef' }, 'set-aside:abcdef-1234']]);
});

test('in a group nobody is told', async () => {
  const { setAside, kept, told } = bench();
  await setAside(incomingOf('45', '-100'), new Error('no'));
  expect([kept.length, told]).toEqual([1, []]);
});

test('while the store is away nothing is set aside: that is no fault of the update', async () => {
  const { setAside, kept, told } = bench();
  await expect(setAside(incomingOf('45'), new AwayError('away'))).rejects.toThrow('away');
  expect([kept, told]).toEqual([[], []]);
});

test('of a long error only the beginning is kept', async () => {
  const { setAside, kept } = bench();
  await setAside(incomingOf('45'), new Error('x'.repeat(9_000)));
  expect((kept[0] as string[])[1]).toHaveLength(500);
});
