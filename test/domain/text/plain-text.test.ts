import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipText } from '#src/domain/text/clip-text.ts';
import { escapeHtml } from '#src/domain/text/escape-html.ts';
import { stripHtml } from '#src/domain/text/strip-html.ts';
import { visibleLength } from '#src/domain/text/visible-text.ts';

const stripped: readonly (readonly [html: string, text: string])[] = [
  ['<b>x</b>', 'x'],
  ['<a href="https://x.vn/?a=1&amp;b=2">xem</a>', 'xem (https://x.vn/?a=1&b=2)'],
  ['<a href="https://x.vn">https://x.vn</a>', 'https://x.vn'],
  ['<a href="https://x.vn"><b>xem</b> đi</a>!', 'xem đi (https://x.vn)!'],
  ['<blockquote>một\nhai</blockquote>', 'một\nhai'],
  ['5 &lt; 6 &amp;&amp; 7 &gt; 6 &quot;ạ&quot;', '5 < 6 && 7 > 6 "ạ"'],
  ['&amp;lt;', '&lt;'],
  ['2 < 3', '2 < 3'],
  ['a & b', 'a & b'],
  ['<3', '<3'],
];

describe('HTML as plain text', () => {
  test.each(stripped)('%j reads %j', (html, text) => {
    expect(stripHtml(html)).toBe(text);
  });

  test('gives back what was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(stripHtml(escapeHtml(text))).toBe(text);
        expect(visibleLength(escapeHtml(text))).toBe(text.length);
      }),
    );
  });
});

describe('a text that is clipped', () => {
  test('stays whole when it is short', () => {
    expect(clipText('Tân Quý', 7)).toBe('Tân Quý');
  });

  test('ends with an ellipsis that counts', () => {
    expect(clipText('Tân Sơn Nhì', 8)).toBe('Tân Sơn…');
  });

  test('keeps or loses an emoji as a whole', () => {
    expect(clipText('a👨‍👩‍👧b', 9)).toBe('a…');
    expect(clipText('a👨‍👩‍👧bc', 10)).toBe('a👨‍👩‍👧…');
  });

  test('is never longer than the limit, nor broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(20), (text, limit) => {
        const clipped = clipText(text, limit);
        expect(clipped.length).toBeLessThanOrEqual(limit);
        expect(clipped).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
