import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createInHand } from '#src/delivery/messages-in-hand.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const message = (id: string): OutgoingMessage => ({
  id,
  to: { platform: 'telegram', bot: '1', chatId: 'c1' },
  call: { method: 'sendMessage', params: {} },
  attempts: 0,
});

function bench() {
  const renewed: (readonly string[])[] = [];
  const renew = (ids: readonly string[]) => Promise.resolve(void renewed.push(ids));
  return { inHand: createInHand({ outbox: { renew } }), renewed };
}

test('renews the leases of what is being sent, and of nothing when all is sent', () => {
  const { inHand, renewed } = bench();
  inHand.add('c1', [message('a'), message('b')]);
  inHand.remove('c1', [message('a')]);
  vi.advanceTimersByTime(2_000);
  inHand.remove('c1', [message('b')]);
  vi.advanceTimersByTime(60_000);
  expect(renewed).toEqual([['b']]);
});

test('knows what is in hand for each chat', () => {
  const { inHand } = bench();
  inHand.add('c1', [message('a')]);
  expect([inHand.of('c1'), inHand.of('c2'), inHand.has('c1', 'a'), inHand.has('c2', 'a')]).toEqual([
    ['a'],
    [],
    true,
    false,
  ]);
});
