import { describe, expect, test } from 'vitest';
import { refusalOf, resultOf } from '../support/call-api.ts';
import { listen, type Received } from '../support/listen.ts';
import { createServedBench } from '../support/telegram-bench.ts';

/** The update in a request to a bot. */
function updateIn({ body }: Received) {
  return JSON.parse(body) as { readonly update_id: number; readonly message?: { readonly text?: string } };
}

const textIn = (received: Received) => updateIn(received).message?.text;

const quick = { webhookBackoffMs: { first: 1, longest: 4 } };

describe('a webhook', () => {
  test('gets each update with the secret, and the ones from before it was set', async () => {
    const { world, lan, chat, api } = await createServedBench();
    const { received, url } = await listen(() => 200);
    world.sendText(lan, chat, 'trước');
    await api.setWebhook(url, { secret_token: 'bi-mat_1' });
    world.sendText(lan, chat, 'sau');
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(received.map(textIn)).toEqual(['trước', 'sau']);
    expect(received[0]?.headers['x-telegram-bot-api-secret-token']).toBe('bi-mat_1');
  });

  test('gets an update again until it answers 2xx, and the later ones of that chat after it', async () => {
    const { world, lan, chat, api } = await createServedBench(quick);
    const { received, url } = await listen((_, count) => (count <= 3 ? 503 : 204));
    world.sendText(lan, chat, 'một');
    world.sendText(lan, chat, 'hai');
    await api.setWebhook(url);
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(received.map(textIn)).toEqual(['một', 'một', 'một', 'một', 'hai']);
    expect(await api.getWebhookInfo()).toMatchObject({
      url,
      pending_update_count: 0,
      max_connections: 40,
      last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
    });
  });

  test('is tried again when nobody listens, while the updates wait', async () => {
    const { world, lan, chat, api } = await createServedBench(quick);
    await api.setWebhook('http://127.0.0.1:9/telegram');
    world.sendText(lan, chat, 'một');
    await world.waitFor(() => [...world.state.bots.values()][0]?.webhook?.lastError);
    expect(await api.getWebhookInfo()).toMatchObject({
      pending_update_count: 1,
      last_error_message: 'Connection refused',
    });
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(world.pendingUpdates()).toBe(0);
  });

  test('serves other chats while one is slow, up to max_connections', async () => {
    const { world, lan, chat, api } = await createServedBench();
    const minh = world.addUser({ first_name: 'Minh' });
    let letGo = () => {};
    const slow = new Promise<number>((resolve) => {
      letGo = () => resolve(200);
    });
    const { received, url } = await listen((one) => (textIn(one) === 'chậm' ? slow : 200));
    await api.setWebhook(url, { max_connections: 2 });
    world.sendText(lan, chat, 'chậm');
    world.sendText(lan, chat, 'sau chậm');
    world.sendText(minh, world.privateChat(minh), 'nhanh');
    await world.waitFor(() => world.pendingUpdates() === 2);
    expect(received.map(textIn)).toEqual(['chậm', 'nhanh']);
    letGo();
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(received.map(textIn)).toEqual(['chậm', 'nhanh', 'sau chậm']);
  });

  test('that answers with a call to make is told that this is not simulated', async () => {
    const { world, lan, chat, api } = await createServedBench();
    const { url } = await listen(() => 200, '{"method":"sendMessage","chat_id":1,"text":"a"}');
    await api.setWebhook(url);
    world.sendText(lan, chat, 'một');
    const error = await world.waitFor(() => [...world.state.bots.values()][0]?.webhook?.lastError);
    expect(error.message).toContain('Not simulated');
  });

  test('gets an update again after it was taken, when the test wants that', async () => {
    const { world, lan, chat, api } = await createServedBench();
    const { received, url } = await listen(() => 200);
    await api.setWebhook(url);
    world.sendText(lan, chat, 'một');
    await world.waitFor(() => world.pendingUpdates() === 0);
    world.updates().redeliver(received[0] ? updateIn(received[0]).update_id : 0);
    await world.waitFor(() => received.length === 2 && world.pendingUpdates() === 0);
    expect(received[1]?.body).toBe(received[0]?.body);
  });

  test.for([
    [
      { url: 'http://example.org/' },
      '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    ],
    [{ url: 'nonsense' }, '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook'],
    [
      { url: 'https://example.org/', secret_token: 'bí mật' },
      '400 Bad Request: secret token contains unallowed characters',
    ],
    [
      { url: 'https://example.org/', max_connections: 101 },
      '400 Bad Request: max_connections must be between 1 and 100',
    ],
  ] as const)('%o is refused', async ([params, words]) => {
    const bench = await createServedBench();
    expect(await refusalOf(bench, 'setWebhook', params)).toBe(words);
    expect(await resultOf(bench, 'getWebhookInfo')).toMatchObject({ url: '' });
  });
});
