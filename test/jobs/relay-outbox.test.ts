import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { createOutbox } from '#src/adapters/postgres/outbox/outbox.ts';
import { createSystemClock } from '#src/adapters/system/clock.ts';
import { createDeliverer } from '#src/delivery/deliver.ts';
import { createRelayTimer, relayOutbox } from '#src/jobs/relay-outbox.ts';
import type { Chat } from '#src/ports/chat.ts';
import { ChatBusyError, ChatGoneError } from '#src/ports/chat-errors.ts';
import { closedGate } from '#test/contracts/queue-place.ts';
import { freshDatabase } from '#test/support/database.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const log = { ...quietLog, warn: () => undefined };
let database: Database;
let drop: () => Promise<void>;
let heard: Record<string, string[]>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  database = openDatabase(fresh.url, 6);
  drop = fresh.drop;
});
beforeEach(async () => {
  heard = {};
  await database.message.deleteMany();
});
afterAll(async () => {
  await database.$disconnect();
  await drop();
});

/** A process: its own outbox, deliverer and relay. `failures`: how sends to a chat end. */
function worker(failures: Readonly<Record<string, Error>> = {}) {
  const outbox = createOutbox({ database });
  const send = async ({ chatId }: { chatId: string }, { params }: { params: { text: string } }) => {
    const failure = failures[chatId];
    if (failure) throw failure;
    // Other chats, and other workers, have their turn in between.
    await new Promise((resolve) => setImmediate(resolve));
    (heard[chatId] ??= []).push(params.text);
    return { externalId: '1' };
  };
  const chat = { platform: 'telegram', send } as unknown as Chat;
  const deliverer = createDeliverer({ chatOf: () => chat, outbox, clock: createSystemClock({}), log });
  return { relay: relayOutbox({ outbox, deliverer }) };
}

/** What processes that died between commit and send left behind: each chat was to hear these. */
async function leave(words: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const outbox = createOutbox({ database });
  for (const [chatId, texts] of Object.entries(words)) {
    const calls = texts.map((text) => ({ method: 'sendMessage', params: { text } }));
    await outbox.post({ platform: 'telegram', bot: '1', chatId }, calls, chatId);
  }
  await database.$executeRaw`UPDATE message SET leased_until = now() - interval '1 second'`;
}

const states = async () =>
  (await database.message.findMany({ orderBy: { seq: 'asc' } })).map(({ id, state }) => `${id} ${state}`);

describe('the relay', () => {
  test('sends what a process left that died between commit and send, in the order it was said', async () => {
    await leave({ c1: ['một', 'hai', 'ba'] });
    await worker().relay();
    expect([heard, await states()]).toEqual([
      { c1: ['một', 'hai', 'ba'] },
      ['c1:0 sent', 'c1:1 sent', 'c1:2 sent'],
    ]);
  });

  test('beside others, sends every message once and none before an older one of its chat', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => String(index));
    const words = { c1: texts, c2: texts, c3: texts, c4: texts };
    await leave(words);
    await Promise.all([worker().relay(), worker().relay(), worker().relay()]);
    // A worker that found the chat's oldest in another's hands left the rest to it, or to the next sweep.
    await worker().relay();
    expect(heard).toEqual(words);
  });

  test('goes on with the others when a chat is gone', async () => {
    await leave({ c1: ['một', 'hai'], c2: ['một', 'hai'] });
    await worker({ c1: new ChatGoneError('403') }).relay();
    expect([heard, await states()]).toEqual([
      { c2: ['một', 'hai'] },
      ['c1:0 failed', 'c1:1 failed', 'c2:0 sent', 'c2:1 sent'],
    ]);
  });

  test('leaves a chat that wants a pause, with all that is behind, and goes on with the others', async () => {
    await leave({ c1: ['một', 'hai'], c2: ['một', 'hai'] });
    await worker({ c1: new ChatBusyError(30_000) }).relay();
    expect([heard, await states()]).toEqual([
      { c2: ['một', 'hai'] },
      ['c1:0 pending', 'c1:1 pending', 'c2:0 sent', 'c2:1 sent'],
    ]);
    await database.$executeRaw`UPDATE message SET leased_until = now() - interval '1 second' WHERE state = 'pending'`;
    await worker().relay();
    expect(heard['c1']).toEqual(['một', 'hai']);
  });
});

describe('the relay of one process', () => {
  test('comes when it is due, once for all that is due in the same second', async () => {
    let relays = 0;
    const relayed = closedGate();
    const timer = createRelayTimer(async () => {
      relays += 1;
      relayed.open();
    });
    onTestFinished(() => timer.stop());
    for (const ms of [0, 0, 0]) timer.relayIn(ms);
    await relayed.passed;
    expect(relays).toBe(1);
  });

  test('comes again while the outbox is away, and never after it was stopped', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let relays = 0;
    const timer = createRelayTimer(async () => {
      relays += 1;
      if (relays < 3) throw new Error('away');
    });
    timer.relayIn(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(relays).toBe(3);
    timer.relayIn(0);
    timer.stop();
    timer.relayIn(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(relays).toBe(3);
  });
});
