import { onTestFinished, describe, expect, test, vi } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import { createPhotosAcknowledger } from '#src/intake/acknowledge-photos.ts';
import { createLanes, lanesOfBot } from '#src/intake/lanes.ts';
import type { Chat } from '#src/ports/chat.ts';
import { chatLane } from '#src/ports/platform.ts';
import type { ChatKey } from '#src/ports/reader.ts';

const lan: ChatKey = { platform: 'here', bot: '1', chatId: 'lan' };
const minh: ChatKey = { ...lan, chatId: 'minh' };
const waitMs = 1_800;
const few = { messagesAMonth: 3_000, people: 50, groups: 3, zone: 'Asia/Ho_Chi_Minh' };

/** A process on a clock that the test moves; `untold`: what the photos' rows say, by chat the instant of the newest. */
function bench(
  over: { take?: (incoming: Incoming) => Promise<void>; allowance?: NonNullable<Chat['allowance']> } = {},
) {
  vi.useFakeTimers({ now: 1_000_000 });
  onTestFinished(() => void vi.useRealTimers());
  const untold = new Map<ChatKey, number>();
  /** Chats with photos whose bytes are not there yet. */
  const fetching = new Set<ChatKey>();
  const told: string[] = [];
  const log: string[] = [];
  const lanes = createLanes(4);
  const take = async (incoming: Incoming): Promise<void> => {
    await over.take?.(incoming);
    told.push(incoming.chat.id);
    for (const chat of untold.keys()) if (chat.chatId === incoming.chat.id) untold.delete(chat);
  };
  const acknowledger = createPhotosAcknowledger({
    take,
    lanes,
    photos: {
      newestUnacknowledged: async (chat) => {
        const newestAt = untold.get(chat);
        return newestAt === undefined
          ? null
          : { newestAt: newestAt as Instant, isFetching: fetching.has(chat) };
      },
      unacknowledged: async () => [...untold].map(([chat, at]) => ({ chat, newestAt: at as Instant })),
    },
    chatOf: (_platform, bot) => (bot === '1' ? ({ allowance: over.allowance ?? null } as Chat) : undefined),
    clock: { now: () => Date.now() as Instant },
    newId: () => 'id',
    log: { warn: (_fields, words) => void log.push(words) },
    photosWaitMs: waitMs,
  });
  onTestFinished(() => acknowledger.stop());
  /** A photo of which this process, or another one, has committed the row. */
  const comes = (chat: ChatKey, here = true): void => {
    untold.set(chat, Date.now());
    if (here) acknowledger.soon(chat);
  };
  const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { acknowledger, lanes, untold, fetching, told, log, comes, after };
}

describe('photos that came', () => {
  test('are told of when no more have come for a moment: an album is one acknowledgement', async () => {
    const { comes, after, told } = bench();
    for (let n = 0; n < 5; n++) {
      comes(lan);
      await after(waitMs - 1);
    }
    expect(told).toEqual([]);
    await after(1);
    expect(told).toEqual(['lan']);
    await after(60_000);
    expect(told).toEqual(['lan']);
  });

  test('are told of after those that still wait in the lane of their chat, and with them', async () => {
    const { comes, after, told, lanes } = bench();
    let letGo = (): void => undefined;
    comes(lan);
    void lanesOfBot(lanes, lan).run(chatLane('lan'), async () => {
      await new Promise<void>((resolve) => (letGo = resolve));
      comes(lan);
    });
    await after(waitMs * 2);
    expect(told).toEqual([]);
    letGo();
    await after(waitMs - 1);
    expect(told).toEqual([]);
    await after(1);
    expect(told).toEqual(['lan']);
  });

  test('to another process a moment ago are waited for, too', async () => {
    const { comes, after, told } = bench();
    comes(lan);
    await after(waitMs - 300);
    comes(lan, false);
    await after(waitMs - 1);
    expect(told).toEqual([]);
    await after(1);
    expect(told).toEqual(['lan']);
  });

  test('of one chat do not wait for those of another', async () => {
    const { comes, after, told } = bench();
    comes(lan);
    await after(waitMs - 300);
    comes(minh);
    await after(300);
    expect(told).toEqual(['lan']);
  });

  test('whose bytes are still coming are waited for where messages are few, three seconds at most', async () => {
    const { comes, after, told, fetching } = bench({ allowance: few });
    fetching.add(lan);
    comes(lan);
    await after(waitMs + 1_000);
    expect(told).toEqual([]);
    fetching.delete(lan);
    await after(200);
    expect(told).toEqual(['lan']);
    fetching.add(lan);
    comes(lan);
    await after(waitMs + 2_900);
    expect(told).toEqual(['lan']);
    await after(400);
    expect(told).toEqual(['lan', 'lan']);
  });

  test('whose bytes are still coming are told of at once where messages are many', async () => {
    const { comes, after, told, fetching } = bench();
    fetching.add(lan);
    comes(lan);
    await after(waitMs);
    expect(told).toEqual(['lan']);
  });

  test('before a clock went back are told of all the same', async () => {
    const { untold, acknowledger, after, told } = bench();
    untold.set(lan, Date.now() + 3_600_000);
    acknowledger.soon(lan);
    await after(waitMs);
    expect(told).toEqual(['lan']);
  });
});

describe('photos that a process left untold', () => {
  test('which died with its timer are told of within five seconds', async () => {
    const { comes, after, told, acknowledger } = bench();
    acknowledger.start();
    await after(10);
    comes(lan, false);
    await after(5_000);
    expect(told).toEqual(['lan']);
  });

  test('and that have waited long enough are told of at once when one starts', async () => {
    const { comes, after, told, acknowledger } = bench();
    comes(lan, false);
    comes(minh, false);
    await after(10_000);
    acknowledger.start();
    await after(1);
    expect(told.toSorted()).toEqual(['lan', 'minh']);
  });

  test('to a bot that is not ours are left to its own process', async () => {
    const { comes, after, told, acknowledger } = bench();
    comes({ ...lan, bot: '2' }, false);
    acknowledger.start();
    await after(60_000);
    expect(told).toEqual([]);
  });
});

describe('a chat that cannot be told', () => {
  test('is tried again, ever more slowly, and holds up no other', async () => {
    const tries: string[] = [];
    const { comes, after, told, acknowledger, log } = bench({
      take: async ({ chat }) => {
        if (chat.id !== 'lan') return;
        tries.push(chat.id);
        throw new Error('this one fails');
      },
    });
    acknowledger.start();
    comes(lan);
    await after(10 * 60_000);
    expect(tries.length).toBeGreaterThan(8);
    expect(tries.length).toBeLessThan(20);
    expect(log).toHaveLength(tries.length);
    comes(minh);
    await after(waitMs);
    expect(told).toEqual(['minh']);
  });
});

test('photos that are still not told of afterwards are rested from like any other failure', async () => {
  const { untold, acknowledger, after, told } = bench();
  const at = Date.now();
  acknowledger.start();
  untold.set(lan, at);
  // Whatever is taken, the row says the same.
  untold.delete = () => false;
  await after(60_000);
  expect(told.length).toBeLessThan(8);
});

test('a process that stops tells nobody any more', async () => {
  const { comes, after, told, acknowledger } = bench();
  acknowledger.start();
  comes(lan);
  acknowledger.stop();
  comes(minh);
  await after(60_000);
  expect(told).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
