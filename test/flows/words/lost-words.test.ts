import { expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { Instant } from '#src/domain/ids.ts';
import { lostWords } from '#src/flows/words/lost-words.ts';
import { at } from '#test/support/obligations.ts';

const translate = createTranslate('locales');
const now = at('2024-03-17 20:00');
type Lost = Parameters<typeof lostWords>[0][number];

const receipt = { kind: 'receipt', reportId: 'r1' };
const lost = (over: Partial<Lost> = {}): Lost => ({
  id: 'm',
  words: '✅ Đã nhận báo cáo Chủ nhật xanh.\n\nCảm ơn bạn!',
  about: receipt,
  notice: null,
  at: at('2024-03-17 19:00'),
  ...over,
});
const said = (...all: readonly Lost[]) => {
  const along = lostWords(all, now);
  return along && [translate('vi', along.line), along.ids];
};

test('the next message takes along the beginning of a receipt that may not have arrived', () => {
  expect(said(lost())).toEqual([
    '↩️ Tin trước có thể chưa tới bạn: “✅ Đã nhận báo cáo Chủ nhật xanh.”',
    ['m'],
  ]);
});

test.each<[string, Partial<Lost>]>([
  ['an old question', { about: { kind: 'field', reportId: 'r1', fieldId: 'people' } }],
  ['a card that was asked about', { about: { kind: 'report', reportId: 'r1' } }],
  ['an answer that is about nothing', { about: null }],
  ['a notice whose duty is done, or that is too late', { about: null, notice: 'over' }],
  ['what has no words', { words: null }],
  ['what was said three days ago', { at: (now - 3 * 86_400_000 - 1) as Instant }],
])('%s does not matter any more', (_what, over) => {
  expect(said(lost(over))).toBeNull();
});

test('a notice that would be told still matters, whatever it is about', () => {
  expect(said(lost({ about: null, notice: 'alive' }))).not.toBeNull();
});

test('of several the newest is told, and all are done with', () => {
  const older = lost({ id: 'older', words: 'cũ', at: at('2024-03-17 18:00') });
  const question = lost({ id: 'question', about: { kind: 'question' } });
  expect(said(older, question, lost())?.[1]).toEqual(['m', 'older']);
});

test('a long one is cut, and what it holds of markup is text', () => {
  const line = String(said(lost({ words: `<b>${'dài '.repeat(100)}` }))?.[0]);
  expect(line).toContain('“&lt;b&gt;dài');
  expect(line.length).toBeLessThan(260);
});
