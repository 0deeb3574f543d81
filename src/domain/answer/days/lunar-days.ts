import { addDays, daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import { type Token, tokenise } from '#src/domain/answer/tokens.ts';

/** A lunar day that was named: its day, or that there is none such (`30 Tết` of a year whose last month has 29 days). */
export type LunarDay =
  | { readonly kind: 'day'; readonly on: LocalDate; readonly from: number; readonly to: number }
  | { readonly kind: 'no-such-day'; readonly said: string }
  /** Far from Tết: nobody can tell which month is meant. */
  | { readonly kind: 'far' };

/**
 * First day of the lunar year, days of the month before it (Chạp) and of its first (Giêng): the Vietnamese calendar, UTC+7,
 * from the instants of the new moon (Meeus, Astronomical Algorithms, ch. 49).
 */
const newYears: readonly (readonly [LocalDate, number, number])[] = (
  '2020-01-25 30 29, 2021-02-12 30 29, 2022-02-01 29 30, 2023-01-22 30 29, 2024-02-10 30 29, 2025-01-29 29 30, ' +
  '2026-02-17 29 30, 2027-02-06 29 30, 2028-01-26 29 30, 2029-02-13 29 30, 2030-02-02 29 30, 2031-01-23 29 29, ' +
  '2032-02-11 29 29, 2033-01-31 30 29, 2034-02-19 30 29, 2035-02-08 30 30, 2036-01-28 30 30, 2037-02-15 30 30, ' +
  '2038-02-04 30 30, 2039-01-24 29 30, 2040-02-12 29 30'
)
  .split(', ')
  .map((row) => row.split(' '))
  .map(([on, chap, gieng]) => [on as LocalDate, Number(chap), Number(gieng)] as const);

const isFirstDays = wordSet('mùng, mồng');
const isNewYear = wordSet('tết, tết nguyên đán, tết âm lịch');
const isGieng = wordSet('giêng, tháng giêng');
const isChap = wordSet('chạp, tháng chạp');
const isFull = wordSet('rằm');
const isEve = wordSet('giao thừa');
const isMonth = wordSet('tháng, t, th');
const isLunar = wordSet('âm lịch, âm, âl, al');
const isLunarName = wordSet('âm lịch, âl, giêng, chạp');

/** Tết is spoken of from a month before it; a `mùng 8` without a month means it until Giêng is over. */
const [daysBefore, daysAfter] = [45, 75] as const;
const mungBefore = 15;

/** Whether a day of the old calendar is spoken of, known or not: `mùng 6`, `rằm`, `17/3 âm lịch`. */
export function speaksOfLunarDay(text: string): boolean {
  const tokens = tokenise(text);
  return tokens.some((_, at) =>
    [isFirstDays, isFull, isEve, isLunarName, isNewYear].some((has) => phraseAt(tokens, at, has) > 0),
  );
}

/** The lunar day of the weeks around Tết that stands in an answer: `mùng 6`, `mùng 6 Tết`, `29 Tết`, `rằm tháng giêng`, `23 tháng chạp`. */
export function lunarDayIn(tokens: readonly Token[], today: LocalDate): LunarDay | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const found = lunarAt(tokens, at);
    if (found) return dayOf(found, today);
  }
  return undefined;
}

interface Named {
  readonly day: number | 'last';
  /** `either`: 'mùng 8 tháng 1' may be one of the new calendar. */
  readonly month: 'gieng' | 'chap' | 'unsaid' | 'either';
  readonly said: string;
  readonly from: number;
  readonly to: number;
}

function lunarAt(tokens: readonly Token[], at: number): Named | undefined {
  const eve = phraseAt(tokens, at, isEve);
  if (eve > 0) return { day: 'last', month: 'chap', said: 'giao thừa', from: at, to: at + eve };
  const first = phraseAt(tokens, at, isFirstDays);
  const full = phraseAt(tokens, at, isFull);
  const number = full > 0 ? { value: 15, to: at + full } : numberAt(tokens, at + first);
  const { value, to = 0 } = number ?? {};
  if (value === undefined || !Number.isInteger(value) || value < 1 || value > 30) return undefined;
  const said = tokens
    .slice(at, to)
    .map(({ typed }) => typed)
    .join(' ');
  const named = (month: Named['month'], length: number): Named => ({
    day: value,
    month,
    said,
    from: at,
    to: to + length,
  });
  const numbered = numberedMonth(tokens, to, first > 0);
  if (numbered) return named(numbered.month, numbered.length);
  const gieng = phraseAt(tokens, to, isGieng);
  if (gieng > 0) return named('gieng', gieng);
  const chap = phraseAt(tokens, to, isChap);
  if (chap > 0) return named('chap', chap);
  const newYear = phraseAt(tokens, to, isNewYear);
  if (newYear > 0) return named(first > 0 || value <= 10 ? 'gieng' : 'chap', newYear);
  if (first + full === 0 || isMonth(tokens[to]?.typed ?? '') || tokens[to]?.typed === '/') return undefined;
  return named('unsaid', 0);
}

/** `6/1 âm lịch`, `mùng 6 tháng 1 âm lịch`; without 'âm lịch', a first day of January or the first lunar month. */
function numberedMonth(
  tokens: readonly Token[],
  at: number,
  isFirst: boolean,
): (Pick<Named, 'month'> & { readonly length: number }) | undefined {
  const [joint, month] = [tokens[at], tokens[at + 1]];
  if (joint?.typed !== '/' && !isMonth(joint?.typed ?? '')) return undefined;
  if (month?.value !== 1 && month?.value !== 12) return undefined;
  const lunar = phraseAt(tokens, at + 2, isLunar);
  if (lunar > 0) return { month: month.value === 1 ? 'gieng' : 'chap', length: 2 + lunar };
  return isFirst && month.value === 1 ? { month: 'either', length: 2 } : undefined;
}

function dayOf({ day, month, said, from, to }: Named, today: LocalDate): LunarDay | undefined {
  const isNear = ([first]: readonly [LocalDate, number, number]): boolean => {
    const since = daysBetween(first, today);
    return month === 'unsaid'
      ? since >= -mungBefore && since < 30
      : since >= -daysBefore && since <= daysAfter;
  };
  const year = newYears.find(isNear);
  if (!year) return month === 'either' ? undefined : { kind: 'far' };
  if (month === 'either') return { kind: 'far' };
  const [first, chapDays, giengDays] = year;
  const last = month === 'chap' ? chapDays : giengDays;
  const number = day === 'last' ? last : day;
  if (number > last) return { kind: 'no-such-day', said };
  return { kind: 'day', on: addDays(first, month === 'chap' ? number - chapDays - 1 : number - 1), from, to };
}
