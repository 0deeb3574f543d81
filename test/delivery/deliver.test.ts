import { expect, test } from 'vitest';
import { createDeliverer } from '#src/delivery/deliver.ts';
import {
  type Chat,
  ChatAmbiguousError,
  ChatBusyError,
  ChatGoneError,
  ChatMovedError,
  ChatRefusedError,
} from '#src/ports/chat.ts';
import type { Outbox, OutgoingMessage, SendOutcome } from '#src/ports/outbox.ts';
import { quietLog } from '#test/support/quiet-log.ts';

/** A chat whose sends end as told, by message id; and an outbox that remembers what it was told. */
function bench(failures: Readonly<Record<string, Error>> = {}) {
  const sent: string[] = [];
  const recorded: SendOutcome[] = [];
  const marks: string[] = [];
  const chat = {
    platform: 'telegram',
    send: (to: { chatId: string }, call: { method: string }) => {
      const failure = failures[call.method];
      if (failure && !(failure instanceof ChatMovedError && to.chatId === failure.newChatId))
        return Promise.reject(failure);
      sent.push(`${to.chatId}:${call.method}`);
      return Promise.resolve({ externalId: call.method });
    },
  } as unknown as Chat;
  const outbox = {
    record: (batch: readonly SendOutcome[]) => Promise.resolve(void recorded.push(...batch)),
    markGone: (to: { chatId: string }) => Promise.resolve(void marks.push(`gone ${to.chatId}`)),
    moveChat: (to: { chatId: string }, id: string) =>
      Promise.resolve(void marks.push(`${to.chatId} -> ${id}`)),
  } as unknown as Outbox;
  const deliverer = createDeliverer({
    chatOf: () => chat,
    outbox,
    log: { ...quietLog, error: () => undefined },
  });
  return {
    deliverer,
    chat,
    outbox,
    sent,
    recorded,
    marks,
    states: () => recorded.map(({ id, kind }) => `${id} ${kind}`),
  };
}

function message(
  id: string,
  chatId = 'c1',
  attempts = 0,
  platform: 'telegram' | 'zalo' = 'telegram',
): OutgoingMessage {
  return { id, to: { platform, bot: '1', chatId }, call: { method: id, params: {} }, attempts };
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

test('lets a chat that wants a pause hold up its own messages only', async () => {
  const { deliverer, sent, states } = bench({ a: new ChatBusyError(5_000) });
  await deliverer.deliver([message('a'), message('b'), message('x', 'c2')]);
  expect([sent, states().sort()]).toEqual([['c2:x'], ['a later', 'b later', 'x sent']]);
});

test('tries a message once more after an answer that never came, and then leaves it be', async () => {
  const { deliverer, states } = bench({ a: new ChatAmbiguousError(), b: new ChatAmbiguousError() });
  await deliverer.deliver([message('a', 'c1', 0), message('b', 'c2', 1)]);
  expect(states().sort()).toEqual(['a later', 'b ambiguous']);
});

test('never repeats such a message where the platform cannot tell repeats apart', async () => {
  const { deliverer, states } = bench({ a: new ChatAmbiguousError() });
  await deliverer.deliver([message('a', 'c1', 0, 'zalo')]);
  expect(states()).toEqual(['a ambiguous']);
});

test('follows a group to its new id', async () => {
  const { deliverer, sent, marks } = bench({ a: new ChatMovedError('-100') });
  await deliverer.deliver([message('a')]);
  expect([sent, marks]).toEqual([['-100:a'], ['c1 -> -100']]);
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

test('keeps a message for later, and never rejects, when the outbox cannot write down that a chat is gone', async () => {
  const failures = { a: new ChatGoneError('403'), b: new ChatMovedError('c2') };
  const { outbox, chat, recorded } = bench(failures);
  const away = () => Promise.reject(new Error('the database is away'));
  const deliverer = createDeliverer({
    chatOf: () => chat,
    outbox: { ...outbox, markGone: away, moveChat: away },
    log: { ...quietLog, error: () => undefined },
  });
  await deliverer.deliver([message('a'), message('b', 'c3')]);
  await deliverer.idle();
  expect(recorded.map(({ id, kind }) => [id, kind])).toEqual([
    ['a', 'later'],
    ['b', 'later'],
  ]);
});

test('follows a chat once: one that moves in circles gives the message up', async () => {
  const { chat, outbox, marks, recorded } = bench();
  const send = (to: { chatId: string }) =>
    Promise.reject(new ChatMovedError(to.chatId === 'c1' ? 'c2' : 'c1'));
  const circling = { ...chat, send } as unknown as Chat;
  const log = { ...quietLog, warn: () => undefined };
  await createDeliverer({ chatOf: () => circling, outbox, log }).deliver([message('a')]);
  expect([marks, recorded]).toMatchObject([['c1 -> c2'], [{ id: 'a', kind: 'failed' }]]);
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
  const deliverer = createDeliverer({ chatOf: () => slow, outbox, log: quietLog });
  const first = deliverer.deliver([message('a')]);
  await Promise.resolve();
  // Its lease ended: the platform is slower than that.
  const again = deliverer.relay([message('a')]);
  answer({ externalId: '1' });
  await Promise.all([first, again]);
  expect([sent, recorded]).toEqual([['a'], [{ id: 'a', kind: 'sent', externalId: '1' }]]);
});

test('keeps what the platform will never take to be looked at, but not what a person no longer wants to hear', async () => {
  const { deliverer, recorded } = bench({ a: new ChatRefusedError('400'), x: new ChatGoneError('403') });
  await deliverer.deliver([message('a'), message('x', 'c2')]);
  const kept = recorded.map((outcome) => [outcome.id, 'isSetAside' in outcome]);
  expect(kept.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))).toEqual([
    ['a', true],
    ['x', false],
  ]);
});
