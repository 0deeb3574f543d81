import { expect, test } from 'vitest';
import { createZaloBench } from '../support/zalo-bench.ts';

async function served() {
  const bench = await createZaloBench();
  bench.world.sendText(bench.lan, bench.chat, 'chào');
  const say = (text: string) =>
    bench.call('sendMessage', { chat_id: bench.lan.id, text }).then(
      ({ status, ok }) => `${status} ${ok}`,
      (error: Error) => (error instanceof SyntaxError ? 'no JSON' : error.message),
    );
  const said = () =>
    bench.world
      .messagesOf(bench.chat)
      .slice(1)
      .map((one) => one.text);
  return { ...bench, say, said };
}

test('5xx: the message is not taken', async () => {
  const { world, say, said } = await served();
  world.faults.plan('sendMessage', { kind: 'status', code: 502 });
  expect([await say('một'), await say('hai')]).toEqual(['502 false', '200 true']);
  expect(said()).toEqual(['hai']);
});

test('refused: HTTP 200 carries ok false with any code', async () => {
  const { world, lan, call, said } = await served();
  world.faults.plan('sendMessage', { kind: 'refused', code: 429, description: 'Quota' });
  expect(await call('sendMessage', { chat_id: lan.id, text: 'một' })).toEqual({
    status: 200,
    ok: false,
    error_code: 429,
    description: 'Quota',
  });
  expect(said()).toEqual([]);
});

test('lost: no answer, and the message was not taken', async () => {
  const { world, say, said } = await served();
  world.faults.plan('sendMessage', { kind: 'lost' });
  expect(await say('một')).toBe('fetch failed');
  expect(said()).toEqual([]);
});

test('ambiguous: no answer, and yet the message was taken', async () => {
  const { world, say, said } = await served();
  world.faults.plan('sendMessage', { kind: 'ambiguous' });
  expect(await say('một')).toBe('fetch failed');
  expect(said()).toEqual(['một']);
});

test('garbage: the message was taken, and the answer is no JSON', async () => {
  const { world, say, said } = await served();
  world.faults.plan('sendMessage', { kind: 'garbage' });
  expect(await say('một')).toBe('no JSON');
  expect(said()).toEqual(['một']);
});

test('delay: the message is taken late', async () => {
  const { world, say, said } = await served();
  world.faults.plan('sendMessage', { kind: 'delay', ms: 30 });
  const [first, second] = await Promise.all([say('một'), say('hai')]);
  expect([first, second]).toEqual(['200 true', '200 true']);
  expect(said()).toHaveLength(2);
});

test('a fault hits as many calls as planned, of its method or of all but polls, until cleared', async () => {
  const { world, say, call } = await served();
  world.faults.plan('*', { kind: 'status', code: 500 }, 2);
  expect((await call('getUpdates', { timeout: '0' })).status).toBe(408);
  expect([await say('a'), (await call('getMe')).status, await say('b')]).toEqual([
    '500 false',
    500,
    '200 true',
  ]);
  world.faults.plan('sendPhoto', { kind: 'lost' }, 9);
  world.faults.clear();
  expect(await say('c')).toBe('200 true');
});
