import { describe, expect, test } from 'vitest';
import { callApi, refusalOf, resultOf } from './support/call-api.ts';
import { createBench, smallJpeg } from './support/telegram-bench.ts';

function started() {
  const bench = createBench();
  bench.world.startBot(bench.lan);
  return { ...bench, to: { chat_id: bench.lan.id } };
}

const photo = (bytes: Uint8Array = smallJpeg) => ({ a: { bytes, name: 'a.jpg', mimeType: 'image/jpeg' } });
const keyboard = (button: Readonly<Record<string, unknown>>) => ({
  inline_keyboard: [[{ text: 'Có', ...button }]],
});

describe('a call that is not right', () => {
  test.for([
    ['noSuchMethod', {}, '404 Not Found'],
    ['sendDice', { chat_id: 1 }, '501 Not simulated: sendDice'],
    [
      'editMessageText',
      { inline_message_id: 'a', text: 'b' },
      '501 Not simulated: inline_message_id (editMessageText)',
    ],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', parse_mode: 'MarkdownV2' },
      '501 Not simulated: parse_mode MarkdownV2',
    ],
    ['sendMessage', { text: 'a' }, '400 Bad Request: chat_id is empty (sendMessage)'],
    ['sendMessage', { chat_id: 1 }, '400 Bad Request: text is missing (sendMessage)'],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', parsemode: 'HTML' },
      '400 Bad Request: unknown field parsemode (sendMessage)',
    ],
    ['sendMessage', { chat_id: 1, text: 5 }, '400 Bad Request: text must be String (sendMessage)'],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', parse_mode: 'html' },
      '400 Bad Request: parse_mode is none of the words it can be: "html" (sendMessage)',
    ],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', protect_content: 'true' },
      '400 Bad Request: protect_content must be Boolean (sendMessage)',
    ],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', reply_to_message_id: 4 },
      '400 Bad Request: unknown field reply_to_message_id (sendMessage)',
    ],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', reply_markup: keyboard({ callback_data: 5 }) },
      '400 Bad Request: reply_markup.inline_keyboard[0][0].callback_data must be String (sendMessage)',
    ],
    [
      'editMessageText',
      { chat_id: 1, message_id: 1.5, text: 'a' },
      '400 Bad Request: message_id must be Integer (editMessageText)',
    ],
    ['sendMessage', { chat_id: 424242, text: 'a' }, '400 Bad Request: chat not found'],
    ['sendMessage', { chat_id: '@nobody', text: 'a' }, '400 Bad Request: chat not found'],
    [
      'getUpdates',
      { allowed_updates: ['messages'] },
      '400 Bad Request: allowed_updates[0] is none of the words it can be: "messages" (getUpdates)',
    ],
  ] as const)('%s %o is refused', async ([method, params, words]) => {
    expect(await refusalOf(createBench(), method, params)).toBe(words);
  });
});

describe('lengths', () => {
  test.for([
    ['4096 units', 'a'.repeat(4096), 'ok'],
    ['4097 units', 'a'.repeat(4097), '400 Bad Request: message is too long'],
    ['2048 emoji of two units', '🌱'.repeat(2048), 'ok'],
    ['2049 emoji of two units', '🌱'.repeat(2049), '400 Bad Request: message is too long'],
    ['4096 units within marks', `<b>${'a'.repeat(4096)}</b>`, 'ok'],
    ['only white space', ' \n ', '400 Bad Request: message text is empty'],
    ['only marks', '<b></b>', '400 Bad Request: message text is empty'],
  ] as const)('a text of %s', async ([, text, words]) => {
    const bench = started();
    expect(await refusalOf(bench, 'sendMessage', { ...bench.to, text, parse_mode: 'HTML' })).toBe(words);
  });

  test.for([
    [1024, 'ok'],
    [1025, '400 Bad Request: message caption is too long'],
  ] as const)('a caption of %i units', async ([length, words]) => {
    const bench = started();
    const params = { ...bench.to, photo: 'attach://a', caption: 'a'.repeat(length) };
    expect(await refusalOf(bench, 'sendPhoto', params, photo())).toBe(words);
  });

  test.for([
    ['a', 'ok'],
    ['đ'.repeat(32), 'ok'],
    ['đ'.repeat(33), '400 Bad Request: BUTTON_DATA_INVALID'],
    ['', '400 Bad Request: BUTTON_DATA_INVALID'],
  ] as const)('callback data "%s" by bytes', async ([callback_data, words]) => {
    const bench = started();
    const params = { ...bench.to, text: 'a', reply_markup: keyboard({ callback_data }) };
    expect(await refusalOf(bench, 'sendMessage', params)).toBe(words);
  });

  test.for([
    ['https://example.org/a', 'ok'],
    ['tg://user?id=5', 'ok'],
    [
      'http://localhost:8080/',
      "400 Bad Request: inline keyboard button URL 'http://localhost:8080/' is invalid: Wrong HTTP URL",
    ],
    [
      'javascript:alert(1)',
      "400 Bad Request: inline keyboard button URL 'javascript:alert(1)' is invalid: Wrong HTTP URL",
    ],
  ] as const)('a button that opens %s', async ([url, words]) => {
    const bench = started();
    expect(
      await refusalOf(bench, 'sendMessage', { ...bench.to, text: 'a', reply_markup: keyboard({ url }) }),
    ).toBe(words);
  });

  test('an album has 2 to 10 items and no keyboard', async () => {
    const bench = started();
    const media = (count: number) =>
      Array.from({ length: count }, () => ({ type: 'photo', media: 'attach://a' }));
    const words = await Promise.all(
      [1, 2, 10, 11].map((count) =>
        refusalOf(bench, 'sendMediaGroup', { ...bench.to, media: media(count) }, photo()),
      ),
    );
    expect(words).toEqual([
      '400 Bad Request: wrong number of media in the album: 2 to 10 are needed',
      'ok',
      'ok',
      '400 Bad Request: too many messages to send as an album',
    ]);
    const withKeyboard = { ...bench.to, media: media(2), reply_markup: keyboard({ callback_data: 'a' }) };
    expect(await refusalOf(bench, 'sendMediaGroup', withKeyboard, photo())).toContain(
      'unknown field reply_markup',
    );
  });

  test('a photo is a picture of at most 10 MB', async () => {
    const bench = started();
    const params = { ...bench.to, photo: 'attach://a' };
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    large.set(smallJpeg);
    expect(await refusalOf(bench, 'sendPhoto', params, photo(large))).toContain('is too big for a photo');
    expect(await refusalOf(bench, 'sendPhoto', params, photo(Uint8Array.of(1, 2, 3)))).toBe(
      '400 Bad Request: IMAGE_PROCESS_FAILED',
    );
    expect(await refusalOf(bench, 'sendPhoto', { ...params, photo: 'attach://b' }, photo())).toContain(
      'is not attached',
    );
  });

  test('a file of more than 20 MB cannot be fetched', async () => {
    const bench = started();
    const [ok, large] = [20 * 1024 * 1024, 20 * 1024 * 1024 + 1].map((size) =>
      bench.world.sendDocument(bench.lan, bench.chat, { bytes: new Uint8Array(size), name: 'a.bin' }),
    );
    expect(await refusalOf(bench, 'getFile', { file_id: ok?.document?.file_id })).toBe('ok');
    expect(await refusalOf(bench, 'getFile', { file_id: large?.document?.file_id })).toBe(
      '400 Bad Request: file is too big',
    );
    expect(await refusalOf(bench, 'getFile', { file_id: 'AgAC' })).toBe('400 Bad Request: invalid file_id');
  });

  test.for([
    [[{ command: 'baocao', description: 'Báo cáo' }], 'ok'],
    [[{ command: 'BaoCao', description: 'Báo cáo' }], '400 Bad Request: BOT_COMMAND_INVALID'],
    [[{ command: 'báo', description: 'Báo cáo' }], '400 Bad Request: BOT_COMMAND_INVALID'],
    [[{ command: 'a'.repeat(33), description: 'Báo cáo' }], '400 Bad Request: BOT_COMMAND_INVALID'],
    [[{ command: 'a', description: '' }], '400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'],
    [[{ command: 'a', description: 'b'.repeat(257) }], '400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'],
    [
      Array.from({ length: 101 }, (_, at) => ({ command: `a${at}`, description: 'b' })),
      '400 Bad Request: BOT_COMMANDS_TOO_MUCH',
    ],
  ] as const)('commands %o', async ([commands, words]) => {
    expect(await refusalOf(createBench(), 'setMyCommands', { commands })).toBe(words);
  });

  test('a description has 512 characters, a short one 120, a name 64', async () => {
    const bench = createBench();
    const words = await Promise.all([
      refusalOf(bench, 'setMyDescription', { description: 'a'.repeat(513) }),
      refusalOf(bench, 'setMyShortDescription', { short_description: 'a'.repeat(121) }),
      refusalOf(bench, 'setMyName', { name: 'a'.repeat(65) }),
      refusalOf(bench, 'setMyDescription', { description: 'a'.repeat(512), language_code: 'vi' }),
      refusalOf(bench, 'setMyDescription', { description: 'a', language_code: 'vn' }),
    ]);
    expect(words.map((one) => one.slice(0, 3))).toEqual(['400', '400', '400', 'ok', '400']);
  });
});

describe('messages that are there or not', () => {
  test('an edit that changes nothing is refused, one of the keyboard alone is not', async () => {
    const bench = started();
    const markup = keyboard({ callback_data: 'a' });
    const sent = await resultOf<{ message_id: number }>(bench, 'sendMessage', {
      ...bench.to,
      text: '<b>a</b>',
      parse_mode: 'HTML',
      reply_markup: markup,
    });
    const same = { ...bench.to, message_id: sent.message_id, text: '<b>a</b>', parse_mode: 'HTML' };
    expect(await refusalOf(bench, 'editMessageText', { ...same, reply_markup: markup })).toMatch(
      /^400 Bad Request: message is not modified/,
    );
    expect(await refusalOf(bench, 'editMessageText', same)).toBe('ok');
    expect(
      await refusalOf(bench, 'editMessageReplyMarkup', {
        ...bench.to,
        message_id: sent.message_id,
        reply_markup: markup,
      }),
    ).toBe('ok');
    expect(
      await refusalOf(bench, 'editMessageText', {
        ...same,
        parse_mode: undefined,
        text: 'a',
        reply_markup: markup,
      }),
    ).toBe('ok');
  });

  test.for([
    ['editMessageText', { message_id: 99, text: 'a' }, '400 Bad Request: message to edit not found'],
    ['editMessageText', { message_id: 1, text: 'a' }, "400 Bad Request: message can't be edited"],
    [
      'editMessageCaption',
      { message_id: 2, caption: 'a' },
      '400 Bad Request: there is no caption in the message to edit',
    ],
    ['deleteMessage', { message_id: 99 }, '400 Bad Request: message to delete not found'],
    ['deleteMessages', { message_ids: [2, 99] }, 'ok'],
    [
      'sendMessage',
      { text: 'a', reply_parameters: { message_id: 99 } },
      '400 Bad Request: message to be replied not found',
    ],
    [
      'sendMessage',
      { text: 'a', reply_parameters: { message_id: 99, allow_sending_without_reply: true } },
      'ok',
    ],
    ['sendMessage', { text: 'a', message_thread_id: 5 }, '400 Bad Request: message thread not found'],
    ['pinChatMessage', { message_id: 2 }, 'ok'],
    ['setMessageReaction', { message_id: 1, reaction: [{ type: 'emoji', emoji: '👍' }] }, 'ok'],
    ['setMessageReaction', { message_id: 1, reaction: [{ type: 'emoji', emoji: '☎' }] }, '400'],
    ['sendChatAction', { action: 'typing' }, 'ok'],
    ['sendChatAction', { action: 'thinking' }, '400'],
  ] as const)('%s %o', async ([method, params, words]) => {
    const bench = started();
    await resultOf(bench, 'sendMessage', { ...bench.to, text: 'a' });
    expect((await refusalOf(bench, method, { ...bench.to, ...params })).slice(0, words.length)).toBe(words);
  });

  test('what is older than 48 hours cannot be deleted', async () => {
    const bench = started();
    bench.clock.advance(49 * 3600 * 1000);
    expect(await refusalOf(bench, 'deleteMessage', { ...bench.to, message_id: 1 })).toBe(
      "400 Bad Request: message can't be deleted",
    );
  });

  test('a pressed button is answered once, in time, in at most 200 characters, and only if it was pressed', async () => {
    let now = 0;
    const bench = { ...createBench({ realNow: () => now, callbackLifeMs: 1000 }) };
    bench.world.startBot(bench.lan);
    const sent = await resultOf<{ message_id: number }>(bench, 'sendMessage', {
      chat_id: bench.lan.id,
      text: 'a',
      reply_markup: keyboard({ callback_data: 'yes' }),
    });
    const press = () => bench.world.pressButton(bench.lan, bench.chat, sent.message_id, 'yes');
    const [first, second] = [press(), press()];
    const answer = (pressed: typeof first, text = 'ok') =>
      refusalOf(bench, 'answerCallbackQuery', {
        callback_query_id: pressed.kind === 'callback' ? pressed.queryId : '',
        text,
      });
    const tooOld = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
    expect(await answer(first, 'a'.repeat(201))).toBe('400 Bad Request: MESSAGE_TOO_LONG');
    expect(await answer(first)).toBe('ok');
    expect(await answer(first)).toBe(tooOld);
    now += 1001;
    expect(await answer(second)).toBe(tooOld);
    expect(await refusalOf(bench, 'answerCallbackQuery', { callback_query_id: '1' })).toBe(tooOld);
  });
});

test('every call is noted with its answer', async () => {
  const bench = started();
  await callApi(bench, 'sendMessage', { ...bench.to, text: 'a' });
  await callApi(bench, 'sendmessage', { ...bench.to, text: '' });
  expect(bench.world.calls.map((one) => [one.method, one.answer?.code])).toEqual([
    ['sendMessage', 200],
    ['sendMessage', 400],
  ]);
});
