import { describe, expect, test } from 'vitest';
import { createZaloBench } from '../support/zalo-bench.ts';

describe('the address of a call', () => {
  test('names the bot by its token, and getMe says who that is', async () => {
    const { world, call, bot, url } = await createZaloBench();
    const result = {
      id: bot.user.id,
      account_name: 'bot.xungkich',
      account_type: 'BASIC',
      can_join_groups: true,
      display_name: 'Bot Xung Kích',
    };
    expect(await call('getMe')).toEqual({ status: 200, ok: true, result });
    const byGet = await fetch(`${url}/bot${bot.token}/getMe`);
    expect(await byGet.json()).toEqual({ ok: true, result });
    world.setRules({ tellsDisplayName: false });
    expect((await call('getMe')).result).not.toHaveProperty('display_name');
  });

  test('with an unknown token is 401', async () => {
    const { call, bot } = await createZaloBench();
    expect(await call('getMe', {}, { ...bot, token: '1:nobody' })).toEqual({
      status: 401,
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    });
  });

  test('with a token that was reset is 401, also for the poll that was waiting; the new one is good', async () => {
    const { world, bot, call, outcome } = await createZaloBench();
    const old = { ...bot };
    const waiting = call('getUpdates', { timeout: '20' });
    await world.waitFor(() => world.isListening());
    expect(world.resetToken()).not.toBe(old.token);
    expect(await waiting).toMatchObject({ status: 401, ok: false, error_code: 401 });
    expect([await outcome('getMe', {}, old), await outcome('getMe')]).toEqual(['401 Unauthorized', 'ok']);
  });

  test.for([
    'editMessageText',
    'deleteMessage',
    'sendDocument',
    'sendLocation',
    'sendContact',
    'answerCallbackQuery',
    'sendMediaGroup',
    'sendmessage',
    'toString',
  ])('with the method %s, which does not exist, is 404', async (method) => {
    const { call } = await createZaloBench();
    expect(await call(method)).toEqual({
      status: 404,
      ok: false,
      error_code: 404,
      description: 'Not Found',
    });
  });
});

describe('a call that is not right', () => {
  test.for([
    ['getMe', { a: 1 }, 'unknown field a (getMe)'],
    ['sendMessage', { text: 'a' }, 'chat_id is missing (sendMessage)'],
    ['sendMessage', { chat_id: 7, text: 'a' }, 'chat_id must be a string (sendMessage)'],
    ['sendMessage', { chat_id: 'a' }, 'text is missing (sendMessage)'],
    ['sendMessage', { chat_id: 'a', text: '' }, 'text is shorter than 1: 0 (sendMessage)'],
    ['sendMessage', { chat_id: 'a', text: '\n ' }, 'text does not look as it should (sendMessage)'],
    ['sendMessage', { chat_id: 'a', text: 'x'.repeat(2001) }, 'text is longer than 2000: 2001 (sendMessage)'],
    [
      'sendMessage',
      { chat_id: 'a', text: 'a', reply_markup: {} },
      'unknown field reply_markup (sendMessage)',
    ],
    [
      'sendMessage',
      { chat_id: 'a', text: 'a', parse_mode: 'HTML' },
      'parse_mode is none of markdown, html (sendMessage)',
    ],
    ['sendMessage', { chat_id: 'a', text: 'a' }, 'chat not found'],
    ['sendPhoto', { chat_id: 'a' }, 'photo is missing (sendPhoto)'],
    [
      'sendPhoto',
      { chat_id: 'a', photo: 'b', caption: 'x'.repeat(2001) },
      'caption is longer than 2000: 2001 (sendPhoto)',
    ],
    ['getUpdates', { timeout: 30 }, 'timeout must be a string (getUpdates)'],
    ['getUpdates', { timeout: '-1' }, 'timeout does not look as it should (getUpdates)'],
    ['setWebhook', { url: 'https://example.org/zalo' }, 'secret_token is missing (setWebhook)'],
    ['setWebhook', { secret_token: 'bi-mat-123' }, 'url is missing (setWebhook)'],
    [
      'setWebhook',
      { url: 'https://example.org/zalo', secret_token: '1234567' },
      'secret_token is shorter than 8: 7 (setWebhook)',
    ],
    [
      'setWebhook',
      { url: 'https://example.org/zalo', secret_token: 'x'.repeat(257) },
      'secret_token is longer than 256: 257 (setWebhook)',
    ],
    ['sendChatAction', { chat_id: 'a', action: 'upload_photo' }, 'action is none of typing (sendChatAction)'],
    [
      'sendVoice',
      { chat_id: 'a', voice_url: 'https://example.org/a.mp3' },
      'voice_url does not look as it should (sendVoice)',
    ],
    ['sendSticker', { chat_id: 'a' }, 'sticker is missing (sendSticker)'],
  ] as const)('%s %o is refused: %s', async ([method, params, words]) => {
    const { outcome } = await createZaloBench();
    expect(await outcome(method, params)).toBe(`400 Bad Request: ${words}`);
  });

  test('is answered with HTTP 200, or with the code of the error where the world says so', async () => {
    const plain = await createZaloBench();
    const own = await createZaloBench({ refusalStatus: 'own' });
    const params = { chat_id: 'a', text: 'a' };
    const answer = { ok: false, error_code: 400, description: 'Bad Request: chat not found' };
    expect(await plain.call('sendMessage', params)).toEqual({ status: 200, ...answer });
    expect(await own.call('sendMessage', params)).toEqual({ status: 400, ...answer });
  });

  test('with markup is not simulated', async () => {
    const { outcome } = await createZaloBench();
    expect(await outcome('sendMessage', { chat_id: 'a', text: 'a', parse_mode: 'html' })).toBe(
      '501 Not simulated: parse_mode html',
    );
  });

  test.for([
    ['application/json', '{"chat_id":', 'the body holds JSON that cannot be read'],
    ['application/json', '[]', 'the body must be a JSON object'],
    ['text/plain', '{}', 'the content type must be application/json'],
  ] as const)('%s %s is refused', async ([type, body, words]) => {
    const { url, bot } = await createZaloBench();
    const answer = await fetch(`${url}/bot${bot.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(await answer.json()).toMatchObject({ ok: false, description: `Bad Request: ${words}` });
  });

  test('is refused when its parameters stand in the address', async () => {
    const { url, bot } = await createZaloBench();
    const answer = await fetch(`${url}/bot${bot.token}/sendMessage?chat_id=a&text=b`);
    expect(await answer.json()).toMatchObject({ error_code: 400 });
  });
});

test('every call is noted with its answer, and without the token', async () => {
  const { world, lan, chat, bot, call } = await createZaloBench();
  world.sendText(lan, chat, 'chào');
  await call('sendMessage', { chat_id: lan.id, text: 'a' });
  await call('sendMessage', { chat_id: lan.id, text: '' });
  expect(world.calls.map((one) => [one.method, one.answer?.code])).toEqual([
    ['sendMessage', 200],
    ['sendMessage', 400],
  ]);
  expect(JSON.stringify(world.calls)).not.toContain(bot.token);
});

test('sendMessage answers with id and date, and the person sees the text', async () => {
  const { world, lan, chat, call } = await createZaloBench();
  world.sendText(lan, chat, 'chào');
  const { result } = await call('sendMessage', { chat_id: lan.id, text: 'x'.repeat(2000) });
  const shown = world.messagesOf(chat, 1)[0];
  expect(result).toEqual({ message_id: shown?.id, date: shown?.at });
  expect(shown).toMatchObject({ text: 'x'.repeat(2000), from: { name: 'Bot Xung Kích', isBot: true } });
});

test('the same call twice is two messages: nothing tells Zalo that it is the same', async () => {
  const { world, lan, chat, call } = await createZaloBench();
  world.sendText(lan, chat, 'chào');
  const params = { chat_id: lan.id, text: 'a' };
  const answers = [await call('sendMessage', params), await call('sendMessage', params)];
  expect(answers[0]?.result).not.toEqual(answers[1]?.result);
  expect(world.messagesOf(chat)).toHaveLength(3);
});
