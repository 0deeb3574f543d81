import { describe, expect, test } from 'vitest';
import { codeAlphabet, codeFrom, formatCode, normalizeCode, parseCode } from '#src/domain/answer/code.ts';

const spellings = ['K7QM-4XRD', 'k7qm4xrd', 'k7qm 4xrd', 'K7QM–4XRD', 'k7qm_4xrd', ' K7QM.4XRD ', 'Ｋ７ＱＭ４ＸＲＤ', 'k 7 q m 4 x r d', 'K7QM\u200B4XRD']; // prettier-ignore
const sentences = [
  '/start K7QM-4XRD',
  'mã của em là k7qm 4xrd ạ',
  'Mã: K7QM-4XRD.',
  'https://t.me/xungkich_bot?start=K7QM4XRD',
];
const others = [
  '',
  'K7QM',
  'K7QM-4XRD-2',
  'chào các bạn',
  'tham gia',
  '0901234567',
  'K7QM/4XRD',
  'K7QM4XRD'.repeat(2000),
];

describe('a code', () => {
  test.each(spellings)('is understood as %j', (typed) => {
    expect(normalizeCode(typed)).toBe('K7QM4XRD');
    expect(parseCode(typed)).toEqual({ kind: 'understood', code: 'K7QM4XRD' });
  });

  test.each(sentences)('is found in %j', (typed) => {
    expect(parseCode(typed)).toEqual({ kind: 'understood', code: 'K7QM4XRD' });
  });

  test('may have its W made an ư by the keyboard', () => {
    expect(normalizeCode('ư7qm-4xrd')).toBe('W7QM4XRD');
  });

  test('is not seen in anything else', () => {
    const seen = others.filter(
      (typed) => normalizeCode(typed) !== undefined || parseCode(typed).kind === 'understood',
    );
    expect(seen).toEqual([]);
  });

  test('with letters that no code has is not guessed; they are named', () => {
    expect(normalizeCode('O7QM-4XR0')).toBeUndefined();
    expect(parseCode('O7QM-4XR0')).toEqual({ kind: 'unclear', reason: 'foreign-letters', said: 'O0' });
  });

  test('beside another one is unclear', () => {
    expect(parseCode('K7QM-4XRD hay K7QM-4XRE')).toEqual({ kind: 'unclear', reason: 'several' });
  });

  test('has no letters that look alike', () => {
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
    const pairs = ['0O', '1I', '1L', 'IL', '5S', '8B', 'UV'];
    expect(pairs.filter((pair) => Array.from(pair).some((letter) => codeAlphabet.includes(letter)))).toEqual(
      [],
    );
  });

  test('made from random bytes is shown in two halves and read back', () => {
    const code = codeFrom(Uint8Array.from({ length: 16 }, (_, index) => index * 37));
    expect(formatCode(code)).toMatch(/^.{4}-.{4}$/);
    expect(normalizeCode(formatCode(code))).toBe(code);
  });

  test('is not made from bytes that are too few', () => {
    expect(() => codeFrom(Uint8Array.from([250, 251, 252, 1, 2, 3, 4, 5, 6, 7]))).toThrow('too few');
  });
});
