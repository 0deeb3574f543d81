import { describe, expect, test } from 'vitest';
import {
  codeAlphabet,
  codeFrom,
  formatCode,
  newCodeAlphabet,
  normalizeCode,
  parseCode,
} from '#src/domain/answer/code.ts';

const spellings = ['K7QM-4XRD', 'k7qm4xrd', 'k7qm 4xrd', 'K7QM–4XRD', 'k7qm_4xrd', ' K7QM.4XRD ', 'Ｋ７ＱＭ４ＸＲＤ', 'k 7 q m 4 x r d', 'K7QM\u200B4XRD']; // prettier-ignore
const sentences = [
  '/start K7QM-4XRD',
  'mã của em là k7qm 4xrd ạ',
  'Mã: K7QM-4XRD.',
  'https://t.me/xungkich_bot?start=K7QM4XRD',
  'mã của tôi là K7QM-4XRD',
  'K7QM4XRD chào bạn',
  'k7qm4xrd ạ',
  'Dạ em gửi mã k7qm-4xrd nhé ad',
  'Nhắn mã K7QM-4XRD cho Bot Xung Kích trên Zalo.',
  'Chào bot, mình là Lan, mã mời: K7QM 4XRD',
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

  test.each(['CFGH-JKMN', 'cfgh jkmn', 'mã của em là CFGH-JKMN ạ', 'cfghjkmn chào bạn'])(
    'without a digit is found in %j',
    (typed) => {
      expect(parseCode(typed)).toEqual({ kind: 'understood', code: 'CFGHJKMN' });
    },
  );

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

/** What a keyboard for Vietnamese, Telex or VNI, shows of codes with vowels, D or W. */
describe('a code that a keyboard for Vietnamese changed', () => {
  const mangled: readonly (readonly [typed: string, code: string])[] = [
    ['ả4xê7d', 'AR4XEE7D'],
    ['Ả4XÊ7D', 'AR4XEE7D'],
    ['K7ĐK4XR', 'K7DDK4XR'],
    ['k7đk-4xr', 'K7DDK4XR'],
    ['mã của em là k7đk4xr ạ', 'K7DDK4XR'],
    ['à4ẽ7k2', 'AF4EX7K2'],
    ['ạ4ă7k2', 'AJ4AW7K2'],
    ['â4ê7k2', 'AA4EE7K2'],
    ['ư7qm4xrd', 'W7QM4XRD'],
    ['ỷ7qm4xr', 'YR7QM4XR'],
    // the mark typed at the end of the syllable
    ['ảm47qk2', 'AMR47QK2'],
    ['âm47qk2', 'AMA47QK2'],
    ['đa47qk2', 'DAD47QK2'],
    // VNI
    ['ả4xê7d', 'A34XE67D'],
    ['k7đk4xr', 'K7D9K4XR'],
  ];

  test.each(mangled)('%j may be %s', (typed, code) => {
    const read = parseCode(typed);
    if (read.kind !== 'understood') throw new Error(read.reason);
    expect([read.code, ...(read.or ?? [])]).toContain(code);
  });

  test('is looked for first as if its marks were typed at once', () => {
    expect(parseCode('ả4xê7d')).toMatchObject({ code: 'AR4XEE7D' });
  });

  test('is not seen in what people write', () => {
    const written = ['chào các bạn', '45 đoàn viên', 'khu phố 4 nè', '120kg rác', 'hẻm 17/3', 'ngày 17/3 ạ'];
    expect(written.filter((text) => parseCode(text).kind === 'understood')).toEqual([]);
  });

  test('is never one of the new ones: they have no letter that such a keyboard changes', () => {
    expect(Array.from(newCodeAlphabet).filter((letter) => 'AEIOUYDW'.includes(letter))).toEqual([]);
    expect(Array.from(newCodeAlphabet).every((letter) => codeAlphabet.includes(letter))).toBe(true);
  });
});
