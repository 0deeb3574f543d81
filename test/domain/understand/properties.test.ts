import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { bare } from '#src/domain/answer/plain.ts';
import { understand } from '#src/domain/understand/understand.ts';
import { seedVocabulary } from '#test/support/understand-corpus.ts';

const vocabulary = seedVocabulary();
const today = '2024-03-18' as LocalDate;
const read = (text: string) => understand(text, { vocabulary, today, unitId: 'tan-quy' });

const figure = (words: readonly string[], max: number) =>
  fc.record({ n: fc.integer({ min: 2, max }), word: fc.constantFrom(...words), isBefore: fc.boolean() });
const said = ({ n, word, isBefore }: { n: number; word: string; isBefore: boolean }): string =>
  isBefore ? `${word}: ${n}` : `${n} ${word}`;
const parts = fc.record({
  members: figure(['đoàn viên', 'đv', 'ĐVTN', 'thanh niên'], 900),
  residents: figure(['người dân', 'dân', 'bà con'], 900),
  waste: fc.integer({ min: 5, max: 900 }),
  alley: fc.integer({ min: 2, max: 400 }),
  day: fc.constantFrom('17/3', 'ngày 17/3', 'hôm qua', 'chủ nhật 17/3'),
});
type Parts = typeof parts extends fc.Arbitrary<infer P> ? P : never;
const pieces = ({ members, residents, waste, alley, day }: Parts): readonly string[] => [
  day,
  said(members),
  said(residents),
  `${waste}kg rác`,
  `hẻm ${alley} Lê Trọng Tấn`,
];
const report = (of: Parts): string => `CNX ${pieces(of).join(', ')}`;
const answersOf = ({ members, residents, waste }: Parts) => ({
  date: '2024-03-17',
  members: members.n,
  residents: residents.n,
  waste,
});

describe('a report of one line', () => {
  test('is read whole, with its labels before or behind the figures', () => {
    fc.assert(
      fc.property(parts, (of) => {
        expect(read(report(of))).toMatchObject({
          kind: 'report',
          form: 'green-sunday',
          answers: answersOf(of),
        });
      }),
    );
  });

  test.each<[string, (text: string) => string]>([
    ['in capitals', (text) => text.toUpperCase()],
    ['without diacritics', bare],
    ['decomposed', (text) => text.normalize('NFD')],
    ['with other spaces', (text) => text.replaceAll(', ', ' ,\n ')],
  ])('says the same %s', (_, change) => {
    fc.assert(
      fc.property(parts, (of) => {
        const { kind, form, answers } = read(change(report(of)));
        expect({ kind, form, answers }).toMatchObject({
          kind: 'report',
          form: 'green-sunday',
          answers: answersOf(of),
        });
      }),
    );
  });

  test('says the same in any order', () => {
    const ordered = parts.chain((of) =>
      fc.shuffledSubarray([...pieces(of)], { minLength: 5 }).map((shuffled) => ({ of, shuffled })),
    );
    fc.assert(
      fc.property(ordered, ({ of, shuffled }) => {
        expect(read(`CNX ${shuffled.join(', ')}`).answers).toMatchObject(answersOf(of));
      }),
    );
  });
});

describe('whatever is typed', () => {
  const words = fc.constantFrom(
    ...'cnx chủ nhật xanh 45 đoàn viên 30 dân 120kg rác hẻm 25 sđt 0909 123 456 lần 152 7h30 17/3 và khoảng , : . - ( ) tổng 2tr5 kp 4 bao hôm qua tại chợ'.split(
      ' ',
    ),
    '\n',
  );
  const anything = fc.array(words, { maxLength: 40 }).map((some) => some.join(' '));

  test('every figure on the card stands in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
        const small = Object.values(read(text).answers).filter(
          (value) => typeof value === 'number' && value > 0 && value < 1000,
        );
        expect(small.filter((value) => !numbers.includes(value as number))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('it is read the same twice, and what is asked is on no card', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        const first = read(text);
        expect(read(text)).toEqual(first);
        expect(first.asks.filter((id) => Object.hasOwn(first.answers, id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['1,', '(', '45 đv ', '17/3-', '0909', 'hẻm ', 'tổng 45 '])(
    'a long message of nothing but %j comes to an end, and to no figure',
    (part) => {
      const { answers } = read(part.repeat(Math.ceil(4096 / part.length)).slice(0, 4096));
      expect(Object.values(answers).filter((value) => typeof value === 'number')).toEqual([]);
    },
  );
});
