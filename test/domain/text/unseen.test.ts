import { describe, expect, test } from 'vitest';
import { findUnseen } from '#src/domain/text/unseen.ts';

describe('a character that nobody sees', () => {
  test.each<[what: string, text: string, name: string, kind: string]>([
    ['NUL', 'a\0b', 'U+0000', 'control'],
    ['a bell', 'a\x07b', 'U+0007', 'control'],
    ['an escape, which colours terminals', 'a\x1b[31mb', 'U+001B', 'control'],
    ['a carriage return', 'a\rb', 'U+000D', 'control'],
    ['a control character of the upper half', 'a\x85b', 'U+0085', 'control'],
    ['half of an emoji', 'a\uD83Cb', 'U+D83C', 'half'],
    ['the other half', 'a\uDF31b', 'U+DF31', 'half'],
    ['what stands for a lost letter', 'a\uFFFDb', 'U+FFFD', 'lost'],
    ['a space of no width', 'a\u200Bb', 'U+200B', 'invisible'],
    ['a joiner between letters', 'a\u200Db', 'U+200D', 'invisible'],
    ['a byte order mark inside', 'a\uFEFFb', 'U+FEFF', 'invisible'],
    ['a turn to the left', 'a\u202Eb', 'U+202E', 'invisible'],
    ['an isolate', 'a\u2066b', 'U+2066', 'invisible'],
    ['a Hangul filler', 'a\u3164b', 'U+3164', 'invisible'],
    ['a braille pattern without dots', 'a\u2800b', 'U+2800', 'invisible'],
    ['a soft hyphen', 'a\u00ADb', 'U+00AD', 'invisible'],
    ['a separator of lines', 'a\u2028b', 'U+2028', 'invisible'],
    ['a variation of nothing', 'a\uFE0Fb', 'U+FE0F', 'invisible'],
    ['a tag', 'a\u{E0041}b', 'U+E0041', 'invisible'],
    ['a character of somebody’s own font', 'a\uE000b', 'U+E000', 'private'],
    ['none at all', 'a\uFFFFb', 'U+FFFF', 'private'],
  ])('is found: %s', (_, text, name, kind) => {
    expect(findUnseen(text)).toEqual({ index: 1, name, kind });
  });

  test.each([
    ['Vietnamese', 'Ngày Chủ nhật xanh, “Sạch và Đẹp” – lần thứ 152'],
    ['letters in parts', 'Nga\u0300y Chu\u0309 nha\u0302\u0323t'],
    ['lines and tabs', 'a\n\tb'],
    ['a hard space', 'Quận\u00A0Tân\u00A0Phú'],
    ['an emoji of parts', '👩‍🌾 ❤️ 👨‍👩‍👧 👩🏽‍🌾 1️⃣'],
  ])('is none of: %s', (_, text) => {
    expect(findUnseen(text)).toBeNull();
  });
});
