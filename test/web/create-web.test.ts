import { expect, test } from 'vitest';
import { createWeb } from '#src/web/create-web.ts';
import type { WebhookRequest } from '#src/ports/platform.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const well = { database: () => Promise.resolve(), queue: () => Promise.resolve() };
const away = () => Promise.reject(new Error('gone'));

test('is alive whatever is away', async () => {
  const app = createWeb({ checks: { database: away }, webhooks: [], log: quietLog });
  expect((await app.request('/healthz')).status).toBe(200);
});

test('is ready when everything it needs answers', async () => {
  const answer = await createWeb({ checks: well, webhooks: [], log: quietLog }).request('/readyz');
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { ok: true, checks: { database: true, queue: true } },
  ]);
});

test('is not ready when one part is away, and names it', async () => {
  const answer = await createWeb({ checks: { ...well, queue: away }, webhooks: [], log: quietLog }).request(
    '/readyz',
  );
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { ok: false, checks: { database: true, queue: false } },
  ]);
});

test('hands a webhook request on with its secret, and answers what became of it', async () => {
  const seen: unknown[] = [];
  const receive = async ({ header, body }: WebhookRequest) => {
    seen.push({ secret: header('x-telegram-bot-api-secret-token'), body: await body() });
    return 401 as const;
  };
  const app = createWeb({ checks: well, webhooks: [{ path: '/telegram', receive }], log: quietLog });
  const answer = await app.request('/telegram', {
    method: 'POST',
    body: '{}',
    headers: { 'X-Telegram-Bot-Api-Secret-Token': 's3cret' },
  });
  expect([answer.status, seen]).toEqual([401, [{ secret: 's3cret', body: '{}' }]]);
});

test('takes the requests of each platform at its own address', async () => {
  const webhooks = [
    { path: '/telegram', receive: () => Promise.resolve(200 as const) },
    { path: '/other', receive: () => Promise.resolve(503 as const) },
  ];
  const app = createWeb({ checks: well, webhooks, log: quietLog });
  const statusAt = async (path: string) => (await app.request(path, { method: 'POST', body: '' })).status;
  expect([await statusAt('/telegram'), await statusAt('/other')]).toEqual([200, 503]);
});

test('takes no webhook where the platform is polled, and knows no other page', async () => {
  const app = createWeb({ checks: well, webhooks: [], log: quietLog });
  expect((await app.request('/telegram', { method: 'POST', body: '{}' })).status).toBe(404);
  expect((await app.request('/admin')).status).toBe(404);
});

test('takes no request larger than any update', async () => {
  const app = createWeb({
    checks: well,
    webhooks: [{ path: '/telegram', receive: reading }],
    log: quietLog,
  });
  const answer = await app.request('/telegram', {
    method: 'POST',
    body: 'x'.repeat(1024 * 1024 + 1),
    headers: { 'content-length': String(1024 * 1024 + 1) },
  });
  expect(answer.status).toBe(413);
});

/** Takes whatever comes. */
async function reading({ body }: WebhookRequest): Promise<200> {
  await body();
  return 200;
}

test('tells nothing of what went wrong inside', async () => {
  const receive = () => Promise.reject(new Error('token 123:abc'));
  const answer = await createWeb({
    checks: well,
    webhooks: [{ path: '/telegram', receive }],
    log: { ...quietLog, error: () => undefined },
  }).request('/telegram', { method: 'POST', body: '{}' });
  expect([answer.status, await answer.text()]).toEqual([500, '{"error":"something went wrong here"}']);
});
