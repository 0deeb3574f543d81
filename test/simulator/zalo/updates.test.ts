import { describe, expect, test } from 'vitest';
import { createZaloBench, sundayMorning } from '../support/zalo-bench.ts';

describe('getUpdates', () => {
  test('waits for what a person writes and returns it as one event', async () => {
    const { world, lan, chat, poll } = await createZaloBench();
    const waiting = poll('20');
    await world.waitFor(() => world.isListening());
    const { id } = world.sendText(lan, chat, 'chào');
    expect(await waiting).toEqual({
      event_name: 'message.text.received',
      message: {
        message_id: id,
        date: expect.any(Number),
        chat: { id: lan.id, chat_type: 'PRIVATE' },
        from: { id: lan.id, display_name: 'Lan', is_bot: false },
        text: 'chào',
      },
    });
  });

  test('dates are milliseconds by the clock of the world', async () => {
    const { world, lan, chat, poll } = await createZaloBench({ replaysUnpolled: true });
    world.sendText(lan, chat, 'chào');
    const date = (await poll())?.message.date ?? 0;
    expect(Math.abs(date - sundayMorning)).toBeLessThan(60_000);
  });

  test('nothing new is HTTP 408 with ok false', async () => {
    const { call } = await createZaloBench();
    expect(await call('getUpdates', { timeout: '1' })).toEqual({
      status: 408,
      ok: false,
      error_code: 408,
      description: 'Request timeout',
    });
  });

  test('hands out each event once, without an offset', async () => {
    const { world, lan, chat, poll, outcome } = await createZaloBench({ replaysUnpolled: true });
    for (const text of ['một', 'hai']) world.sendText(lan, chat, text);
    expect([(await poll())?.message.text, (await poll())?.message.text, await poll()]).toEqual([
      'một',
      'hai',
      undefined,
    ]);
    expect(await outcome('getUpdates', { offset: '1' })).toBe(
      '400 Bad Request: unknown field offset (getUpdates)',
    );
  });

  test('what got lost on the way is not handed out again', async () => {
    const { world, lan, chat, call, poll } = await createZaloBench({ replaysUnpolled: true });
    world.sendText(lan, chat, 'một');
    world.faults.plan('getUpdates', { kind: 'ambiguous' });
    await expect(call('getUpdates', { timeout: '0' })).rejects.toThrow('fetch failed');
    expect(await poll()).toBeUndefined();
  });

  test('what is sent while nobody polls is not replayed', async () => {
    const { world, lan, chat, poll } = await createZaloBench();
    world.sendText(lan, chat, 'không ai nghe');
    expect([world.pendingUpdates(), await poll()]).toEqual([0, undefined]);
  });

  test('between two polls of a loop nothing is lost, but after a longer pause all of it is', async () => {
    let now = 0;
    const { world, lan, chat, poll } = await createZaloBench({ realNow: () => now, pollGapMs: 100 });
    await poll();
    now = 100;
    world.sendText(lan, chat, 'một');
    world.sendText(lan, chat, 'hai');
    expect((await poll())?.message.text).toBe('một');
    now = 201;
    expect(await poll()).toBeUndefined();
  });

  test('two pollers on one token steal from each other', async () => {
    const { world, bot, lan, chat, poll } = await createZaloBench();
    const polls = [poll('20'), poll('20')];
    await world.waitFor(() => bot.inbox.polls.length === 2);
    for (const text of ['một', 'hai']) world.sendText(lan, chat, text);
    const texts = (await Promise.all(polls)).map((event) => event?.message.text);
    expect(new Set(texts)).toEqual(new Set(['một', 'hai']));
  });

  test('a caller who hangs up while waiting takes nothing along', async () => {
    const { world, bot, url, lan, chat, poll } = await createZaloBench();
    const hangUp = new AbortController();
    const first = fetch(`${url}/bot${bot.token}/getUpdates`, { signal: hangUp.signal }).catch(() => 'gone');
    await world.waitFor(() => world.isListening());
    hangUp.abort();
    expect(await first).toBe('gone');
    await world.waitFor(() => !world.isListening());
    world.sendText(lan, chat, 'chào');
    expect((await poll())?.message.text).toBe('chào');
  });
});

test('an event comes twice, late, in another order, or is one that nobody knows', async () => {
  const { world, lan, chat, poll } = await createZaloBench({ replaysUnpolled: true });
  const updates = world.updates();
  updates.duplicateNext();
  const { id } = world.sendText(lan, chat, 'một');
  updates.hold();
  world.sendText(lan, chat, 'hai');
  world.sendText(lan, chat, 'ba');
  updates.release([1, 0]);
  updates.redeliver(id);
  updates.inject({ event_name: 'message.mystery.received' });
  const events = [];
  for (let event = await poll(); event; event = await poll()) events.push(event);
  expect(events.map((event) => event.message?.text)).toEqual(['một', 'một', 'ba', 'hai', 'một', undefined]);
  expect(events[1]).toEqual(events[0]);
  expect(events[5]).toEqual({ event_name: 'message.mystery.received' });
  expect(updates.history()).toHaveLength(5);
});
