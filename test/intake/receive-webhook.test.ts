import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { receiveWebhook, setUpWebhook } from '#src/intake/receive-webhook.ts';
import type { TakeDependencies } from '#src/intake/take-update.ts';
import { createTakingBench } from '#test/intake/support/polled-bench.ts';

const secret = 'bi-mat_1';

describe('a webhook request', () => {
  test.each([
    ['without a secret', undefined],
    ['with an empty one', ''],
    ['with another one', 'bi-mat_2'],
    ['with the beginning of it', 'bi-mat'],
  ])('%s gets 401 and changes nothing', async (_, given) => {
    const { deps, taken } = await createTakingBench();
    expect(await receiveWebhook(deps, secret, { secret: given, body: updateOf('lạ') })).toBe(401);
    expect(taken.texts).toEqual([]);
  });

  test('gets 401 where no secret was set at all', async () => {
    const { deps } = await createTakingBench();
    expect(await receiveWebhook(deps, '', { secret: '', body: updateOf('lạ') })).toBe(401);
  });

  test.each(['', 'xin chào', '{"update_id":'])('that is no JSON (%j) gets 400', async (body) => {
    const { deps } = await createTakingBench();
    expect(await receiveWebhook(deps, secret, { secret, body })).toBe(400);
  });

  test.each(['null', '[]', '5', '{}', '{"update_id":1,"message":{}}'])(
    'that is no update (%s) gets 200: it would not become one',
    async (body) => {
      const { deps, taken } = await createTakingBench();
      expect(await receiveWebhook(deps, secret, { secret, body })).toBe(200);
      expect(taken.texts).toEqual([]);
    },
  );

  test('gets 200 only after the update was taken', async () => {
    const { deps, taken } = await createTakingBench();
    expect(await receiveWebhook(deps, secret, { secret, body: updateOf('45') })).toBe(200);
    expect(taken.texts).toEqual(['45']);
  });

  test('gets 200 when its update failed three times and was set aside', async () => {
    const { deps, taken } = await createTakingBench(() => Promise.reject(new Error('it cannot be')));
    expect(await receiveWebhook(deps, secret, { secret, body: updateOf('độc') })).toBe(200);
    expect(taken).toMatchObject({ texts: [], setAside: ['độc'] });
  });

  test('gets 500 when its update cannot even be set aside', async () => {
    const { deps } = await createTakingBench(() => Promise.reject(new Error('the database is away')));
    const setAside = () => Promise.reject(new Error('the database is away'));
    expect(await receiveWebhook({ ...deps, setAside }, secret, { secret, body: updateOf('chờ') })).toBe(500);
  });
});

describe('behind a webhook', () => {
  test('what people write arrives in order, each once, also what was refused at first', async () => {
    let failures = 2;
    const { world, lan, chat, telegram, deps, taken } = await createTakingBench(async () => {
      if (failures > 0) throw new Error('the database is away');
    });
    const setAside = async (): Promise<void> => {
      failures -= 1;
      throw new Error('the database is away');
    };
    await setUpWebhook(telegram.api, await listen({ ...deps, setAside }), secret);
    for (const line of ['một', 'hai', 'ba']) world.sendText(lan, chat, line);
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(taken.texts).toEqual(['một', 'hai', 'ba']);
  });

  test('a pressed button is answered', async () => {
    const { world, lan, chat, telegram, deps, taken } = await createTakingBench();
    await setUpWebhook(telegram.api, await listen(deps), secret);
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

function updateOf(words: string): string {
  const chat = { id: 41, type: 'private' };
  const from = { id: 41, is_bot: false, first_name: 'Lan' };
  return JSON.stringify({ update_id: 9, message: { message_id: 5, date: 1, chat, from, text: words } });
}

/** A server of the bot's own; gives its address. */
async function listen(deps: TakeDependencies): Promise<string> {
  const server = createServer((request, response) => {
    const given = request.headers['x-telegram-bot-api-secret-token'];
    void text(request)
      .then((body) =>
        receiveWebhook(deps, secret, { secret: typeof given === 'string' ? given : undefined, body }),
      )
      .then((status) => response.writeHead(status).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`;
}
