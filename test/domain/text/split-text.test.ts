import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, stripHtml, visibleLength, visibleText } from '#src/domain/text/html.ts';
import { splitText } from '#src/domain/text/split-text.ts';
import { longTexts, typedText } from '#test/support/typed-text.ts';

describe('a text that is too long', () => {
  test('stays whole when it is not', () => {
    expect(splitText('<b>Tân Quý</b>: đủ &amp; đúng', 40)).toEqual(['<b>Tân Quý</b>: đủ &amp; đúng']);
  });

  test('is cut at a blank line first', () => {
    expect(splitText('Một hai.\n\nBa bốn. Năm\nsáu bảy', 22)).toEqual(['Một hai.\n\nBa bốn. Năm', 'sáu bảy']);
    expect(splitText('Một hai ba bốn.\n\nNăm. Sáu\nbảy tám', 24)).toEqual([
      'Một hai ba bốn.',
      'Năm. Sáu\nbảy tám',
    ]);
  });

  test('then at the end of a line, of a sentence, of a word', () => {
    expect(splitText('một hai\nba bốn năm', 12)).toEqual(['một hai', 'ba bốn năm']);
    expect(splitText('Một hai. Ba bốn năm', 14)).toEqual(['Một hai.', 'Ba bốn năm']);
    expect(splitText('một hai ba bốn', 11)).toEqual(['một hai ba', 'bốn']);
  });

  test('is cut at a space that would just not fit', () => {
    expect(splitText('một hai ba', 7)).toEqual(['một hai', 'ba']);
  });

  test('is cut inside a word only where there is nothing else', () => {
    expect(splitText('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  });

  test('has its tags closed at a cut and opened again behind it', () => {
    expect(splitText('<b>một <i>hai ba</i></b> bốn', 8)).toEqual([
      '<b>một <i>hai</i></b>',
      '<b><i>ba</i></b> bốn',
    ]);
    expect(splitText('<a href="https://x.vn/?a=1&amp;b=2">một hai</a>', 4)).toEqual([
      '<a href="https://x.vn/?a=1&amp;b=2">một</a>',
      '<a href="https://x.vn/?a=1&amp;b=2">hai</a>',
    ]);
    expect(splitText('<blockquote expandable>một hai</blockquote>', 4)).toEqual([
      '<blockquote expandable>một</blockquote>',
      '<blockquote expandable>hai</blockquote>',
    ]);
  });

  test('keeps a closing tag with the text before it and an opening one with the text behind it', () => {
    expect(splitText('<b>một</b> hai', 3)).toEqual(['<b>một</b>', 'hai']);
    expect(splitText('một <b>hai</b>', 4)).toEqual(['một', '<b>hai</b>']);
    expect(splitText('mộtx<b>hai</b>', 4)).toEqual(['mộtx', '<b>hai</b>']);
  });

  test('is measured without tags, and an entity is one unit', () => {
    expect(splitText('<b>&amp;&lt;&gt;&quot;</b>', 4)).toHaveLength(1);
    expect(splitText('&amp;&amp;&amp;', 2)).toEqual(['&amp;&amp;', '&amp;']);
  });

  test('is never cut inside an emoji', () => {
    expect(splitText('👨‍👩‍👧👨‍👩‍👧', 8)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧']);
    expect(splitText('ab👍🏽', 5)).toEqual(['ab', '👍🏽']);
  });

  test('is no piece at all when there is nothing to see', () => {
    expect(splitText('', 10)).toEqual([]);
    expect(splitText(' \n <b> </b>', 10)).toEqual([]);
  });

  test('cannot be split into pieces smaller than a character', () => {
    expect(() => splitText('a', 1)).toThrow(RangeError);
  });
});

describe('the pieces of any text', () => {
  const html = markup();

  test('keep the limit, are well-formed and hold everything but the space at the cuts', () => {
    fc.assert(
      fc.property(html, fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const pieces = splitText(text, limit);
        for (const piece of pieces) {
          expect(visibleLength(piece)).toBeLessThanOrEqual(limit);
          expect(unbalanced(piece)).toEqual([]);
          expect(visibleText(piece).trim()).not.toBe('');
        }
        expect(squeezed(pieces.map(visibleText).join(''))).toBe(squeezed(visibleText(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('have every character in the markup it had', () => {
    fc.assert(
      fc.property(html, fc.integer({ min: 2, max: 60 }), (text, limit) => {
        expect(styled(splitText(text, limit).join(''))).toEqual(styled(text));
      }),
    );
  });

  test('lose no word to another piece where words are shorter than a piece', () => {
    const words = fc.array(fc.stringMatching(/^[a-zđăâ]{1,8}[.!]?$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 40 }), (all, limit) => {
        const pieces = splitText(all.join(' '), limit);
        expect(pieces.join(' ')).toBe(all.join(' '));
      }),
    );
  });

  test('come to an end for 10,000 characters of any kind', () => {
    const split = (text: string) => [
      splitText(escapeHtml(text), 4096),
      splitText(text, 100),
      stripHtml(text),
    ];
    expect(() => longTexts().forEach(split)).not.toThrow();
  });
});

function markup(): fc.Arbitrary<string> {
  const tags = ['b', 'i', 'u', 's', 'code', 'blockquote', 'a href="https://x.vn/?a=1&amp;b"'];
  const text = typedText()
    .filter((each) => !/\p{Surrogate}/u.test(each))
    .map(escapeHtml);
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.constantFrom('\n\n', '\n', ' ', '. '),
      fc.tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 3 })).map(([tag, inner]) => {
        return `<${tag}>${inner.join('')}</${tag.split(' ')[0] ?? ''}>`;
      }),
    ),
  }));
  return fc.array(node, { maxLength: 8 }).map((nodes) => nodes.join(''));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Tags that are not closed in order, and raw < or &. */
function unbalanced(html: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (!slash) open.push(name);
    else if (open.pop() !== name) return [tag];
  }
  const raw = html.replace(/<\/?[a-z][^<>]*>|&(?:amp|lt|gt|quot);/g, '').match(/[<>&]/g) ?? [];
  return [...open, ...raw];
}

/** Each visible character with the tags it stands in. */
function styled(html: string): readonly string[] {
  const open: string[] = [];
  return [...html.matchAll(/<(\/?)([a-z]+)[^>]*>|&[a-z]+;|[^\s]/gu)].flatMap(([part, slash, name]) => {
    if (name === undefined) return [`${open.join('/')} ${part}`];
    if (slash) open.pop();
    else open.push(part);
    return [];
  });
}
