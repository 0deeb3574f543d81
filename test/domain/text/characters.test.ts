import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipText } from '#src/domain/text/characters.ts';

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
