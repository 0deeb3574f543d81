import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '#src/domain/text/split-lines.ts';

describe('a text is split', () => {
  test.each([
    ['not at all where it fits', 'một\nhai', 10, ['một\nhai']],
    ['at line ends', 'một hai\nba bốn\nnăm', 14, ['một hai\nba bốn', 'năm']],
    ['at a line end, also where that leaves a piece short', 'a\nb c d e f g h', 13, ['a', 'b c d e f g h']],
    ['behind a blank line where the piece is half full', 'một hai\n\nba\nbốn', 12, ['một hai', 'ba\nbốn']],
    [
      'inside a line only where it is longer than a piece',
      'ab\nmột hai ba\ncd',
      8,
      ['ab', 'một hai', 'ba\ncd'],
    ],
    ['without blank lines at its ends', '\n\nmột\n\n', 10, ['một']],
    ['into nothing where nothing is there', ' \n ', 10, []],
  ] as const)('%s', (_, text, limit, pieces) => {
    expect(splitLines(text, limit)).toEqual(pieces);
  });

  test('never inside a character: an emoji of several parts stays whole', () => {
    for (const piece of splitLines('👩‍🌾'.repeat(9), 12)) expect(piece).toMatch(/^(👩‍🌾)+$/u);
  });

  test('into pieces within the limit that hold all that can be seen, whatever it is', () => {
    const texts = fc.array(fc.constantFrom('\n', '\n\n', ' ', 'ơ', 'dài', '👩‍🌾', '🌱', 'câu. ', '&', '<b>'), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 40 }), (parts, limit) => {
        const text = parts.join('');
        const pieces = splitLines(text, limit);
        expect(
          pieces.every((piece) => piece.length <= limit && piece.trim() !== '' && piece.isWellFormed()),
        ).toBe(true);
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
