import { expect, test } from 'vitest';
import { chatOfUpdate } from '#src/adapters/telegram/chat-of-update.ts';

test.each<[what: string, content: object, chat: string]>([
  ['a message', { message: { chat: { id: -7 } } }, 'chat -7'],
  ['a press', { callback_query: { id: '1', message: { chat: { id: 8 } } } }, 'chat 8'],
  ['a membership', { my_chat_member: { chat: { id: -100 } } }, 'chat -100'],
  [
    'a move, which comes before all else in the new chat',
    { message: { chat: { id: -7 }, migrate_to_chat_id: -100 } },
    'chat -100',
  ],
  ['anything without a chat', { poll: {} }, 'update 5'],
])('%s keeps its order', (_what, content, chat) => {
  expect(chatOfUpdate({ update_id: 5, ...content })).toBe(chat);
});
