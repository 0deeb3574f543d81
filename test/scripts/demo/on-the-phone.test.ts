import { expect, test } from 'vitest';
import { isReceipt, isSentByPhotos } from '../../../scripts/demo/secretaries/typed-choices.ts';
import { readLocale } from '#test/support/read-locale.ts';

const { messages } = readLocale('vi');
const wordsOf = (key: string): readonly string[] =>
  messages.find((message) => message.key === key)?.sentences ?? [];

test('the simulated secretaries know a card that photos send, and a receipt, by the words of the bot', () => {
  expect(wordsOf('card-ask-photos').map(isSentByPhotos)).toEqual([true, true]);
  expect(wordsOf('card-ask').some(isSentByPhotos)).toBe(false);
  expect(wordsOf('receipt').map((words) => isReceipt(words.replace(/<\/?b>/g, '')))).toEqual([true]);
});
