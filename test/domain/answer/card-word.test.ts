import { describe, expect, test } from 'vitest';
import { readCardWord } from '#src/domain/answer/card-word.ts';

const read: readonly (readonly [typed: string, meant: 'send' | 'lines' | 'leave'])[] = [
  ['gửi', 'send'],
  ['gui', 'send'],
  ['Gửi đi', 'send'],
  ['gửi luôn nha em', 'send'],
  ['ok', 'send'],
  ['oke em', 'send'],
  ['ok gửi nhé', 'send'],
  ['đúng', 'send'],
  ['đúng rồi', 'send'],
  ['dạ đúng hết rồi ạ', 'send'],
  ['dung roi em', 'send'],
  ['chuẩn rồi gửi giúp chị', 'send'],
  ['👍', 'send'],
  ['👍🏽', 'send'],
  ['👍👍', 'send'],
  ['✅', 'send'],
  ['sai', 'lines'],
  ['sai rồi em', 'lines'],
  ['sửa', 'lines'],
  ['sửa số dân', 'lines'],
  ['chưa đúng', 'lines'],
  ['nhầm số kg', 'lines'],
  ['👎', 'lines'],
  ['để sau', 'leave'],
  ['khoan đã', 'leave'],
  ['đừng gửi', 'leave'],
  ['lưu nháp nha', 'leave'],
];

/** A question, a word of two meanings, or something else: nothing is sent. */
const unread = [
  '',
  'dung',
  'dung gui',
  'gửi chưa em',
  'gửi được không?',
  'đúng không',
  'đúng 45 người',
  'ok 45 bạn',
  'gửi ảnh',
  'gửi cho ai',
  'hạn khi nào',
  'chào em',
];

describe('under a report that is ready', () => {
  test.each(read)('%j means %s', (typed, meant) => {
    expect(readCardWord(typed)).toBe(meant);
    expect(readCardWord(typed.normalize('NFD'))).toBe(meant);
  });

  test.each(unread)('%j sends nothing', (typed) => {
    expect(readCardWord(typed)).toBeUndefined();
  });
});
