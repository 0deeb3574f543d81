import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from '#src/domain/text/html.ts';
import { parseHtml } from '#src/simulator/telegram/text/parse-html.ts';
import { renderHtml } from '#src/simulator/telegram/view/render-html.ts';
import { formatText } from '#src/simulator/telegram/text/format-text.ts';

describe('HTML of a bot', () => {
  test.for([
    ['<b>Chào</b> bạn', 'Chào bạn', [['bold', 0, 4]]],
    [
      '<strong>a</strong><em>b</em><ins>c</ins><del>d</del>',
      'abcd',
      [
        ['bold', 0, 1],
        ['italic', 1, 1],
        ['underline', 2, 1],
        ['strikethrough', 3, 1],
      ],
    ],
    ['🌱<i>x</i>', '🌱x', [['italic', 2, 1]]],
    [
      '<b>a<i>b</i></b>',
      'ab',
      [
        ['italic', 1, 1],
        ['bold', 0, 2],
      ],
    ],
    [
      '<code>a</code> <pre>b</pre>',
      'a b',
      [
        ['code', 0, 1],
        ['pre', 2, 1],
      ],
    ],
    ['<pre><code class="language-ts">x</code></pre>', 'x', [['pre', 0, 1]]],
    ['<a href="https://example.org/?a=1&amp;b=2">đây</a>', 'đây', [['text_link', 0, 3]]],
    ['<a href="javascript">x</a>', 'x', []],
    [
      '<blockquote>a</blockquote><blockquote expandable>b</blockquote>',
      'ab',
      [
        ['blockquote', 0, 1],
        ['expandable_blockquote', 1, 1],
      ],
    ],
    [
      '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
      'ab',
      [
        ['spoiler', 0, 1],
        ['spoiler', 1, 1],
      ],
    ],
    ['<B>a</B>', 'a', [['bold', 0, 1]]],
    ['<b></b>x', 'x', []],
    ['1 &lt; 2 &amp; 3 &gt; 2 &quot;', '1 < 2 & 3 > 2 "', []],
    ['&nbsp;A & B &#65;&#x1F331;', '&nbsp;A & B A🌱', []],
    ['a > b', 'a > b', []],
  ] as const)('%s is read as Telegram reads it', ([html, text, entities]) => {
    const parsed = parseHtml(html);
    expect(parsed.text).toBe(text);
    expect(parsed.entities.map(({ type, offset, length }) => [type, offset, length])).toEqual(entities);
  });

  test.for([
    ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['é<br>', 'Unsupported start tag "br" at byte offset 2'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ] as const)('%s is refused in the words of Telegram', ([html, words]) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${words}`);
  });

  test('shows any escaped text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseHtml(escapeHtml(text)).text).toBe(text);
      }),
    );
  });
});

describe('a text as Telegram keeps it', () => {
  test('loses the white space around it, and its marks move along', () => {
    const kept = formatText({ text: '\n <b> a</b> \n', parseMode: 'HTML', entities: undefined }, 4096, '');
    expect(kept).toEqual({ text: 'a', entities: [{ type: 'bold', offset: 0, length: 1 }] });
  });

  test.for([
    [
      '/start M4 và /baocao@XungKichBot',
      [
        ['bot_command', 0, 6],
        ['bot_command', 13, 19],
      ],
    ],
    [
      'xem https://example.org/a?b=1, rồi t.me/XungKichBot',
      [
        ['url', 4, 25],
        ['url', 35, 16],
      ],
    ],
    [
      '@lan_nguyen #ngàychủnhậtxanh lan@example.org',
      [
        ['mention', 0, 11],
        ['hashtag', 12, 16],
        ['email', 29, 15],
      ],
    ],
    ['17/3 và và/hoặc', []],
  ] as const)('%s shows its commands, links and names', ([text, entities]) => {
    const found = formatText({ text, parseMode: undefined, entities: undefined }, 4096, '').entities;
    expect(found.map(({ type, offset, length }) => [type, offset, length])).toEqual(entities);
  });
});

describe('a page that shows a text', () => {
  test('gets its marks as tags and everything else escaped', () => {
    const { text, entities } = formatText(
      {
        text: '<b>Tân Quý</b> &lt;script&gt; <a href="https://example.org/?a=&quot;">x</a> <tg-spoiler>y</tg-spoiler>',
        parseMode: 'HTML',
        entities: undefined,
      },
      4096,
      '',
    );
    expect(renderHtml(text, entities)).toBe(
      '<b>Tân Quý</b> &lt;script&gt; <a href="https://example.org/?a=&quot;" rel="noreferrer" target="_blank">x</a> <span class="spoiler">y</span>',
    );
  });

  test('gets marks inside each other well nested', () => {
    const { text, entities } = parseHtml('<blockquote><b>a</b><i><u>b</u>d</i></blockquote>c');
    expect(renderHtml(text, entities)).toBe('<blockquote><b>a</b><i><u>b</u>d</i></blockquote>c');
  });
});
