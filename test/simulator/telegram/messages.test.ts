import { describe, expect, test } from 'vitest';
import { refusalOf, resultOf } from '../support/call-api.ts';
import { createBench } from '../support/telegram-bench.ts';

function started() {
  const bench = createBench();
  bench.world.startBot(bench.lan);
  return { ...bench, to: { chat_id: bench.lan.id } };
}

const keyboard = (button: Readonly<Record<string, unknown>>) => ({
  inline_keyboard: [[{ text: 'Có', ...button }]],
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
