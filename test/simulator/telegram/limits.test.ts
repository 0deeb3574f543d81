import { describe, expect, test } from 'vitest';
import { refusalOf } from '../support/call-api.ts';
import { createBench, smallJpeg } from '../support/telegram-bench.ts';

function started() {
  const bench = createBench();
  bench.world.startBot(bench.lan);
  return { ...bench, to: { chat_id: bench.lan.id } };
}

const photo = (bytes: Uint8Array = smallJpeg) => ({ a: { bytes, name: 'a.jpg', mimeType: 'image/jpeg' } });
const keyboard = (button: Readonly<Record<string, unknown>>) => ({
  inline_keyboard: [[{ text: 'Có', ...button }]],
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
