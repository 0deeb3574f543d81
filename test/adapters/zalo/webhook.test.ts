import { request } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createWebhook } from '#src/adapters/zalo/webhook.ts';
import { receiveWebhooks } from '#src/intake/receive-webhook.ts';
import { createWeb } from '#src/web/create-web.ts';
import { serveApp } from '#src/web/serve-app.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const secret = 'mot-bi-mat-dai';
const self = { id: '777', names: ['Bot Xung Kích'] };
const flat = (id: string, text = 'chào') => ({
  event_name: 'message.text.received',
  message: {
    message_id: id,
    date: 1_710_640_800_000,
    chat: { id: '41', chat_type: 'PRIVATE' },
    from: { id: '41', display_name: 'Lan', is_bot: false },
    text,
  },
});
const wrapped = (result: unknown) => ({ ok: true, result });

/** A bot that takes what is posted to it, by a real server. */
async function serve() {
  const taken: string[] = [];
  const setUps: unknown[] = [];
  const call = async (method: string, params: unknown): Promise<never> => {
    setUps.push([method, params]);
    return undefined as never;
  };
  const webhook = createWebhook({ call, self, now: () => 0 as never }, secret);
  const receive = receiveWebhooks({
    title: 'Zalo',
    webhook,
    log: quietLog,
    // As the store does: the same id changes nothing a second time.
    take: async ({ updateId, event }) => {
      const line = `${updateId} ${event.kind === 'text' ? event.text : event.kind}`;
      if (!taken.some((one) => one.startsWith(`${updateId} `))) taken.push(line);
    },
    setAside: () => Promise.reject(new Error('nothing is set aside here')),
  });
  const web = await serveApp(
    createWeb({ checks: {}, webhooks: [{ path: '/zalo', receive }], log: quietLog }),
    0,
  );
  onTestFinished(() => web.close());
  const post = (body: unknown, given: string | undefined = secret): Promise<number> =>
    fetch(`${web.url}/zalo`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(given !== undefined && { 'x-bot-api-secret-token': given }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }).then(({ status }) => status);
  return { webhook, taken, setUps, url: `${web.url}/zalo`, post };
}

describe('what Zalo posts', () => {
  test('is taken flat, as it is delivered, and wrapped, as it is documented', async () => {
    const { post, taken } = await serve();
    expect(await post(flat('m-1', 'một'))).toBe(200);
    expect(await post(wrapped(flat('m-2', 'hai')))).toBe(200);
    expect(taken).toEqual(['m-1 một', 'm-2 hai']);
  });

  test('changes nothing when it comes twice, and nothing is lost when it comes out of order', async () => {
    const { post, taken } = await serve();
    for (const id of ['3', '1', '3', '2', '1']) expect(await post(flat(id))).toBe(200);
    expect(taken).toEqual(['3 chào', '1 chào', '2 chào']);
  });

  test.each([
    ['a wrong one', 'mot-bi-mat-sai'],
    ['a shorter one', 'mot'],
    ['a longer one', `${secret}${secret}`],
    ['an empty one', ''],
    ['none', undefined],
  ])('with %s for a secret gets 401', async (_, given) => {
    const { taken, url } = await serve();
    const headers = {
      'content-type': 'application/json',
      ...(given !== undefined && { 'x-bot-api-secret-token': given }),
    };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(flat('m-1')) });
    expect([answer.status, taken]).toEqual([401, []]);
  });

  test('to see whether anybody is there, without body, type and secret, gets 200, and nothing is done', async () => {
    const { taken, url } = await serve();
    expect(await bare(url)).toBe(200);
    expect(taken).toEqual([]);
  });

  test('with a body but no secret is no such question, whatever it says of itself', async () => {
    const { taken, url } = await serve();
    expect(await bare(url, JSON.stringify(flat('m-1')))).toBe(401);
    expect(taken).toEqual([]);
  });

  test('without a body but with the secret gets 200', async () => {
    const { post } = await serve();
    expect(await post('')).toBe(200);
  });

  test('of more than 1 MiB is refused, of just as much it is taken', async () => {
    const { post, taken } = await serve();
    const rest = JSON.stringify(flat('m-1', '')).length;
    expect(await post(flat('m-1', 'a'.repeat(1024 * 1024 - rest)))).toBe(200);
    expect(await post(flat('m-2', 'a'.repeat(1024 * 1024 - rest + 1)))).toBe(413);
    expect(taken.length).toBe(1);
  });

  test.each(['chào', '{"event_name":', 'undefined'])('that is no JSON (%s) gets 400', async (body) => {
    const { post } = await serve();
    expect(await post(body)).toBe(400);
  });

  test('wrapped twice is refused', async () => {
    const { post, taken } = await serve();
    expect(await post(wrapped(wrapped(flat('m-1'))))).toBe(400);
    expect(taken).toEqual([]);
  });

  test('flat is taken as such, whatever is wrapped beside it', async () => {
    const { post, taken } = await serve();
    const inner = wrapped({ ...flat('m-3', 'trong'), ...wrapped(flat('m-4')) });
    expect(await post({ ...flat('m-1', 'ngoài'), ...inner })).toBe(200);
    expect(await post(inner)).toBe(200);
    expect(taken).toEqual(['m-1 ngoài', 'm-3 trong']);
  });

  test.each([
    null,
    [],
    {},
    wrapped(null),
    { event_name: 'message.new.received' },
    { event_name: 'message.new.received', message: flat('m-1').message },
    { event_name: 'message.text.received', message: { message_id: 'm-1' } },
    { event_name: 'user.followed', message: 'Lan' },
  ])('%j is no error, and nothing is done', async (body) => {
    const { post, taken } = await serve();
    expect(await post(body)).toBe(200);
    expect(taken).toEqual([]);
  });
});

test('setting it up tells Zalo the address and the secret', async () => {
  const { webhook, setUps } = await serve();
  await webhook.setUp('https://bot.example.vn/zalo');
  expect(setUps).toEqual([['setWebhook', { url: 'https://bot.example.vn/zalo', secret_token: secret }]]);
});

/** Posts with no header of ours at all; a body goes in pieces, without its length. */
function bare(url: string, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const posting = request(url, { method: 'POST' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    posting.on('error', reject);
    if (body === undefined) posting.setHeader('content-length', '0');
    else posting.write(body);
    posting.end();
  });
}
