import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipText, outsideText, shownLength } from '#src/domain/text/characters.ts';

/** Halves of characters among them. */
const anyUnits = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });

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

describe('a text from outside', () => {
  test.each([
    ['a letter and its marks, typed apart, are one', 'Tân Quý'.normalize('NFD'), 'Tân Quý'],
    ['marks in another order are the same letter', 'e\u0323\u0302', 'ệ'],
    ['NUL is left out', 'hẻm\0 128', 'hẻm 128'],
    ['half a character becomes the sign for it', 'hẻm \uD83D 128', 'hẻm \uFFFD 128'],
    ['an emoji stays whole', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['what no other spelling has stays as it is', 'x\u0323', 'x\u0323'],
  ])('%s', (_, typed, kept) => {
    expect(outsideText(typed)).toBe(kept);
  });

  test('is the same whatever comes twice through the border', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(outsideText(outsideText(text))).toBe(outsideText(text));
      }),
    );
  });
});

describe('the length that people are told of', () => {
  test.each([
    ['letters with their marks', 'Tân Quý'.normalize('NFD'), 7],
    ['an emoji of several parts', '👨‍👩‍👧', 1],
    ['a flag', '🇻🇳', 1],
    ['nothing', '', 0],
    ['a letter under a heap of marks, which is as long as several', `a${'\u0301'.repeat(159)}`, 10],
  ])('counts %s', (_, text, length) => {
    expect(shownLength(text)).toBe(length);
  });
});
