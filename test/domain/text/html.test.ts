import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, stripHtml, visibleLength } from '#src/domain/text/html.ts';

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
