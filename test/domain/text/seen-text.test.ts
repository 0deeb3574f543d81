import { describe, expect, test } from 'vitest';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';

const cleaned: readonly (readonly [why: string, text: string, seen: string])[] = [
  ['marks of direction', 'Nguyễn \u202EThị\u202C Lan', 'Nguyễn Thị Lan'],
  ['isolates', '\u2066Lan\u2069', 'Lan'],
  ['an Arabic mark', 'Lan\u061C', 'Lan'],
  ['zero-width spaces', 'hẻm\u200B 128\uFEFF', 'hẻm 128'],
  ['a joiner beside letters', 'L\u200Da\u200Cn', 'Lan'],
  ['a soft hyphen', 'Tân\u00ADQuý', 'TânQuý'],
  ['Hangul fillers', '\u3164\u115F\u1160\uFFA0', ''],
  ['tags without a flag', 'Lan\u{E0041}\u{E007F}', 'Lan'],
  ['variants of letters', 'L\uFE00an\u{E0100}', 'Lan'],
  ['controls', 'L\u0007an\u0000\u009F', 'Lan'],
  ['a mark that joins nothing', 'a\u034Fb', 'ab'],
  ['a mark of variation without a picture', 'Lan\uFE0F', 'Lan'],
];

const kept: readonly (readonly [why: string, text: string])[] = [
  ['Vietnamese, composed', 'Trường THCS Đặng Trần Côn, phường Tân Quý'],
  ['Vietnamese, decomposed', 'Tân Quý'.normalize('NFD')],
  ['a letter under a heap of marks', 'a\u0301\u0323\u0302'],
  ['a family', '👨‍👩‍👧'],
  ['a skin', '👍🏽'],
  ['a joined picture with a skin and a variant', '🤦🏽‍♀️ ❤️‍🔥'],
  ['a flag of letters', '🇻🇳'],
  ['a flag of tags', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
  ['a key', '4️⃣ 5⃣'],
  ['lines and tabs', 'một\nhai\tba'],
  ['other scripts', 'សួស្តី 你好 สวัสดี'],
];

describe('what nobody sees is taken out of what people wrote', () => {
  test.each(cleaned)('%s', (_why, text, seen) => {
    expect(seenText(text)).toBe(seen);
  });

  test.each(kept)('but not %s', (_why, text) => {
    expect(seenText(text)).toBe(text);
  });

  test('every end of a line is one', () => {
    expect(seenText('a\r\nb\rc\u2028d\u2029e\u0085f')).toBe('a\nb\nc\nd\ne\nf');
  });

  test('and a second time nothing more', () => {
    for (const [, text] of cleaned) expect(seenText(seenText(text))).toBe(seenText(text));
  });
});

describe('there is nothing to read in', () => {
  test.each([
    '',
    ' ',
    '\n\t',
    '\u00A0\u3000',
    '\u200B',
    '\u3164',
    '\u202E',
    '\u2800',
    '\u0301',
    '\u2060\uFE0F',
  ])('%j', (text) => {
    expect(isSeen(text)).toBe(false);
  });

  test.each(['a', '0', '-', '.', '👍', 'ồ', '字'])('but in %j', (text) => {
    expect(isSeen(text)).toBe(true);
  });
});
