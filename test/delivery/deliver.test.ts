import { expect, test } from 'vitest';
import { createDeliverer } from '#src/delivery/deliver.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Chat } from '#src/ports/chat.ts';
import { ChatBusyError, ChatGoneError, ChatRefusedError, ChatSpentError } from '#src/ports/chat-errors.ts';
import type { Outbox, OutgoingMessage, SendOutcome } from '#src/ports/outbox.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const clock = { now: () => 0 as Instant };

/** A chat whose sends end as told, by message id; and an outbox that remembers what it was told. */
function bench(
  failures: Readonly<Record<string, Error>> = {},
  givenUp: Readonly<Record<string, readonly string[]>> = {},
) {
  const sent: string[] = [];
  const recorded: SendOutcome[] = [];
  const marks: string[] = [];
  const chat = {
    platform: 'anywhere',
    send: (to: { chatId: string }, call: { method: string }) => {
      const failure = failures[call.method];
      if (failure) return Promise.reject(failure);
      sent.push(`${to.chatId}:${call.method}`);
      return Promise.resolve({ externalId: call.method });
    },
  } as unknown as Chat;
  const outbox = {
    record: (batch: readonly SendOutcome[]) => Promise.resolve(void recorded.push(...batch)),
    failOver: (id: string) => Promise.resolve(givenUp[id] ?? []),
    markGone: (to: { chatId: string }) => Promise.resolve(void marks.push(`gone ${to.chatId}`)),
  } as unknown as Outbox;
  const waits: number[] = [];
  const deliverer = createDeliverer({
    chatOf: () => chat,
    outbox,
    clock,
    relayIn: (ms) => void waits.push(ms),
    log: { ...quietLog, error: () => undefined },
  });
  return {
    deliverer,
    chat,
    outbox,
    sent,
    recorded,
    marks,
    waits,
    states: () => recorded.map(({ id, kind }) => `${id} ${kind}`),
  };
}

function message(id: string, chatId = 'c1'): OutgoingMessage {
  const to = { platform: 'anywhere', bot: '1', chatId };
  return { id, to, call: { method: id, params: {} }, attempts: 0 };
}

test('sends the messages of a chat in the order they were said', async () => {
  const { deliverer, sent } = bench();
  await Promise.all([deliverer.deliver([message('a'), message('b')]), deliverer.deliver([message('c')])]);
  expect(sent).toEqual(['c1:a', 'c1:b', 'c1:c']);
});

test('sends nothing new to a chat while older messages wait, until the outbox has given them all', async () => {
  const { deliverer, sent, states } = bench({ a: new ChatBusyError(0) });
  await deliverer.deliver([message('a')]);
  await deliverer.deliver([message('b')]);
  expect([sent, states()]).toEqual([[], ['a later', 'b later']]);
  await deliverer.relay([message('b')]);
  deliverer.release();
  await deliverer.deliver([message('c')]);
  expect(sent).toEqual(['c1:b', 'c1:c']);
});

test('sends no part of a message whose first part is told in another account', async () => {
  const { deliverer, sent, recorded } = bench({ a: new ChatRefusedError('no') }, { a: ['a', 'b'] });
  await deliverer.deliver([message('a'), message('b'), message('c')]);
  expect([sent, recorded]).toMatchObject([
    ['c1:c'],
    [
      { id: 'a', kind: 'failed' },
      { id: 'c', kind: 'sent' },
    ],
  ]);
});

test('lets a chat that wants a pause hold up its own messages only', async () => {
  const { deliverer, sent, states } = bench({ a: new ChatBusyError(5_000) });
  await deliverer.deliver([message('a'), message('b'), message('x', 'c2')]);
  expect([sent, states().sort()]).toEqual([['c2:x'], ['a later', 'b later', 'x sent']]);
});

test('marks a chat that is gone, and goes on with the others', async () => {
  const { deliverer, marks, states } = bench({ a: new ChatGoneError('blocked') });
  await deliverer.deliver([message('a'), message('x', 'c2')]);
  expect([marks, states().sort()]).toEqual([['gone c1'], ['a failed', 'x sent']]);
});

test('gives up a call the platform will never take, and sends what is behind it', async () => {
  const { deliverer, states } = bench({ a: new ChatRefusedError('400') });
  await deliverer.deliver([message('a'), message('b')]);
  expect(states()).toEqual(['a failed', 'b sent']);
});

test('does not send a message again that the outbox gives while it is still being sent', async () => {
  const { chat, outbox, recorded } = bench();
  const sent: string[] = [];
  let answer: (value: { externalId: string }) => void = () => undefined;
  const send = (_to: unknown, { method }: { method: string }) => {
    sent.push(method);
    return new Promise((resolve) => (answer = resolve));
  };
  const slow = { ...chat, send } as unknown as Chat;
  const deliverer = createDeliverer({ chatOf: () => slow, outbox, clock, log: quietLog });
  const first = deliverer.deliver([message('a')]);
  await Promise.resolve();
  // Its lease ended: the platform is slower than that.
  const again = deliverer.relay([message('a')]);
  answer({ externalId: '1' });
  await Promise.all([first, again]);
  expect([sent, recorded]).toEqual([['a'], [{ id: 'a', kind: 'sent', externalId: '1' }]]);
});

test('has all that is said to a chat wait for its bot to be allowed to speak again, and looks again within the hour', async () => {
  const { deliverer, sent, states, waits } = bench({ a: new ChatSpentError((30 * 86_400_000) as Instant) });
  await deliverer.deliver([message('a'), message('b'), message('x', 'c2')]);
  expect([sent, states().sort()]).toEqual([['c2:x'], ['a later', 'b later', 'x sent']]);
  expect(waits).toEqual([3_600_000]);
});
