import { expect, test } from 'vitest';
import { createWebhook } from '#src/adapters/telegram/webhook.ts';
import { messageWith, self } from './support/updates.ts';

const secret = 'bi-mat_1';
const update = JSON.stringify({ update_id: 9, message: messageWith({ text: '45' }) });

test.each([
  ['without a secret', undefined],
  ['with an empty one', ''],
  ['with another one', 'bi-mat_2'],
  ['with the beginning of it', 'bi-mat'],
])('a request %s brings nothing: 401', async (_, given) => {
  expect(await read(given, update)).toBe(401);
});

test('a request where no secret was set at all brings nothing: 401', async () => {
  expect(await read('', update, '')).toBe(401);
});

test.each(['', 'xin chào', '{"update_id":'])(
  'a request that is no JSON (%j) brings nothing: 400',
  async (body) => {
    expect(await read(secret, body)).toBe(400);
  },
);

test.each(['null', '[]', '5', '{}'])(
  'a request that is no update (%s) brings none, but is in order: it would not become one',
  async (body) => {
    expect(await read(secret, body)).toEqual([]);
  },
);

test('a request with the secret brings its update', async () => {
  expect(await read(secret, update)).toMatchObject([{ id: '9', lane: 'chat 41' }]);
});

test('a request without the secret is not read: what it would say does not matter', async () => {
  const webhook = createWebhook({ api: {} as never, self }, secret);
  const body = () => Promise.reject(new Error('it was read'));
  expect(await webhook.read({ header: () => 'another', body })).toBe(401);
});

test('a request whose body does not come rejects with why', async () => {
  const webhook = createWebhook({ api: {} as never, self }, secret);
  const body = () => Promise.reject(new Error('it broke off'));
  await expect(webhook.read({ header: () => secret, body })).rejects.toThrow('it broke off');
});

function read(given: string | undefined, body: string, wanted = secret) {
  const webhook = createWebhook({ api: {} as never, self }, wanted);
  const header = (name: string) => (name === 'x-telegram-bot-api-secret-token' ? given : undefined);
  return webhook.read({ header, body: () => Promise.resolve(body) });
}
