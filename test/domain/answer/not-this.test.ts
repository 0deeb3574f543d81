import { expect, test } from 'vitest';
import { saysNotThis } from '#src/domain/answer/about-photos.ts';

test.each(['không phải', 'khong phai', 'Không phải nha', 'không phải báo cáo này', 'not this'])(
  '%s says that photos are of another report',
  (text) => {
    expect(saysNotThis(text)).toBe(true);
  },
);

test.each(['không phải 45 mà 48', 'phải', 'không', 'không phải hẻm 25', 'gửi'])('%s does not', (text) => {
  expect(saysNotThis(text)).toBe(false);
});
