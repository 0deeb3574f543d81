import { expect, test } from 'vitest';
import { readUpdate } from '#src/adapters/telegram/read-update.ts';
import { lan, messageWith, self } from './support/updates.ts';

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
  expect(read({ update_id: 5, ...content })?.lane).toBe(chat);
});

test('a message is what it means, under the id that Telegram gave it', () => {
  const update = read({ update_id: 9, message: messageWith({ text: '45' }) });
  expect(update).toMatchObject({ id: '9', incoming: { updateId: '9', event: { kind: 'text', text: '45' } } });
  expect(update?.onArrival).toBeUndefined();
});

test('what is not for us still has an id, so that it can be confirmed', () => {
  expect(read({ update_id: 9, telepathy: {} })).toEqual({ id: '9', lane: 'update 9', incoming: null });
});

test.each([null, 5, 'xin chào', [], {}, { update_id: '9' }])('%j is no update', (raw) => {
  expect(read(raw)).toBeNull();
});

test('a press is answered on its arrival, whatever else is wrong with it, and what Telegram says to that is only told', async () => {
  const answered: string[] = [];
  const told: string[] = [];
  const api = {
    answerCallbackQuery: (id: string) => {
      answered.push(id);
      return Promise.reject(new Error('query is too old'));
    },
  };
  const log = { info: (_: object, message: string) => void told.push(message) };
  const press = { update_id: 9, callback_query: { id: 'p1', from: lan } };
  readUpdate({ api, self, log }, press)?.onArrival?.();
  await Promise.resolve();
  expect([answered, told]).toEqual([['p1'], ['a button press could not be answered']]);
});

function read(raw: unknown) {
  return readUpdate({ api: { answerCallbackQuery: () => Promise.resolve(true) }, self }, raw);
}
