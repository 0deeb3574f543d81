import { describe, expect, test } from 'vitest';
import {
  addRawUpdate,
  addUpdate,
  createInbox,
  releaseUpdates,
  restartIds,
  takeUpdates,
} from '#src/simulator/telegram/state/inbox.ts';
import { createServedBench } from '../support/telegram-bench.ts';
import { refusalOf } from '../support/call-api.ts';

function inboxOf(...texts: string[]) {
  const inbox = createInbox(100);
  for (const text of texts) addUpdate(inbox, 'message', text);
  return inbox;
}

const idsFrom = (inbox: ReturnType<typeof createInbox>, offset: number, limit = 100) =>
  takeUpdates(inbox, { offset, limit }).map((one) => one.update_id);

describe('the inbox of a bot', () => {
  test('gives the same updates again until an offset confirms them', () => {
    const inbox = inboxOf('a', 'b', 'c');
    expect(idsFrom(inbox, 0)).toEqual([100, 101, 102]);
    expect(idsFrom(inbox, 0, 2)).toEqual([100, 101]);
    expect(idsFrom(inbox, 101)).toEqual([101, 102]);
    expect(idsFrom(inbox, 0)).toEqual([101, 102]);
    expect(idsFrom(inbox, 103)).toEqual([]);
  });

  test('confirms nothing by an offset that is far from its ids, as after a quiet week', () => {
    const inbox = inboxOf('a');
    expect(idsFrom(inbox, 101)).toEqual([]);
    restartIds(inbox, 50);
    addUpdate(inbox, 'message', 'b');
    expect([idsFrom(inbox, 101), idsFrom(inbox, 101)]).toEqual([[50], [50]]);
    expect(idsFrom(inbox, 51)).toEqual([]);
    restartIds(inbox, 3_000_000);
    addUpdate(inbox, 'message', 'c');
    expect([idsFrom(inbox, 51), idsFrom(inbox, 3_000_001)]).toEqual([[3_000_000], []]);
  });

  test('keeps only the last ones for a negative offset', () => {
    const inbox = inboxOf('a', 'b', 'c');
    expect(idsFrom(inbox, -1)).toEqual([102]);
    expect(idsFrom(inbox, 0)).toEqual([102]);
  });

  test('takes in only what the bot wants, and some kinds only when named', () => {
    const inbox = inboxOf();
    addUpdate(inbox, 'chat_member', 'a');
    inbox.allowed = ['message', 'chat_member'];
    addUpdate(inbox, 'chat_member', 'b');
    addUpdate(inbox, 'callback_query', 'c');
    inbox.allowed = [];
    addUpdate(inbox, 'callback_query', 'd');
    expect(takeUpdates(inbox, { offset: 0, limit: 10 }).map(({ update_id: _id, ...rest }) => rest)).toEqual([
      { chat_member: 'b' },
      { callback_query: 'd' },
    ]);
  });

  test('gives an update twice under one id when told to, and forgets both at once', () => {
    const inbox = inboxOf('a');
    inbox.duplicatesDue = 1;
    addUpdate(inbox, 'message', 'b');
    addUpdate(inbox, 'message', 'c');
    expect(idsFrom(inbox, 0)).toEqual([100, 101, 101, 102]);
    expect(idsFrom(inbox, 102)).toEqual([102]);
  });

  test('lets held updates go in any order', () => {
    const inbox = inboxOf();
    inbox.held = [];
    for (const text of ['a', 'b', 'c']) addUpdate(inbox, 'message', text);
    expect(idsFrom(inbox, 0)).toEqual([]);
    releaseUpdates(inbox, [2, 0, 1]);
    expect(takeUpdates(inbox, { offset: 0, limit: 10 }).map((one) => one.message)).toEqual(['c', 'a', 'b']);
  });

  test('hands out an injected update once, whatever the offset', () => {
    const inbox = inboxOf('a');
    addRawUpdate(inbox, { update_id: 7, nonsense: true });
    addRawUpdate(inbox, { unknown: [] });
    expect(idsFrom(inbox, 101)).toEqual([7, 101]);
    expect(idsFrom(inbox, 101)).toEqual([]);
  });
});

describe('long polling', () => {
  test('waits for an update and returns it as soon as it is there', async () => {
    const { world, lan, chat, api } = await createServedBench();
    const waiting = api.getUpdates({ timeout: 20 });
    await world.waitFor(() => world.isListening());
    world.sendText(lan, chat, 'chào');
    expect((await waiting).map((one) => one.message?.text)).toEqual(['chào']);
  });

  test('returns nothing when the time is up', async () => {
    const { root } = await createServedBench();
    const answer = await fetch(`${root}/getUpdates?timeout=1`);
    expect(await answer.json()).toEqual({ ok: true, result: [] });
  });

  test('ends with a conflict when another poll comes', async () => {
    const { api, world } = await createServedBench();
    const first = api.getUpdates({ timeout: 20 }).catch((error: unknown) => String(error));
    await world.waitFor(() => world.isListening());
    await api.getUpdates();
    expect(await first).toContain('409: Conflict: terminated by other getUpdates request');
  });

  test('loses nothing when the caller hangs up while waiting', async () => {
    const { world, lan, chat, api, root } = await createServedBench();
    const hangUp = new AbortController();
    const first = fetch(`${root}/getUpdates?timeout=20`, { signal: hangUp.signal }).catch(() => 'gone');
    await world.waitFor(() => world.isListening());
    hangUp.abort();
    expect(await first).toBe('gone');
    await world.waitFor(() => !world.isListening());
    world.sendText(lan, chat, 'chào');
    expect(await api.getUpdates()).toHaveLength(1);
  });

  test('is refused while a webhook is set', async () => {
    const bench = await createServedBench();
    await bench.api.setWebhook('http://127.0.0.1:9/');
    expect(await refusalOf(bench, 'getUpdates')).toMatch(
      /^409 Conflict: can't use getUpdates method while webhook/,
    );
    await bench.api.deleteWebhook();
    expect(await refusalOf(bench, 'getUpdates')).toBe('ok');
  });
});
