import { describe, expect, test } from 'vitest';
import { channelCodeFrom, channelCodeIn, formatChannelCode } from '#src/domain/channel/channel-code.ts';

describe('six digits', () => {
  test.each([
    '482913',
    '482 913',
    '482-913',
    '482.913',
    'mã của em là 482 913 ạ',
    'Mã: 482913.',
    '４８２９１３',
    ' 482913 nhé bot',
  ])('are found in %j', (typed) => {
    expect(channelCodeIn(typed)).toBe('482913');
  });

  test.each([
    '',
    '48291',
    '4829134',
    '0901234567',
    '48 29 13',
    'chào bạn',
    '17/3 45 30',
    '482913 hay 482914',
    // Codes of invites.
    'H346729K',
    '346729CX',
    'CX346-729',
    '3467-29CX',
    'mã 29346729',
    'CNX 17/3 120000',
    `482913 ${'rất dài '.repeat(20)}`,
  ])('are not seen in %j', (typed) => {
    expect(channelCodeIn(typed)).toBeUndefined();
  });

  test('are made of an id, keep their zeros, and are read back as shown', () => {
    const codes = ['', 'a', 'K7qm4Xrd9abC', 'K7qm4Xrd9abD'].map(channelCodeFrom);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.map((code) => channelCodeIn(formatChannelCode(code)))).toEqual(codes);
  });
});
