import { describe, expect, test } from 'vitest';
import { createClient } from '#src/adapters/zalo/create-client.ts';
import { createUpdateSource } from '#src/adapters/zalo/update-source.ts';
import type { Instant } from '#src/domain/ids.ts';
import { UpdatesElsewhereError } from '#src/ports/chat-errors.ts';
import { type Answer, no, ok, page, startSmallZalo, token } from './support/small-zalo.ts';

const self = { id: '777', names: ['Bot Xung Kích'] };
const said = {
  event_name: 'message.text.received',
  message: {
    message_id: 'm-1',
    date: 5,
    chat: { id: '41', chat_type: 'PRIVATE' },
    from: { id: '41' },
    text: 'chào',
  },
};

async function open(getUpdates: Answer) {
  const { apiRoot, calls } = await startSmallZalo({ getUpdates, deleteWebhook: ok(true) });
  const call = createClient({ token, apiRoot });
  const source = createUpdateSource({ call, self, now: () => 0 as Instant });
  const next = (isPatient = true) =>
    source.next({ after: null, isPatient, signal: new AbortController().signal });
  return { source, next, calls };
}

describe('asking Zalo for updates', () => {
  test('takes the webhook away first: nobody can ask where one is set', async () => {
    const { source, calls } = await open(ok(said));
    await source.begin();
    expect(calls).toEqual([{ method: 'deleteWebhook', params: {} }]);
  });

  test('brings one update, which waits in the lane of its chat', async () => {
    const { next, calls } = await open(ok(said));
    expect(await next()).toMatchObject([
      { id: 'm-1', lane: 'chat 41', incoming: { event: { text: 'chào' } } },
    ]);
    expect(calls.at(-1)).toEqual({ method: 'getUpdates', params: { timeout: '30' } });
  });

  test('does not wait long while others are in hand', async () => {
    const { next, calls } = await open(ok(said));
    await next(false);
    expect(calls.at(-1)?.params).toEqual({ timeout: '1' });
  });

  test.each([
    ['an answer', no(408, 'Request timeout')],
    ['the answer and its HTTP status', no(408, 'Request timeout', 408)],
    ['the HTTP status alone', page(408, '')],
  ])('brings nothing where 408 is %s', async (_, answer) => {
    const { next } = await open(answer);
    expect(await next()).toEqual([]);
  });

  test('brings nothing that is no update', async () => {
    for (const result of [null, {}, [], 'chào']) {
      const { next } = await open(ok(result));
      expect(await next()).toEqual([]);
    }
  });

  test('takes a webhook away that somebody set meanwhile, and asks again', async () => {
    const { next, calls } = await open(no(400, 'getUpdates is not available while a webhook is set'));
    await expect(next()).rejects.toMatchObject({ kind: 'busy' });
    expect(calls.at(-1)?.method).toBe('deleteWebhook');
  });

  test('tells of another program where Zalo refuses to answer two', async () => {
    const { next } = await open(no(409, 'Conflict'));
    await expect(next()).rejects.toBeInstanceOf(UpdatesElsewhereError);
  });

  test('is tried again where Zalo has a bad day', async () => {
    const { next } = await open(page(502, 'Bad Gateway'));
    await expect(next()).rejects.toMatchObject({ kind: 'busy', retryAfterMs: 0 });
  });
});
