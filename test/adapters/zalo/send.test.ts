import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openZalo } from '#src/adapters/zalo/open-zalo.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Address, Call } from '#src/ports/chat.ts';
import type { ChatError } from '#src/ports/chat-errors.ts';
import { freePort } from '#test/support/free-port.ts';
import { memoryFiles } from '#test/support/memory-files.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { type Answer, me, no, ok, page, startSmallZalo, token } from './support/small-zalo.ts';

const to: Address = { platform: 'zalo', bot: '777', chatId: '41' };
const hello: Call = { method: 'sendMessage', params: { text: 'Chào bạn' } };
/** The evening of 31 December in Vietnam. */
const now = Date.parse('2024-12-31T15:00:00Z') as Instant;

async function open(answers: Readonly<Record<string, Answer>>) {
  const { apiRoot, calls } = await startSmallZalo({ getMe: ok(me), ...answers });
  const files = memoryFiles();
  const log: string[] = [];
  const platform = await openZalo({
    token,
    apiRoot: `${apiRoot}/`,
    clock: { now: () => now },
    photos: { hosts: [] },
    files,
    photoLink: (sha256, name) =>
      `https://bot.example.vn/photos/${sha256}?sign=bi-mat${name === undefined ? '' : `&name=${name}`}`,
    log: {
      ...quietLog,
      error: (_, words) => void log.push(words),
      warn: (fields) => void log.push(inspect(fields)),
    },
  });
  return { platform, chat: platform.chat, files, calls, log };
}

/** What becomes of a message that Zalo answers so. */
async function failure(answer: Answer): Promise<ChatError> {
  const { chat } = await open({ sendMessage: answer });
  const error: unknown = await chat.send(to, hello).catch((failed: unknown) => failed);
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(token);
  return error as ChatError;
}

describe('a message', () => {
  test('goes to its chat as plain text, and has the id that Zalo gives it', async () => {
    const { chat, calls } = await open({ sendMessage: ok({ message_id: 'm-1', date: now }) });
    expect(await chat.send(to, hello)).toEqual({ externalId: 'm-1' });
    expect(calls.at(-1)).toEqual({ method: 'sendMessage', params: { chat_id: '41', text: 'Chào bạn' } });
  });

  test('has the address of its file behind the words', async () => {
    const { chat, calls } = await open({ sendMessage: ok({ message_id: 'm-1', date: now }) });
    const files = [{ sha256: 'ab', name: 'ke-hoach.pdf' }];
    await chat.send(to, { method: 'sendMessage', params: { text: 'Xem kế hoạch', files } });
    const text =
      'Xem kế hoạch\n\n📎 ke-hoach.pdf: https://bot.example.vn/photos/ab?sign=bi-mat&name=ke-hoach.pdf';
    expect(calls.at(-1)?.params).toEqual({ chat_id: '41', text });
  });

  test('is sent also where Zalo does not say its id', async () => {
    const { chat } = await open({ sendMessage: ok(null) });
    expect(await chat.send(to, hello)).toEqual({ externalId: null });
  });

  test.each([
    ['a refusal with HTTP 200', no(400, 'Bad Request'), 'refused'],
    ['a refusal with an HTTP status of its own', no(400, 'Bad Request', 400), 'refused'],
    ['a person who blocked the bot', no(403, 'Forbidden'), 'gone'],
    ['a chat that there is not', no(400, 'Bad Request: chat not found'), 'gone'],
    ['a month that is used up', no(429, 'Quota exceeded'), 'spent'],
    ['a bad day of the platform', no(500, 'Internal error'), 'busy'],
    ['a page of something before it', page(502, '<html>Bad Gateway</html>'), 'busy'],
    ['a page that says the site is blocked', page(403, 'blocked by law'), 'busy'],
    ['a page with HTTP 200', page(200, '<html>upstream</html>'), 'ambiguous'],
    ['an answer that breaks off', page(200, '{"ok":tr'), 'ambiguous'],
    ['an empty answer', page(200, ''), 'ambiguous'],
    ['a connection that is cut', (_, response) => void response.destroy(), 'ambiguous'],
  ] satisfies readonly [string, Answer, ChatError['kind']][])('after %s', async (_, answer, kind) => {
    expect((await failure(answer)).kind).toBe(kind);
  });

  test('after the month is used up waits until the next begins in Vietnam', async () => {
    expect(await failure(no(429, 'Quota exceeded'))).toMatchObject({
      until: Date.parse('2025-01-01T00:00:00+07:00'),
    });
  });

  test('is left alone when nobody knows whether it was taken', async () => {
    const { chat } = await open({});
    expect(chat.whenAmbiguous).toBe('leave');
  });

  test('by a token that was reset waits, and the log says what to do, without showing it', async () => {
    const { chat, platform, log } = await open({ sendMessage: no(401, 'Unauthorized'), getMe: ok(me) });
    await expect(chat.send(to, hello)).rejects.toMatchObject({
      kind: 'busy',
      cause: { message: expect.stringMatching(/^Zalo does not know this ZALO_BOT_TOKEN: take the present/) },
    });
    expect(log).toEqual([expect.stringMatching(/ZALO_BOT_TOKEN/)]);
    await expect(platform.ping()).resolves.toBeUndefined();
  });

  test('that this adapter did not make is refused', async () => {
    const { chat, calls } = await open({});
    for (const method of ['sendChatAction', 'editMessageText', 'sendMessage'])
      await expect(chat.send(to, { method, params: {} })).rejects.toMatchObject({ kind: 'refused' });
    expect(calls.map(({ method }) => method)).toEqual(['getMe']);
  });
});

describe('a photo', () => {
  const photo = (sha256: string): Call => ({ method: 'sendPhoto', params: { sha256, caption: 'Trước' } });

  test('goes out as an address that is made when it is sent', async () => {
    const { chat, calls, files } = await open({ sendPhoto: ok({ message_id: 'm-2' }) });
    const sha256 = files.keep(Uint8Array.of(1, 2, 3));
    expect(await chat.send(to, photo(sha256))).toEqual({ externalId: 'm-2' });
    const address = `https://bot.example.vn/photos/${sha256}?sign=bi-mat`;
    expect(calls.at(-1)?.params).toEqual({ chat_id: '41', photo: address, caption: 'Trước' });
  });

  test('that is not in the store is left out, and named in the log', async () => {
    const { chat, calls, log } = await open({});
    expect(await chat.send(to, photo('0'.repeat(64)))).toEqual({ externalId: null });
    expect([calls.length, log]).toEqual([1, [expect.stringContaining('0000')]]);
  });

  test('that Zalo does not take is left out, and the log shows no address that would open it', async () => {
    const { chat, files, log } = await open({
      sendPhoto: (params) => ({
        ok: false,
        error_code: 400,
        description: `no image at ${(params as { photo: string }).photo}`,
      }),
    });
    const sha256 = files.keep(Uint8Array.of(1));
    expect(await chat.send(to, photo(sha256))).toEqual({ externalId: null });
    expect(log.join()).toContain('no image at its address');
    expect(log.join()).not.toContain('bi-mat');
  });

  test('waits while the store is away, and is not left out for a token that was reset', async () => {
    const { chat, files } = await open({ sendPhoto: no(401, 'Unauthorized') });
    const sha256 = files.keep(Uint8Array.of(1));
    await expect(chat.send(to, photo(sha256))).rejects.toMatchObject({ kind: 'busy' });
    files.goAway();
    await expect(chat.send(to, photo(sha256))).rejects.toMatchObject({ kind: 'busy' });
  });
});

describe('the bot', () => {
  test('says who it is, and has no links', async () => {
    const { chat } = await open({});
    expect(chat).toMatchObject({ platform: 'zalo', bot: '777', username: 'Bot Xung Kích' });
    expect([chat.inviteLink('ABCD-1234'), chat.retire('m-1')]).toEqual([null, null]);
  });

  test('is refused at the start where its token is unknown, with the name of the variable and not its value', async () => {
    const { apiRoot } = await startSmallZalo({});
    const opening = openZalo({ token: 'xa-la', apiRoot, clock: { now: () => now }, photos: { hosts: [] } });
    const error: unknown = await opening.catch((failed: unknown) => failed);
    expect(error).toMatchObject({ kind: 'refused', message: expect.stringContaining('ZALO_BOT_TOKEN') });
    expect(inspect(error)).not.toContain('xa-la');
  });

  test('is waited for where Zalo is away', async () => {
    const opening = openZalo({
      token,
      apiRoot: `http://127.0.0.1:${await freePort()}`,
      clock: { now: () => now },
      photos: { hosts: [] },
    });
    await expect(opening).rejects.toMatchObject({ kind: 'busy' });
  });

  test('whose token is reset while it runs fails its ping', async () => {
    let isReset = false;
    const answer: Answer = (...given) => (isReset ? no(401, 'Unauthorized') : ok(me))(...given);
    const { apiRoot } = await startSmallZalo({ getMe: answer });
    const platform = await openZalo({ token, apiRoot, clock: { now: () => now }, photos: { hosts: [] } });
    await expect(platform.ping()).resolves.toBeUndefined();
    isReset = true;
    await expect(platform.ping()).rejects.toThrow(/ZALO_BOT_TOKEN/);
  });
});
