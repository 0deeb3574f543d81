import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type ReceiveWebhook,
  receiveWebhooks,
  type WebhookDependencies,
} from '#src/intake/receive-webhook.ts';
import { createTakingBench, webhookSecret as secret } from './support/polled-bench.ts';

describe('a webhook request', () => {
  test.each([
    ['without a secret', undefined],
    ['with an empty one', ''],
    ['with another one', 'bi-mat_2'],
    ['with the beginning of it', 'bi-mat'],
  ])('%s gets 401 and changes nothing', async (_, given) => {
    const { deps, taken } = await createTakingBench();
    expect(await post(receiveWebhooks(deps), updateOf('lạ'), { secret: given })).toBe(401);
    expect(taken.texts).toEqual([]);
  });

  test.each(['', 'xin chào', '{"update_id":'])('that is no JSON (%j) gets 400', async (body) => {
    const { deps } = await createTakingBench();
    expect(await post(receiveWebhooks(deps), body)).toBe(400);
  });

  test.each(['null', '[]', '5', '{}', '{"update_id":1,"message":{}}'])(
    'that is no update (%s) gets 200: it would not become one',
    async (body) => {
      const { deps, taken } = await createTakingBench();
      expect(await post(receiveWebhooks(deps), body)).toBe(200);
      expect(taken.texts).toEqual([]);
    },
  );

  test('gets 200 only after the update was taken', async () => {
    const { deps, taken } = await createTakingBench();
    expect(await post(receiveWebhooks(deps), updateOf('45'))).toBe(200);
    expect(taken.texts).toEqual(['45']);
  });

  test('gets 200 when its update failed three times and was set aside', async () => {
    const { deps, taken } = await createTakingBench(() => Promise.reject(new Error('it cannot be')));
    expect(await post(receiveWebhooks(deps), updateOf('độc'))).toBe(200);
    expect(taken).toMatchObject({ texts: [], setAside: ['độc'] });
  });

  test('gets 500 when its update cannot even be set aside', async () => {
    const { deps, taken } = await createTakingBench(() => Promise.reject(new Error('the database is away')));
    const setAside = () => Promise.reject(new Error('the database is away'));
    expect(await post(receiveWebhooks({ ...deps, setAside }), updateOf('chờ'))).toBe(500);
    expect(taken.log).toEqual(['error: an update cannot be taken now; Telegram sends it again']);
  });
});

describe('requests side by side', () => {
  test('of one chat are taken in the order in which they came, also when the first takes long or fails at first', async () => {
    const bench = await createTakingBench();
    const gate = gates();
    let failures = 2;
    const take: typeof bench.deps.take = async (incoming) => {
      await gate.wait();
      if (failures-- > 0) throw new Error('not yet');
      await bench.deps.take(incoming);
    };
    const receive = receiveWebhooks({ ...bench.deps, take });
    const answers = ['một', 'hai', 'ba'].map((words, index) => post(receive, updateOf(words, 10 + index)));
    gate.open();
    expect(await Promise.all(answers)).toEqual([200, 200, 200]);
    expect(bench.taken.texts).toEqual(['một', 'hai', 'ba']);
  });

  test('of one chat that passed each other on their way are taken as they were written, behind what is under way', async () => {
    const bench = await createTakingBench();
    const gate = gates();
    const take: typeof bench.deps.take = async (incoming) => {
      await gate.wait();
      await bench.deps.take(incoming);
    };
    const receive = receiveWebhooks({ ...bench.deps, take });
    const ids = [15, 12, 14, 11, 13];
    const answers = ids.map((id) => post(receive, updateOf(`tin ${id}`, id)));
    await setImmediate();
    gate.open();
    await Promise.all(answers);
    expect(bench.taken.texts).toEqual([15, 11, 12, 13, 14].map((id) => `tin ${id}`));
  });

  test('of other chats do not wait, and each gets its answer after its own commit', async () => {
    const gate = gates();
    const { deps, taken } = await createTakingBench((words) =>
      words === 'chậm' ? gate.wait() : Promise.resolve(),
    );
    const receive = receiveWebhooks(deps);
    const slow = post(receive, updateOf('chậm', 10, 41));
    expect(await post(receive, updateOf('nhanh', 11, 42))).toBe(200);
    expect(taken.texts).toEqual(['nhanh']);
    gate.open();
    expect(await slow).toBe(200);
  });
});

describe('behind a webhook', () => {
  test('what people write arrives in order, each once, also what was refused at first', async () => {
    let failures = 2;
    const { world, lan, chat, deps, taken } = await createTakingBench(async () => {
      if (failures > 0) throw new Error('the database is away');
    });
    const setAside = async (): Promise<void> => {
      failures -= 1;
      throw new Error('the database is away');
    };
    await deps.webhook.setUp(await listen({ ...deps, setAside }));
    for (const line of ['một', 'hai', 'ba']) world.sendText(lan, chat, line);
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(taken.texts).toEqual(['một', 'hai', 'ba']);
  });

  test('a pressed button is answered', async () => {
    const { world, lan, chat, telegram, deps, taken } = await createTakingBench();
    await deps.webhook.setUp(await listen(deps));
    world.startBot(lan);
    const keyboard = { inline_keyboard: [[{ text: 'Có', callback_data: 'q.1.0' }]] };
    const card = await telegram.api.sendMessage(lan.id, 'Chọn', { reply_markup: keyboard });
    const pressed = world.pressButton(lan, chat, card.message_id, 'Có');
    await world.waitFor(
      () => pressed.kind === 'callback' && pressed.answer() && world.pendingUpdates() === 0,
    );
    expect(taken.texts).toEqual(['command', 'button']);
  });
});

function updateOf(words: string, id = 9, person = 41): string {
  const chat = { id: person, type: 'private' };
  const from = { id: person, is_bot: false, first_name: 'Lan' };
  return JSON.stringify({ update_id: id, message: { message_id: 5, date: 1, chat, from, text: words } });
}

/** Posts as Telegram does; a `given` secret comes along in place of the right one. */
function post(receive: ReceiveWebhook, body: string, given: { secret: string | undefined } = { secret }) {
  return receive({ header: headerOf(given.secret), body: () => Promise.resolve(body) });
}

function headerOf(given: string | undefined): (name: string) => string | undefined {
  return (name) => (name === 'x-telegram-bot-api-secret-token' ? given : undefined);
}

/** Something that is waited for until the test opens it. */
function gates(): { wait(): Promise<void>; open(): void } {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  return { wait: () => gate, open: () => open() };
}

/** A server of the bot's own; gives its address. */
async function listen(deps: WebhookDependencies): Promise<string> {
  const receive = receiveWebhooks(deps);
  const server = createServer((request, response) => {
    const given = request.headers['x-telegram-bot-api-secret-token'];
    const header = headerOf(typeof given === 'string' ? given : undefined);
    void receive({ header, body: () => text(request) }).then((status) => response.writeHead(status).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`;
}
