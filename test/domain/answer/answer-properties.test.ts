import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCode, codeAlphabet, codeLength, normalizeCode, parseCode } from '#src/domain/answer/code.ts';
import { parseCount } from '#src/domain/answer/count.ts';
import { parseDate } from '#src/domain/answer/date.ts';
import { matchWord } from '#src/domain/answer/match-word.ts';
import { composed, plain } from '#src/domain/answer/plain.ts';
import { parseQuantity } from '#src/domain/answer/quantity.ts';
import { tokenise } from '#src/domain/answer/tokens.ts';
import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import { addDays, weekdayOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { numberInWords } from '#test/support/number-in-words.ts';
import { longTexts, typedText } from '#test/support/typed-text.ts';

const start = '2020-01-01' as LocalDate;
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(start, days));
const preference = fc.constantFrom('past', 'future', 'nearest');

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A day as the bot writes it: 17/3 · Chủ nhật 17/3 · 17/3/2024. */
function written(on: LocalDate): Readonly<Record<'short' | 'full' | 'english' | 'year', string>> {
  const [year = 0, month = 0, date = 0] = on.split('-').map(Number);
  const short = `${date}/${month}`;
  const index = weekdayOf(on) - 1;
  return {
    short,
    full: `${weekdays[index]} ${short}`,
    english: `${englishWeekdays[index]} ${short}`,
    year: `${short}/${year}`,
  };
}

function readAll(text: string, today: LocalDate = start): readonly unknown[] {
  return [
    parseCount(text),
    ...(['kg', 'm', 'm2', 'vnd'] as const).map((unit) => parseQuantity(text, unit)),
    ...(['past', 'future', 'nearest'] as const).map((prefer) => parseDate(text, { today, prefer })),
    parseYesNo(text),
    parseCode(text),
    matchWord(text, ['xong', 'bỏ qua']),
    tokenise(text),
    plain(text),
  ];
}

function valueOf(read: unknown): readonly number[] {
  return typeof read === 'object' && read !== null && 'value' in read ? [Number(read.value)] : [];
}

describe('whatever was typed', () => {
  test('is read without throwing, and numbers are finite and not negative', () => {
    fc.assert(
      fc.property(typedText(), day, (text, today) => {
        const values = readAll(text, today).flatMap(valueOf);
        expect(values.filter((value) => !(value >= 0 && value < Infinity))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('reads the same decomposed, with space around it, with an invisible character before it', () => {
    fc.assert(
      fc.property(typedText(), (text) => {
        const spelled = [text.normalize('NFD'), `  ${text}\u00A0`, `\u200B${text}`];
        const reads = spelled.map((each) => [parseCount(each), parseQuantity(each, 'kg')]);
        fc.pre(!/\p{Surrogate}/u.test(text));
        expect(new Set(reads.map((each) => JSON.stringify(each))).size).toBe(1);
      }),
    );
  });

  test('is read to the end, 10,000 characters of any kind', () => {
    expect(() => longTexts().forEach((text) => readAll(text))).not.toThrow();
  });
});

describe('text as it is compared', () => {
  test('stays as it is when compared again', () => {
    fc.assert(
      fc.property(typedText(), (text) => {
        expect(plain(plain(text))).toBe(plain(text));
        expect(composed(composed(text))).toBe(composed(text));
      }),
    );
  });
});

describe('a day that the bot wrote', () => {
  test('is read back with its year, whatever is preferred', () => {
    fc.assert(
      fc.property(day, day, preference, (on, today, prefer) => {
        expect(parseDate(written(on).year, { today, prefer })).toEqual({ kind: 'understood', on });
      }),
    );
  });

  test('is read back without its year, with and without weekday, up to half a year away', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -180, max: 180 }), (today, days) => {
        const on = addDays(today, days);
        const { short, full, english } = written(on);
        for (const text of [short, full, english]) {
          expect(parseDate(text, { today, prefer: 'nearest' })).toEqual({ kind: 'understood', on });
        }
      }),
    );
  });

  test('is read back up to 300 days away on the side of today that is preferred', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), (today, days) => {
        const past = addDays(today, -days);
        const future = addDays(today, days);
        expect(parseDate(written(past).short, { today, prefer: 'past' })).toMatchObject({ on: past });
        expect(parseDate(written(future).short, { today, prefer: 'future' })).toMatchObject({ on: future });
      }),
    );
  });

  test('lies within the window it has to lie in, or is said to be out of range', () => {
    fc.assert(
      fc.property(typedText(), day, day, fc.nat(400), (text, today, from, days) => {
        const within = { from, to: addDays(from, days) };
        const read = parseDate(text, { today, prefer: 'past', within });
        const on = read.kind === 'understood' ? read.on : from;
        expect(on >= within.from && on <= within.to).toBe(true);
      }),
    );
  });
});

describe('a number that was written', () => {
  test('in words is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
        const words = numberInWords(value);
        expect(parseCount(words)).toEqual({ kind: 'understood', value, approximate: false });
        expect(parseCount(`${words} người`)).toMatchObject({ value });
      }),
    );
  });

  test('with separators of thousands is read back, in Vietnamese and in English', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.constantFrom('vi-VN', 'en-US', 'fr-FR'),
        (value, locale) => {
          const written = new Intl.NumberFormat(locale).format(value);
          expect(parseCount(written)).toEqual({ kind: 'understood', value, approximate: false });
        },
      ),
    );
  });

  test('with one or two decimals is read back as an amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (hundredths) => {
        const value = hundredths / 100;
        const written = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value);
        expect(parseQuantity(`${written} kg`, 'kg')).toEqual({
          kind: 'understood',
          value,
          approximate: false,
        });
      }),
    );
  });
});

test('every code is read back as it is shown, also in small letters and in a sentence', () => {
  const letter = fc.constantFrom(...Array.from(codeAlphabet));
  fc.assert(
    fc.property(fc.array(letter, { minLength: codeLength, maxLength: codeLength }), (letters) => {
      const code = letters.join('');
      expect(normalizeCode(formatCode(code).toLowerCase())).toBe(code);
      fc.pre(/\d/.test(code));
      expect(parseCode(`mã em là ${formatCode(code)} ạ`)).toEqual({ kind: 'understood', code });
    }),
  );
});
