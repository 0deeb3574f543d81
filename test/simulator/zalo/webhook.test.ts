import { describe, expect, test } from 'vitest';
import { listen, type Received } from '../support/listen.ts';
import { createZaloBench } from '../support/zalo-bench.ts';

const secret_token = 'bi-mat-123';
const textOf = ({ body }: Received) =>
  body === '' ? 'ping' : (JSON.parse(body) as { message: { text: string } }).message.text;

describe('setWebhook', () => {
  test('pings the address with no body, no content type and no secret, and answers with url and time', async () => {
    const { call, clock } = await createZaloBench();
    const { received, url } = await listen(() => 200);
    const before = clock.now();
    const { result } = await call('setWebhook', { url, secret_token });
    expect(result).toEqual({ url, updated_at: expect.any(Number) });
    expect((result as { updated_at: number }).updated_at).toBeGreaterThanOrEqual(before);
    expect(received.map((one) => one.body)).toEqual(['']);
    expect(received[0]?.headers).not.toHaveProperty('content-type');
    expect(received[0]?.headers).not.toHaveProperty('x-bot-api-secret-token');
  });

  test.for([8, 256])('takes a secret of %i characters, and sends it back as it is', async (length) => {
    const { world, lan, chat, call, outcome } = await createZaloBench({ verification: 'none' });
    const { received, url } = await listen(() => 200);
    const secret = 'x'.repeat(length);
    expect(await outcome('setWebhook', { url, secret_token: secret })).toBe('ok');
    world.sendText(lan, chat, 'chào');
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(received[0]?.headers['x-bot-api-secret-token']).toBe(secret);
    expect((await call('getWebhookInfo')).result).toEqual({ url, updated_at: expect.any(Number) });
  });

  test('needs no answer to its ping, unless the world insists', async () => {
    const { world, call, outcome } = await createZaloBench();
    const { url } = await listen(() => 404);
    expect(await outcome('setWebhook', { url, secret_token })).toBe('ok');
    expect(await outcome('testWebhook')).toContain('400 Bad Request: webhook does not answer its ping');
    world.setRules({ verification: 'strict-ping' });
    await call('deleteWebhook');
    expect(await outcome('setWebhook', { url, secret_token })).toBe(
      '400 Bad Request: webhook does not answer its ping: Wrong response from the webhook: 404 Not Found',
    );
    expect(await outcome('getWebhookInfo')).toBe('404 Not Found: no webhook is set');
  });

  test('does not ping at all where the world says so', async () => {
    const { call } = await createZaloBench({ verification: 'none' });
    const { received, url } = await listen(() => 200);
    await call('setWebhook', { url, secret_token });
    expect(received).toEqual([]);
  });

  test.for(['http://example.org/zalo', 'nonsense', ''])('%s is refused', async (url) => {
    const { outcome } = await createZaloBench();
    expect(await outcome('setWebhook', { url, secret_token })).toBe(
      '400 Bad Request: url must be an https URL',
    );
  });

  test('ends the poll that waits, and no other begins while it is set', async () => {
    const { world, outcome, call } = await createZaloBench();
    const { url } = await listen(() => 200);
    const waiting = outcome('getUpdates', { timeout: '20' });
    await world.waitFor(() => world.isListening());
    await call('setWebhook', { url, secret_token });
    expect(await waiting).toBe('400 Bad Request: a webhook was set');
    expect(await outcome('getUpdates')).toMatch(/^400 Bad Request: getUpdates does not work while a webhook/);
    await call('deleteWebhook');
    expect(await outcome('getUpdates', { timeout: '0' })).toBe('408 Request timeout');
  });
});

test('getWebhookInfo without a webhook is HTTP 404, with one its url and time, without the secret', async () => {
  const { call } = await createZaloBench();
  const { url } = await listen(() => 200);
  const none = { status: 404, ok: false, error_code: 404, description: 'Not Found: no webhook is set' };
  expect(await call('getWebhookInfo')).toEqual(none);
  expect(await call('testWebhook')).toEqual(none);
  const { result } = await call('setWebhook', { url, secret_token });
  expect((await call('getWebhookInfo')).result).toEqual(result);
  expect((await call('testWebhook')).result).toEqual(result);
  expect((await call('deleteWebhook')).result).toEqual({ url: '', updated_at: expect.any(Number) });
  expect(await call('getWebhookInfo')).toEqual(none);
});

describe('a webhook', () => {
  test('gets each event flat, as JSON, with the secret', async () => {
    const { world, lan, chat, call } = await createZaloBench({ verification: 'none' });
    const { received, url } = await listen(() => 200);
    await call('setWebhook', { url, secret_token });
    world.sendText(lan, chat, 'chào');
    await world.waitFor(() => world.pendingUpdates() === 0 && received.length === 1);
    expect(received[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-bot-api-secret-token': secret_token,
    });
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      event_name: 'message.text.received',
      message: expect.objectContaining({ text: 'chào' }),
    });
  });

  test('gets them wrapped, as documented, where the world or the bot says so', async () => {
    const { world, lan, chat, call } = await createZaloBench({ verification: 'none', bodyShape: 'wrapped' });
    const flat = world.addBot({ account_name: 'bot.hai', display_name: 'Bot Hai', bodyShape: 'flat' });
    const { received, url } = await listen(() => 200);
    await call('setWebhook', { url, secret_token });
    await call('setWebhook', { url, secret_token }, flat);
    world.sendText(lan, chat, 'gói');
    await world.waitFor(() => world.pendingUpdates() === 0);
    world.sendText(lan, world.privateChat(lan, flat.user), 'trần');
    await world.waitFor(() => world.pendingUpdates(flat.user) === 0);
    expect(received.map((one) => JSON.parse(one.body) as unknown)).toEqual([
      {
        ok: true,
        result: { event_name: 'message.text.received', message: expect.objectContaining({ text: 'gói' }) },
      },
      { event_name: 'message.text.received', message: expect.objectContaining({ text: 'trần' }) },
    ]);
  });

  test('gets an event again until it answers 2xx, and the later ones of that chat after it', async () => {
    const { world, bot, lan, chat, call } = await createZaloBench({ verification: 'none' });
    const { received, url } = await listen((_, count) => (count <= 3 ? 503 : 204));
    await call('setWebhook', { url, secret_token });
    world.sendText(lan, chat, 'một');
    world.sendText(lan, chat, 'hai');
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(received.map(textOf)).toEqual(['một', 'một', 'một', 'một', 'hai']);
    expect(bot.webhook?.lastError).toBe('Wrong response from the webhook: 503 Service Unavailable');
  });

  test('of nobody who listens keeps its events; without it they are forgotten, as nobody polls', async () => {
    const { world, bot, lan, chat, call, poll } = await createZaloBench();
    await call('setWebhook', { url: 'http://127.0.0.1:9/zalo', secret_token });
    world.sendText(lan, chat, 'một');
    await world.waitFor(() => bot.webhook?.lastError === 'Connection refused');
    expect(world.pendingUpdates()).toBe(1);
    await call('deleteWebhook');
    expect(await poll()).toBeUndefined();
  });

  test('serves other chats while one is slow', async () => {
    const { world, lan, chat, call } = await createZaloBench({ verification: 'none' });
    const minh = world.addUser({ display_name: 'Minh' });
    let letGo = () => {};
    const slow = new Promise<number>((resolve) => {
      letGo = () => resolve(200);
    });
    const { received, url } = await listen((one) => (textOf(one) === 'chậm' ? slow : 200));
    await call('setWebhook', { url, secret_token });
    world.sendText(lan, chat, 'chậm');
    world.sendText(lan, chat, 'sau chậm');
    world.sendText(minh, world.privateChat(minh), 'nhanh');
    await world.waitFor(() => world.pendingUpdates() === 2);
    letGo();
    await world.waitFor(() => world.pendingUpdates() === 0);
    expect(received.map(textOf)).toEqual(['chậm', 'nhanh', 'sau chậm']);
  });

  test('gets an event again after it was taken, with the same message_id', async () => {
    const { world, lan, chat, call } = await createZaloBench({ verification: 'none' });
    const { received, url } = await listen(() => 200);
    await call('setWebhook', { url, secret_token });
    const { id } = world.sendText(lan, chat, 'một');
    await world.waitFor(() => world.pendingUpdates() === 0);
    world.updates().redeliver(id);
    await world.waitFor(() => received.length === 2 && world.pendingUpdates() === 0);
    expect(received[1]?.body).toBe(received[0]?.body);
  });
});
