import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { GrammyError } from 'grammy';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createApi } from '#src/adapters/telegram/create-api.ts';
import { translateError } from '#src/adapters/telegram/translate-error.ts';

const token = '7100000:AAsecret-of-the-bot';

describe('what Telegram says', () => {
  test.each([
    [403, 'Forbidden: bot was blocked by the user', 'ChatGoneError'],
    [403, 'Forbidden: user is deactivated', 'ChatGoneError'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'ChatGoneError'],
    [403, "Forbidden: bot can't initiate conversation with a user", 'ChatGoneError'],
    [403, 'Forbidden: the group chat was deleted', 'ChatGoneError'],
    [400, 'Bad Request: chat not found', 'ChatGoneError'],
    [400, 'Bad Request: PEER_ID_INVALID', 'ChatGoneError'],
    [400, 'Bad Request: group chat was deactivated', 'ChatGoneError'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'ChatMutedError'],
    [400, 'Bad Request: not enough rights to send photos to the chat', 'ChatRefusedError'],
    [400, 'Bad Request: have no rights to send a message', 'ChatMutedError'],
    [400, 'Bad Request: need administrator rights in the channel chat', 'ChatMutedError'],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'ChatMutedError'],
    [403, 'Forbidden: CHAT_WRITE_FORBIDDEN', 'ChatMutedError'],
    [400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN', 'ChatMutedError'],
    [400, 'Bad Request: CHAT_RESTRICTED', 'ChatMutedError'],
    [400, 'Bad Request: USER_BANNED_IN_CHANNEL', 'ChatMutedError'],
    [400, "Bad Request: can't parse entities: unclosed start tag at byte offset 4", 'ChatRefusedError'],
    [400, 'Bad Request: message is too long', 'ChatRefusedError'],
    [413, 'Request Entity Too Large', 'ChatRefusedError'],
    [400, 'Bad Request: message thread not found', 'ChatTopicClosedError'],
    [400, 'Bad Request: TOPIC_CLOSED', 'ChatTopicClosedError'],
    [400, 'Bad Request: TOPIC_DELETED', 'ChatTopicClosedError'],
    [401, 'Unauthorized', 'ChatBusyError'],
    [404, 'Not Found', 'ChatBusyError'],
    [429, 'Too Many Requests: retry after 3', 'ChatBusyError'],
    [500, 'Internal Server Error', 'ChatBusyError'],
    [502, 'Bad Gateway', 'ChatBusyError'],
  ])('%d %s is %s', (code, description, name) => {
    expect(translateError(saidBy(code, description)).name).toBe(name);
  });

  test.each([
    [413, 'Request Entity Too Large', 'too-large'],
    [400, 'Bad Request: file is too big', 'too-large'],
    [400, 'Bad Request: IMAGE_PROCESS_FAILED', 'bad-picture'],
    [400, 'Bad Request: PHOTO_INVALID_DIMENSIONS', 'bad-picture'],
    [400, 'Bad Request: failed to send message #2 with the error message "PHOTO_EXT_INVALID"', 'bad-picture'],
    [400, 'Bad Request: message is too long', 'other'],
    [400, 'Bad Request: not enough rights to send photos to the chat', 'other'],
  ])('%d %s is refused for the reason %s', (code, description, reason) => {
    expect(translateError(saidBy(code, description))).toMatchObject({ name: 'ChatRefusedError', reason });
  });

  test('with another id of the group is ChatMovedError, whatever the code', () => {
    const error = saidBy(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1009 });
    expect(translateError(error)).toMatchObject({ name: 'ChatMovedError', newChatId: '-1009' });
  });

  test('with a time to wait is ChatBusyError for that long', () => {
    const error = saidBy(429, 'Too Many Requests: retry after 17', { retry_after: 17 });
    expect(translateError(error)).toMatchObject({ retryAfterMs: 17_000 });
  });
});

describe('a connection', () => {
  test('that nobody takes is ChatBusyError: nothing was sent', async () => {
    expect(await failureAt(await nobodyListens())).toMatchObject({ name: 'ChatBusyError' });
  });

  test('to a name that does not exist is ChatBusyError', async () => {
    expect(await failureAt('http://telegram.invalid')).toMatchObject({ name: 'ChatBusyError' });
  });

  test('that is not secured where it should be is ChatBusyError', async () => {
    const plain = await serve((_, response) => response.end());
    expect(await failureAt(plain.replace('http:', 'https:'))).toMatchObject({ name: 'ChatBusyError' });
  });

  test('that is cut after the request is ChatAmbiguousError', async () => {
    const url = await serve((request) => request.socket.destroy());
    expect(await failureAt(url)).toMatchObject({ name: 'ChatAmbiguousError' });
  });

  test('that is cut in the middle of the answer is ChatAmbiguousError', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 500 }).write('{"ok":', () => response.destroy());
    });
    expect(await failureAt(url)).toMatchObject({ name: 'ChatAmbiguousError' });
  });

  test.each([
    [200, '<html>Please sign in</html>'],
    [403, '<html>This site is blocked</html>'],
    [403, '{"error":"blocked"}'],
    [404, 'not found'],
    [504, ''],
  ])('that answers %d %s is no word of Telegram: ChatBusyError', async (status, body) => {
    const url = await serve((_, response) => void response.writeHead(status).end(body));
    expect(await failureAt(url)).toMatchObject({ name: 'ChatBusyError' });
  });
});

function saidBy(code: number, description: string, parameters = {}): GrammyError {
  return new GrammyError(
    'failed',
    { ok: false, error_code: code, description, parameters },
    'sendMessage',
    {},
  );
}

/** The error of a call to a server, which shows neither the token nor what was to be said. */
async function failureAt(apiRoot: string): Promise<Error> {
  const api = createApi({ token, apiRoot });
  const error = await api.sendMessage(41, 'Chào Lan').then(
    () => new Error('it went well'),
    (failure: unknown) => translateError(failure),
  );
  expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/AAsecret|Lan/);
  return error;
}

async function nobodyListens(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
