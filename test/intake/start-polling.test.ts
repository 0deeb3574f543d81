import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startPolling } from '#src/intake/start-polling.ts';
import type { Fault } from '#src/simulator/telegram/state/fault.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createPolledBench, createTakingBench } from '#test/intake/support/polled-bench.ts';

describe('polling', () => {
  test('takes what people write, in order, and tells Telegram to forget it', async () => {
    const { world, lan, chat, taken } = await createPolledBench();
    for (const text of ['một', 'hai', 'ba']) world.sendText(lan, chat, text);
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(taken.texts).toEqual(['một', 'hai', 'ba']);
  });

  test('removes a webhook, and what waited for it comes', async () => {
    const { world, lan, chat, telegram, deps, taken } = await createTakingBench();
    await telegram.api.setWebhook('http://127.0.0.1:1/nobody');
    world.sendText(lan, chat, 'đã chờ');
    const polling = startPolling(deps);
    await world.waitFor(() => world.pendingUpdates() === 0);
    await polling.stop();
    expect(taken.texts).toEqual(['đã chờ']);
  });

  test('forgets nothing before it was taken: a slow update is not confirmed, nor is what came after it', async () => {
    const slow = blocked();
    const { world, lan, chat, taken } = await createPolledBench((text) =>
      text === 'chậm' ? slow.until : noWait(),
    );
    const hoa = world.addUser({ first_name: 'Hoa' });
    world.sendText(lan, chat, 'chậm');
    world.sendText(hoa, world.privateChat(hoa), 'nhanh');
    await world.waitFor(() => taken.texts.includes('nhanh'));
    expect(world.pendingUpdates()).toBe(2);
    slow.open();
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(taken.texts).toEqual(['nhanh', 'chậm']);
  });

  test('one slow chat holds up only itself, also for what is written later', async () => {
    const slow = blocked();
    const { world, lan, chat, taken } = await createPolledBench((text) =>
      text === 'chậm' ? slow.until : noWait(),
    );
    const hoa = world.addUser({ first_name: 'Hoa' });
    world.sendText(lan, chat, 'chậm');
    world.sendText(lan, chat, 'sau chậm');
    await world.waitFor(() => world.updates().pendingIds().length === 2);
    for (const text of ['a', 'b', 'c']) {
      world.sendText(hoa, world.privateChat(hoa), text);
      await world.waitFor(() => taken.texts.includes(text));
    }
    slow.open();
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(taken.texts).toEqual(['a', 'b', 'c', 'chậm', 'sau chậm']);
  });

  test('takes hundreds of updates of many chats each once, one chat never out of order, however long each takes', async () => {
    const { world, taken } = await createPolledBench((text) =>
      sleep((text.length * 7919 * text.charCodeAt(0)) % 5),
    );
    const people = Array.from({ length: 20 }, (_, index) => world.addUser({ first_name: `P${index}` }));
    const texts = people.map((_, index) =>
      Array.from({ length: 15 }, (__, round) => `${index}:${'.'.repeat(round)}`),
    );
    for (let round = 0; round < 15; round++) {
      people.forEach((one, index) =>
        world.sendText(one, world.privateChat(one), texts[index]?.[round] ?? ''),
      );
    }
    await world.waitFor(() => world.pendingUpdates() === 0, 20_000);
    const takenOf = people.map((_, index) => taken.texts.filter((text) => text.startsWith(`${index}:`)));
    expect(takenOf).toEqual(texts);
  });

  test('ignores what it does not understand, and confirms it', async () => {
    const { world, lan, chat, taken } = await createPolledBench();
    world.updates().inject({ message: 5 });
    world.updates().inject({ telepathy: { chat: { id: lan.id } } });
    world.sendText(lan, chat, 'sau đó');
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(taken.texts).toEqual(['sau đó']);
  });

  test('answers a pressed button at once, while its chat is still busy', async () => {
    const slow = blocked();
    const { world, lan, chat, telegram, taken } = await createPolledBench((text) =>
      text === 'chậm' ? slow.until : noWait(),
    );
    world.startBot(lan);
    const card = await telegram.api.sendMessage(lan.id, 'Chọn', {
      reply_markup: { inline_keyboard: [[{ text: 'Có', callback_data: 'q.1.0' }]] },
    });
    world.sendText(lan, chat, 'chậm');
    const pressed = world.pressButton(lan, chat, card.message_id, 'Có');
    await world.waitFor(() => pressed.kind === 'callback' && pressed.answer());
    expect(taken.texts).not.toContain('chậm');
    slow.open();
  });
});

describe('ids that start again after a quiet week', () => {
  /** Writes two messages whose ids begin there, and waits until both are confirmed. */
  async function writeAt({ world, lan, chat }: Awaited<ReturnType<typeof createPolledBench>>, id: number) {
    world.updates().restartIds(id);
    for (const text of [`một ở ${id}`, `hai ở ${id}`]) world.sendText(lan, chat, text);
    await world.waitFor(() => world.pendingUpdates() === 0);
  }
  const twoAt = (...ids: number[]) => ids.flatMap((id) => [`một ở ${id}`, `hai ở ${id}`]);

  test.each([
    ['lower', [727_334_707, 117_314_199]],
    ['higher', [117_314_199, 727_334_707]],
    ['lower and lower, and higher again', [727_334_707, 117_314_199, 9_000_000, 800_000_000]],
  ])('%s are taken once each, confirmed, and asked for no more', async (_, ids) => {
    const bench = await createPolledBench();
    for (const id of ids) await writeAt(bench, id);
    expect(bench.taken.texts).toEqual(twoAt(...ids));
    expect(bench.world.updates().pendingIds()).toEqual([]);
  });

  test.each([
    ['lower', 727_334_707, 117_314_199],
    ['higher', 117_314_199, 727_334_707],
  ])('%s while the bot was stopped are taken by the next one', async (_, before, after) => {
    const bench = await createPolledBench();
    await writeAt(bench, before);
    await bench.polling.stop();
    const { world, lan, chat, deps, taken } = bench;
    world.updates().restartIds(after);
    for (const text of [`một ở ${after}`, `hai ở ${after}`]) world.sendText(lan, chat, text);
    const next = startPolling(deps);
    await world.waitFor(() => world.pendingUpdates() === 0);
    await next.stop();
    expect(taken.texts).toEqual(twoAt(before, after));
  });
});

describe('an update that cannot be taken', () => {
  test('is tried three times, then set aside, and the next one of its chat is taken', async () => {
    let tries = 0;
    const { world, lan, chat, taken } = await createPolledBench(async (text) => {
      if (text !== 'độc') return;
      tries += 1;
      throw new Error('it cannot be');
    });
    world.sendText(lan, chat, 'độc');
    world.sendText(lan, chat, 'lành');
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect({ tries, ...taken }).toMatchObject({ tries: 3, setAside: ['độc'], texts: ['lành'] });
    expect(taken.log).toEqual(['error: an update failed again and again and was set aside']);
  });

  test('and cannot be set aside either waits for better times, which are told once', async () => {
    let isDown = true;
    const { world, lan, chat, deps, taken } = await createTakingBench(async () => {
      if (isDown) throw new Error('the database is away');
    });
    const setAside = async (): Promise<void> => {
      world.state.changes.emit({ kind: 'inbox', bot: 0 });
      isDown = false;
      throw new Error('the database is away');
    };
    const polling = startPolling({ ...deps, setAside });
    world.sendText(lan, chat, 'một');
    world.sendText(lan, chat, 'hai');
    await world.waitFor(() => world.pendingUpdates() === 0);
    await polling.stop();
    expect(taken.texts).toEqual(['một', 'hai']);
    expect(taken.log).toEqual([
      'error: updates cannot be taken now; they wait at Telegram',
      'info: updates are taken again',
    ]);
  });
});

describe('a Telegram that fails', () => {
  test('is asked again until it answers; that is told once each way', async () => {
    const { world, lan, chat, taken } = await createFailingBench({ kind: 'status', code: 502 });
    world.sendText(lan, chat, 'vẫn đến');
    await world.waitFor(() => world.pendingUpdates() === 0, 10_000);
    expect(taken.texts).toEqual(['vẫn đến']);
    expect(taken.log).toEqual([
      'warn: Telegram cannot be asked for updates; trying until it answers',
      'info: Telegram answers again',
    ]);
  });

  test('that says another program polls is an error to be seen, and polling goes on', async () => {
    const { world, lan, chat, taken } = await createFailingBench({
      kind: 'status',
      code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    world.sendText(lan, chat, 'vẫn đến');
    await world.waitFor(() => world.pendingUpdates() === 0, 10_000);
    expect(taken.texts).toEqual(['vẫn đến']);
    expect(taken.log[0]).toMatch(/^error: somebody else receives the updates of this bot/);
  });

  test('whose updates two programs take turns to get is told of once by each, and once when one of them is gone', async () => {
    const first = await createPolledBench();
    const { world, lan, chat, deps, taken } = first;
    const log: string[] = [];
    const write = (level: string) => (_: object, message: string) => void log.push(`${level}: ${message}`);
    const second = startPolling({
      ...deps,
      log: { info: write('info'), warn: write('warn'), error: write('error') },
    });
    const refused = () =>
      world.calls.filter(({ method, answer }) => method === 'getUpdates' && answer?.ok === false).length;
    for (let n = 0; refused() < 18; n++) {
      const before = refused();
      world.sendText(lan, chat, `tin ${n}`);
      await world.waitFor(() => refused() > before && world.pendingUpdates() === 0, 20_000);
    }
    await second.stop();
    world.sendText(lan, chat, 'còn một mình');
    await vi.waitFor(() => expect(taken.log).toHaveLength(2), 20_000);
    const begun = expect.stringMatching(
      /^error: somebody else receives the updates of this bot.* Stop the other one, or give this one a bot of its own/,
    ) as string;
    expect(log).toEqual([begun]);
    expect(taken.log).toEqual([begun, 'info: nobody else receives the updates of this bot any more']);
  });

  test('that was restarted on another day goes on where it was', async () => {
    const { world, lan, chat, simulator, taken } = await createPolledBench();
    world.sendText(lan, chat, 'trước');
    await world.waitFor(() => world.pendingUpdates() === 0 && world.isListening());
    const port = Number(new URL(simulator.url).port);
    await simulator.close();
    world.sendText(lan, chat, 'trong lúc mất mạng');
    const again = await startTelegramSimulator({ world, port });
    await world.waitFor(() => world.pendingUpdates() === 0, 45_000);
    expect(taken.texts).toEqual(['trước', 'trong lúc mất mạng']);
    await again.close();
  });
});

describe('stopping', () => {
  test('ends a long poll at once', async () => {
    const { world, polling } = await createPolledBench();
    await world.waitFor(() => world.isListening());
    const startedAt = performance.now();
    await polling.stop();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  test('lets what is in hand finish and confirms it', async () => {
    const slow = blocked();
    const { world, lan, chat, polling, taken } = await createPolledBench(() => slow.until);
    world.sendText(lan, chat, 'dở dang');
    await world.waitFor(() => slow.isWaitedFor());
    const stopping = polling.stop();
    slow.open();
    await stopping;
    expect(taken.texts).toEqual(['dở dang']);
    expect(world.pendingUpdates()).toBe(0);
  });

  test('leaves what could not be taken to the next start', async () => {
    const { world, lan, chat, deps, taken } = await createTakingBench(async () => {
      throw new Error('the database is away');
    });
    let wasTried = false;
    const setAside = async (): Promise<void> => {
      wasTried = true;
      world.state.changes.emit({ kind: 'inbox', bot: 0 });
      throw new Error('the database is away');
    };
    const polling = startPolling({ ...deps, setAside });
    world.sendText(lan, chat, 'còn đó');
    await world.waitFor(() => wasTried);
    await polling.stop();
    expect(world.pendingUpdates()).toBe(1);
    const next = startPolling({ ...deps, take: async () => void taken.texts.push('còn đó') });
    await world.waitFor(() => world.pendingUpdates() === 0);
    await next.stop();
    expect(taken.texts).toEqual(['còn đó']);
  });
});

/** Polls a Telegram whose first two answers are that. */
async function createFailingBench(fault: Fault) {
  const bench = await createTakingBench();
  bench.world.faults.plan('getUpdates', fault, 2);
  const polling = startPolling(bench.deps);
  onTestFinished(() => polling.stop());
  return bench;
}

/** Something that is waited for until the test opens it. */
function blocked() {
  let open = (): void => undefined;
  let isWaitedFor = false;
  const gate = new Promise<void>((resolve) => (open = resolve));
  return {
    get until(): Promise<void> {
      isWaitedFor = true;
      return gate;
    },
    isWaitedFor: () => isWaitedFor,
    open: () => open(),
  };
}

async function noWait(): Promise<void> {}
