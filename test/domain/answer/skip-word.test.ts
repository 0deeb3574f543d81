import { describe, expect, test } from 'vitest';
import { saysAsBefore, saysNothing, saysSkip } from '#src/domain/answer/skip-word.ts';

describe('a question that may be left out', () => {
  test.each(['bỏ qua', 'bo qua nha', 'khỏi', 'skip', 'để trống'])('is left out by %j', (typed) => {
    expect(saysSkip(typed)).toBe(true);
  });

  test.each(['không', 'không có gì ạ', 'ko', 'hông có', '-', 'x'])(
    'has nothing to be written, by %j',
    (typed) => {
      expect(saysNothing(typed)).toBe(true);
    },
  );

  test.each(['không khí vui', 'bỏ qua đoạn này giúp em', 'khỏi bệnh', 'hết', 'có Đoàn trường phối hợp'])(
    'is answered by %j',
    (typed) => {
      expect(saysSkip(typed) || saysNothing(typed)).toBe(false);
    },
  );
});

test('“như trên” is no answer that can be written down', () => {
  expect(['như trên', 'nhu tren a', 'như lần trước'].every(saysAsBefore)).toBe(true);
  expect(saysAsBefore('như trên, khu phố 4')).toBe(false);
});
