import { describe, expect, test } from 'vitest';
import { matchWord } from '#src/domain/answer/match-word.ts';
import { composed, plain } from '#src/domain/answer/plain.ts';

const plainly: readonly (readonly [typed: string, compared: string])[] = [
  ['Báo cáo', 'bao cao'],
  ['Báo cáo'.normalize('NFD'), 'bao cao'],
  ['ĐƯỜNG Đoàn', 'duong doan'],
  ['  bỏ \t qua \n', 'bo qua'],
  ['bỏ\u00A0qua', 'bo qua'],
  ['x\u200Bo\u200Dng', 'xong'],
  ['xong!!!', 'xong'],
  ['xong…', 'xong'],
  ['✅ Xong ảnh', 'xong anh'],
  ['❤️ xong ❤️', 'xong'],
  ['👨‍👩‍👧 gia đình 👍🏽', 'gia dinh'],
  ['４５', '45'],
  ['4️⃣', '4'],
  ['120 m²', '120 m2'],
  ['17–18', '17-18'],
  ['', ''],
  ['…', ''],
];

const words = ['xong', 'hủy', 'bỏ qua', 'báo cáo'];
const matching: readonly (readonly [typed: string, word: string])[] = [
  ['xong', 'xong'],
  ['Xong.', 'xong'],
  ['xong rồi ạ', 'xong'],
  ['dạ xong rồi nha em ơi!', 'xong'],
  ['XONG 👍', 'xong'],
  ['huỷ', 'hủy'],
  ['hủy đi', 'hủy'],
  ['huy', 'hủy'],
  ['bo qua nhe', 'bỏ qua'],
  ['Báo cáo ạ', 'báo cáo'],
];
const others = [
  '',
  'rồi',
  'ạ',
  'xong chưa',
  'xong hẻm 128',
  'chưa xong',
  'hủy hoại',
  'Bỏ quà',
  'báo cáo viên',
  'xong '.repeat(100),
];

describe('text as it is compared', () => {
  test.each(plainly)('%j reads %j', (typed, compared) => {
    expect(plain(typed)).toBe(compared);
  });

  test('keeps its diacritics where they matter', () => {
    expect(composed('  CHỦ\u00A0nhật'.normalize('NFD'))).toBe('chủ nhật');
  });
});

describe('a command in words', () => {
  test.each(matching)('%j is %j', (typed, word) => {
    expect(matchWord(typed, words)).toBe(word);
  });

  test('is not seen in an answer', () => {
    const seen = others.filter((typed) => matchWord(typed, words) !== undefined);
    expect(seen).toEqual([]);
  });
});
