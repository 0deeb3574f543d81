import { describe, expect, test } from 'vitest';
import { callApi, refusalOf } from '../support/call-api.ts';
import { createBench } from '../support/telegram-bench.ts';

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

test('every call is noted with its answer', async () => {
  const bench = createBench();
  const to = { chat_id: bench.lan.id };
  bench.world.startBot(bench.lan);
  await callApi(bench, 'sendMessage', { ...to, text: 'a' });
  await callApi(bench, 'sendmessage', { ...to, text: '' });
  expect(bench.world.calls.map((one) => [one.method, one.answer?.code])).toEqual([
    ['sendMessage', 200],
    ['sendMessage', 400],
  ]);
});
