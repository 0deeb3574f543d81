import { describe, expect, test } from 'vitest';
import { saysThrowAway } from '#src/domain/in-report/throw-away-word.ts';

describe('who is asked what becomes of a report', () => {
  test.each(['xóa', 'Xoá đi', 'xoa di em', 'bỏ hẳn', 'bo han', 'bỏ đi nha', 'xóa luôn ạ', 'bỏ.'])(
    'wants it gone by %j',
    (said) => expect(saysThrowAway(said)).toBe(true),
  );
  test.each(['bỏ qua', 'bỏ trống', 'không xóa', 'để dành', 'bộ', 'xoa bóp', 'xóa giúp dòng dân'])(
    'says nothing of the kind by %j',
    (said) => expect(saysThrowAway(said)).toBe(false),
  );
});
