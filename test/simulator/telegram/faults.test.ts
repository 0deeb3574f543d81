import { describe, expect, test } from 'vitest';
import { createServedBench } from '../support/telegram-bench.ts';

async function served() {
  const bench = await createServedBench();
  bench.world.startBot(bench.lan);
  const say = (text: string) =>
    bench.api.sendMessage(bench.lan.id, text).then(
      () => 'ok',
      (error: Error) => error.message,
    );
  const said = () =>
    bench.world
      .messagesOf(bench.chat)
      .slice(1)
      .map((one) => one.text);
  return { ...bench, say, said };
}

describe('a planned fault', () => {
  test('5xx: the message is not taken', async () => {
    const { world, say, said } = await served();
    world.faults.plan('sendMessage', { kind: 'status', code: 502 });
    expect(await say('một')).toContain('502: Bad Gateway');
    expect(await say('hai')).toBe('ok');
    expect(said()).toEqual(['hai']);
  });

  test('429: says how long to wait', async () => {
    const { world, api, lan } = await served();
    world.faults.plan('sendMessage', { kind: 'flood', retryAfterSeconds: 7 });
    await expect(api.sendMessage(lan.id, 'một')).rejects.toMatchObject({
      error_code: 429,
      parameters: { retry_after: 7 },
    });
  });

  test('lost: no answer, and the message was not taken', async () => {
    const { world, say, said } = await served();
    world.faults.plan('sendMessage', { kind: 'lost' });
    expect(await say('một')).toContain('Network request');
    expect(said()).toEqual([]);
  });

  test('ambiguous: no answer, and yet the message was taken', async () => {
    const { world, say, said } = await served();
    world.faults.plan('sendMessage', { kind: 'ambiguous' });
    expect(await say('một')).toContain('Network request');
    expect(said()).toEqual(['một']);
  });

  test('garbage: the message was taken, and the answer is no JSON', async () => {
    const { world, say, said } = await served();
    world.faults.plan('sendMessage', { kind: 'garbage', status: 502 });
    expect(await say('một')).toContain('Network request');
    expect(said()).toEqual(['một']);
  });

  test('delay: the answer comes late', async () => {
    const { world, say } = await served();
    world.faults.plan('sendMessage', { kind: 'delay', ms: 50 });
    const before = performance.now();
    expect(await say('một')).toBe('ok');
    expect(performance.now() - before).toBeGreaterThanOrEqual(45);
  });

  test('hits as many calls as planned, of its method only, until cleared', async () => {
    const { world, say, api } = await served();
    world.faults.plan('*', { kind: 'status', code: 500 }, 2);
    expect([(await say('a')).slice(-5), (await say('b')).length > 2, await say('c')]).toEqual([
      'rror)',
      true,
      'ok',
    ]);
    world.faults.plan('sendPhoto', { kind: 'lost' }, 9);
    expect(await api.getUpdates()).toHaveLength(1);
    world.faults.clear();
    expect(await say('d')).toBe('ok');
  });

  test('an update comes twice, late or in another order', async () => {
    const { world, lan, chat, api } = await served();
    await api.getUpdates({ offset: -1 });
    const updates = world.updates();
    updates.duplicateNext();
    world.sendText(lan, chat, 'một');
    updates.hold();
    world.sendText(lan, chat, 'hai');
    world.sendText(lan, chat, 'ba');
    updates.release([1, 0]);
    updates.inject({ update_id: 5, mystery: { a: 1 } });
    const got = await api.getUpdates();
    expect(got.map((one) => one.message?.text)).toEqual(['/start', 'một', 'một', 'ba', 'hai', undefined]);
    expect(got[1]?.update_id).toBe(got[2]?.update_id);
    expect(got[5]).toEqual({ update_id: 5, mystery: { a: 1 } });
  });
});

describe('the address of a call', () => {
  test('with an unknown token is 401, anything else unknown 404', async () => {
    const { url, root } = await served();
    const ask = async (path: string) => (await (await fetch(path)).json()) as unknown;
    expect(await ask(`${url}/bot1:nobody/getMe`)).toEqual({
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    });
    const notFound = { ok: false, error_code: 404, description: 'Not Found' };
    expect(await ask(`${root}/noSuchMethod`)).toEqual(notFound);
    expect(await ask(`${url}/`)).toEqual(notFound);
    expect(await ask(root.replace('/bot', '/file/bot').concat('/photos/file_1.jpg'))).toEqual(notFound);
  });

  test('takes its fields from the query, from a form and from JSON alike', async () => {
    const { root, lan, world, chat } = await served();
    const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: 'Có', callback_data: 'yes' }]] });
    const fields = { chat_id: String(lan.id), text: 'a', reply_markup, disable_notification: 'true' };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const answers = await Promise.all([
      fetch(`${root}/SENDMESSAGE?${new URLSearchParams(fields).toString()}`),
      fetch(`${root}/sendMessage`, { method: 'POST', body: new URLSearchParams(fields) }),
      fetch(`${root}/sendMessage`, { method: 'POST', body: form }),
      fetch(`${root}/sendMessage?chat_id=${lan.id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"text":"a"}',
      }),
    ]);
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200]);
    expect(world.messagesOf(chat).filter((one) => one.buttons.length > 0)).toHaveLength(3);
  });

  test.for([
    [
      'application/json',
      '{"chat_id":',
      "400 Bad Request: can't parse the request: it holds JSON that cannot be read",
    ],
    ['application/json', '[]', "400 Bad Request: can't parse the request as JSON: an object is needed"],
    ['multipart/form-data', 'x', '400 Bad Request: the multipart body names no boundary'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nx\r\n--b--',
      '400 Bad Request: the file f is attached, but no field names it',
    ],
  ] as const)('%s %s is refused', async ([type, body, words]) => {
    const { root } = await served();
    const answer = await fetch(`${root}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    const { error_code, description } = (await answer.json()) as { error_code: number; description: string };
    expect(`${error_code} ${description}`).toBe(words);
  });
});
