import { weekdayOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { dayAlone } from './days/day-alone.ts';
import { dayParts } from './days/day-parts.ts';
import { type DayWords, readDayWords, dayOfWeekday } from './days/day-words.ts';
import { lexicon, wordSet } from './lexicon.ts';
import { type LunarDay, lunarDayIn } from './days/lunar-days.ts';
import { type DateContext, isWithin } from './pick-day.ts';
import { composed } from './plain.ts';
import { mostTokens, type Token, tokenise } from './tokens.ts';
import { readWritten, dayOfWritten, type WrittenDay } from './days/written-day.ts';

export type ReadDate =
  | { readonly kind: 'understood'; readonly on: LocalDate }
  | { readonly kind: 'unclear'; readonly reason: 'not-a-date' | 'several' }
  /** `said` is the day in figures: `31/2`. */
  | { readonly kind: 'unclear'; readonly reason: 'no-such-day'; readonly said: string }
  /** Outside `within`, or in a year that is a slip of the finger. */
  | { readonly kind: 'unclear'; readonly reason: 'out-of-range'; readonly on: LocalDate };

const isLead = wordSet('ngày, hôm, bữa, hồi, mùng, mồng');
const isAround = wordSet('này, năm nay, âm lịch, ta');
const saysNothing = wordSet(
  'ngày, hôm, bữa, hồi, hồi ngày, ngày mùng, rồi, vừa rồi, vừa qua, ngày rồi, ngày vừa rồi, ngày vừa qua',
);
const isSpan = wordSet('ngày, hôm, bữa, buổi, đêm, tuần, tháng, năm');
const monthOf = lexicon([
  [0, 'tháng này'],
  [-1, 'tháng trước, tháng rồi, tháng vừa rồi, tháng qua'],
]);
const yearOf = lexicon([
  [0, 'năm nay'],
  [-1, 'năm ngoái, năm trước, năm rồi'],
]);

/**
 * A day as typed: `17/3`, `17.3.24`, `17 tháng 3`, `ngày 17`, `hôm qua`, `chủ nhật vừa rồi`, `t7 tuần trước`, `3 ngày
 * trước`. A text with words that no date has (`hẻm 17/3`) is none. Several days, or a weekday that contradicts the
 * figures, are unclear.
 */
export function parseDate(typed: string, context: DateContext): ReadDate {
  if (isLastNight(composed(typed))) return { kind: 'unclear', reason: 'several' };
  const text = dayAlone(typed);
  const tokens = tokenise(text);
  const lunar = tokens.length <= mostTokens ? lunarDayIn(tokens, context.today) : undefined;
  return lunar ? fromLunar(lunar, tokens, context) : fromParts(dayParts(text), context);
}

/** `hồi tối`: of this day or the one before, as it is said in the morning or at night. */
function isLastNight(said: string): boolean {
  return /^(?:dạ )?(?:mới )?hồi (?:tối|đêm)(?: (?:ạ|á|nha|nhé|đó|em|chị|anh))*$/.test(said);
}

/** A lunar day, and words beside it that say nothing more, or the same day once more: `mùng 6 Tết (3/2)`. */
function fromLunar(lunar: LunarDay, tokens: readonly Token[], context: DateContext): ReadDate {
  if (lunar.kind === 'far') return { kind: 'unclear', reason: 'not-a-date' };
  if (lunar.kind === 'no-such-day') return { kind: 'unclear', reason: 'no-such-day', said: lunar.said };
  const parts = dayParts(
    tokens
      .filter((_, at) => at < lunar.from || at >= lunar.to)
      .map(({ typed, glued }) => (glued ? typed : ` ${typed}`))
      .join(''),
  );
  if (parts.every((part) => isLead(part) || saysNothing(part) || isAround(part)))
    return checked(lunar.on, context);
  const beside = fromParts(parts, context);
  if (beside.kind === 'unclear') return beside;
  return beside.on === lunar.on ? beside : { kind: 'unclear', reason: 'several' };
}

function fromParts(parts: readonly string[], context: DateContext): ReadDate {
  if (isCountOfDays(parts)) return { kind: 'unclear', reason: 'not-a-date' };
  const inWords = readDayWords(parts, context) ?? readDayWords(withoutEvening(parts), context);
  if (inWords) return fromWords(inWords, context);
  const twice = saidTwice(parts, context);
  if (twice) return twice;
  const figures = parts.filter((part) => /^\d/.test(part)).map((part) => readWritten(part));
  const [first] = figures;
  if (!first || figures.some(({ kind }) => kind === 'none')) return { kind: 'unclear', reason: 'not-a-date' };
  if (first.kind !== 'day' || figures.length > 1) return { kind: 'unclear', reason: 'several' };
  const words = parts.filter((part) => !/^\d/.test(part));
  return fromFigures(first.written, words, context);
}

/** `2 ngày`: so many days, and no day of the month. */
function isCountOfDays(parts: readonly string[]): boolean {
  return parts.length === 2 && /^\d+$/.test(parts[0] ?? '') && isSpan(parts[1] ?? '');
}

/** `hôm qua, chủ nhật`: a day, and its weekday beside it. */
function saidTwice(parts: readonly string[], context: DateContext): ReadDate | undefined {
  for (let at = 1; at < parts.length; at++) {
    const sides = [readDayWords(parts.slice(0, at), context), readDayWords(parts.slice(at), context)];
    const day = sides.find((side) => side?.kind === 'day');
    const weekday = sides.find((side) => side?.kind === 'weekday');
    if (day?.kind !== 'day' || weekday?.kind !== 'weekday') continue;
    return weekday.weekday === weekdayOf(day.on)
      ? checked(day.on, context)
      : { kind: 'unclear', reason: 'several' };
  }
  return undefined;
}

function fromWords(said: DayWords, context: DateContext): ReadDate {
  if (said.kind === 'several') return { kind: 'unclear', reason: 'several' };
  return checked(said.kind === 'day' ? said.on : dayOfWeekday(said.weekday, context), context);
}

/** Figures, and words beside them that say nothing more, or the month or year, or the same day once more. */
function fromFigures(written: WrittenDay, words: readonly string[], context: DateContext): ReadDate {
  const said = withoutLead(words);
  const shifted =
    said.length === 0
      ? written
      : shift(written, said.filter((word) => !isLead(word)).join(' '), context.today);
  const beside = shifted ? undefined : readDayWords(said, context);
  if (!shifted && (!beside || beside.kind === 'several')) return { kind: 'unclear', reason: 'not-a-date' };
  const decided = dayOfWritten(shifted ?? written, context);
  if ('noSuchDay' in decided) return { kind: 'unclear', reason: 'no-such-day', said: decided.noSuchDay };
  const isOther =
    (beside?.kind === 'day' && beside.on !== decided.on) ||
    (beside?.kind === 'weekday' && beside.weekday !== weekdayOf(decided.on));
  return isOther ? { kind: 'unclear', reason: 'several' } : checked(decided.on, context);
}

/** `17 tháng trước`, `17/3 năm ngoái`. Undefined when the words say something else. */
function shift(written: WrittenDay, words: string, today: LocalDate): WrittenDay | undefined {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const months = written.month === undefined ? monthOf(words) : undefined;
  if (months !== undefined) {
    const index = year * 12 + month - 1 + months;
    return { day: written.day, month: (index % 12) + 1, year: Math.floor(index / 12) };
  }
  const years = written.month !== undefined && written.year === undefined ? yearOf(words) : undefined;
  return years === undefined ? undefined : { ...written, year: year + years };
}

/** Without the `ngày` of `ngày 17/3`, which stood before the figures. */
function withoutLead(words: readonly string[]): readonly string[] {
  if (saysNothing(words.join(' '))) return [];
  return isLead(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

function withoutEvening(parts: readonly string[]): readonly string[] {
  return parts.at(-1) === 'toi' ? parts.slice(0, -1) : parts;
}

function checked(on: LocalDate, context: DateContext): ReadDate {
  const isSlip = on < '2000-01-01' || on > '2099-12-31';
  if (isSlip || !isWithin(on, context)) return { kind: 'unclear', reason: 'out-of-range', on };
  return { kind: 'understood', on };
}
