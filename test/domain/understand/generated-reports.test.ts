import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare } from '#src/domain/answer/plain.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { type Understood, understand } from '#src/domain/understand/understand.ts';
import { seedVocabulary } from '#test/support/understand-corpus.ts';

const vocabulary = seedVocabulary();

function read(text: string): Understood {
  return understand(text, { vocabulary, today: '2024-03-20' as LocalDate, unitId: 'tan-quy' });
}

const people = fc.integer({ min: 2, max: 900 });
const report = fc.record({
  members: people,
  residents: people,
  waste: fc.integer({ min: 2, max: 3000 }),
  alley: fc.integer({ min: 1, max: 400 }),
  membersWord: fc.constantFrom('đoàn viên', 'đv', 'ĐVTN', 'đoàn viên thanh niên', 'tnv'),
  residentsWord: fc.constantFrom('người dân', 'dân', 'bà con', 'cư dân'),
  isLabelled: fc.boolean(),
  separator: fc.constantFrom(', ', '; ', '\n', '\n- ', ' | '),
});

type Report = typeof report extends fc.Arbitrary<infer One> ? One : never;

function partsOf({
  members,
  residents,
  waste,
  alley,
  membersWord,
  residentsWord,
  isLabelled,
}: Report): string[] {
  const counted = isLabelled
    ? [`${membersWord}: ${members}`, `${residentsWord}: ${residents}`, `rác: ${waste}kg`]
    : [`${members} ${membersWord}`, `${residents} ${residentsWord}`, `${waste}kg rác`];
  return [...counted, 'ngày 17/3', `hẻm ${alley} Lê Trọng Tấn`];
}

function written(one: Report, parts: readonly string[] = partsOf(one)): string {
  return ['CNX', ...parts].join(one.separator);
}

function figuresOf({ answers }: Understood): Readonly<Record<string, unknown>> {
  const { members, residents, waste, date } = answers;
  return { members, residents, waste, date };
}

describe('a generated report', () => {
  test('is read in whatever order its parts stand', () => {
    fc.assert(
      fc.property(
        report.chain((one) =>
          fc.tuple(fc.constant(one), fc.shuffledSubarray(partsOf(one), { minLength: 5 })),
        ),
        ([one, parts]) => {
          const { members, residents, waste } = one;
          expect(figuresOf(read(written(one, parts)))).toEqual({
            members,
            residents,
            waste,
            date: '2024-03-17',
          });
        },
      ),
    );
  });

  test.each([
    ['in capitals', (text: string) => text.toUpperCase()],
    ['in small letters', (text: string) => text.toLowerCase()],
    ['without diacritics', (text: string) => bare(text).replaceAll('Đ', 'D')],
    ['decomposed', (text: string) => text.normalize('NFD')],
    ['among greetings', (text: string) => `Dạ em chào chị, em gửi báo cáo ạ\n${text}\nEm cảm ơn chị ạ`],
    ['beside a telephone', (text: string) => `${text}\nLiên hệ: 0908 112 233`],
  ])('has the same figures %s', (_, change) => {
    fc.assert(
      fc.property(report, (one) => {
        expect(figuresOf(read(change(written(one))))).toEqual(figuresOf(read(written(one))));
      }),
    );
  });
});

const fragments = fc.constantFrom(
  'cnx',
  'ngày 17/3',
  'hôm qua',
  'lần 152',
  '7h30',
  '7h30-9h30',
  'sđt 0908112233',
  'hẻm 25',
  'KP 4',
  'số 12/KH-ĐTN',
  '45',
  '30 đv',
  'dân: 12',
  '120kg',
  'rác',
  '4 bao',
  'tổng 80',
  'gồm',
  'trong đó',
  '(20 nữ)',
  'mỗi',
  'khoảng',
  'hơn',
  'à nhầm',
  'không có dân',
  '18 tuổi',
  'lớp 8',
  '100%',
  '2tr5',
  '500k/người',
  '30-40 bạn',
  '68/70',
  '3 tạ',
  ',',
  ':',
  '-',
  '\n',
  'em',
  'được',
  'đc',
  'bạn',
  'cây',
  '5 phần quà',
  'và',
  '=',
  '15 thiếu nhi',
  'năm 2024',
  '2 điểm đen',
);

describe('whatever was typed', () => {
  test('every figure on the card stands in the text', () => {
    fc.assert(
      fc.property(fc.array(fragments, { minLength: 1, maxLength: 14 }), (parts) => {
        const text = ['cnx', ...parts].join(' ');
        const { answers } = read(text);
        const said = new Set<unknown>([0, ...numbersIn(text)]);
        const figures = Object.values(answers).filter((value) => typeof value === 'number');
        expect(figures.filter((value) => !said.has(value))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a field is on the card or asked, never both', () => {
    fc.assert(
      fc.property(fc.array(fragments, { minLength: 1, maxLength: 14 }), (parts) => {
        const { answers, asks } = read(['cnx', ...parts].join(' '));
        expect(asks.filter((id) => answers[id] !== undefined)).toEqual([]);
      }),
    );
  });

  test('it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(read(`cnx ${text}`).kind).toBeTypeOf('string');
      }),
    );
  });
});

/** The numbers of a text, also in hundreds of kilograms and millions, with the tail that such an amount may have: `3 tạ 45`. */
function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/(\d+)(?= ?(tạ|tr|k)?(?: ?(\d+))?)/g)].flatMap(
    ([, digits = '', unit, tail = '0']) => {
      const scale = unit === 'tạ' ? 100 : unit === 'tr' ? 1_000_000 : unit === 'k' ? 1000 : 1;
      const whole = Number(digits) * scale;
      return [
        Number(digits),
        Number(tail),
        whole,
        whole + Number(tail),
        (Number(digits) + Number(tail) / 10) * scale,
      ];
    },
  );
}
