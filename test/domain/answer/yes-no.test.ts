import { describe, expect, test } from 'vitest';
import { parseYesNo } from '#src/domain/answer/yes-no.ts';

const yes = ['có', 'Có ạ', 'dạ có', 'ừ', 'ok', 'OK em', 'okie nha', 'đúng', 'Đúng rồi ạ!', 'dung roi', 'đung', 'dạ', 'vâng', 'Vâng ạ', 'rồi', 'phải', 'được nhé', 'chính xác', 'yes', '👍', '👍🏽', '✅']; // prettier-ignore
const no = ['không', 'Không ạ', 'dạ không', 'ko', 'k', 'hông', 'hổng có', 'chưa', 'chưa đúng', 'không phải', 'ko dung', 'sai', 'sai rồi em ơi', 'nhầm rồi', 'thôi', 'dạ thôi', 'đừng', 'no', '❌']; // prettier-ignore
const neither = ['', 'có không', 'không sai', 'có 45 người', 'dừng', 'vàng', 'hồng', 'chùa', 'ok không?', 'xong', 'không biết', 'có thể', '😀', 'có '.repeat(4000)]; // prettier-ignore

describe('a yes-or-no question', () => {
  test.each(yes)('is answered with yes by %j', (typed) => {
    expect(parseYesNo(typed)).toBe('yes');
  });

  test.each(no)('is answered with no by %j', (typed) => {
    expect(parseYesNo(typed)).toBe('no');
  });

  test('is not answered by anything else', () => {
    expect(neither.filter((typed) => parseYesNo(typed) !== undefined)).toEqual([]);
  });
});
