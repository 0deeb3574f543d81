import { addDays, weekdayOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { lexicon, wordSet } from '#src/domain/answer/lexicon.ts';
import { type DateContext, pickDay, wrongSideFactor } from '#src/domain/answer/pick-day.ts';

/** What words say about a day: the day itself, only its weekday (Monday 1), or a span that has several. */
export type DayWords =
  | { readonly kind: 'day'; readonly on: LocalDate }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'several' };

const daysFromToday = lexicon([
  [
    0,
    'hôm nay, ngày hôm nay, bữa nay, hnay, hn, nay, vừa xong, mới xong, vừa mới xong, hồi, hồi nãy, hồi nay, ban nay, vừa nãy, mới nãy, ban nãy, bây giờ, nãy, giờ, nãy giờ, sáng giờ, today',
  ],
  [
    -1,
    'hồi hôm, hôm qua, ngày hôm qua, bữa qua, hqua, h qua, hôm wa, hum qua, hum wa, hum qa, hôm qa, qua, hôm qua rồi, bữa qua rồi, yesterday',
  ],
  [-2, 'hôm kia rồi, hôm kia, bữa kia, hkia'],
  [-3, 'hôm kìa, bữa kìa'],
  [1, 'ngày mai, mai, tomorrow'],
  [2, 'ngày kia, ngày mốt, mốt'],
  [3, 'ngày kìa'],
]);
const weekdayNames = lexicon([
  [1, 'thứ hai, monday'],
  [2, 'thứ ba, tuesday'],
  [3, 'thứ tư, wednesday'],
  [4, 'thứ năm, thursday'],
  [5, 'thứ sáu, friday'],
  [6, 'thứ bảy, thứ bẩy, saturday'],
  [7, 'chủ nhật, chúa nhật, cn, sunday'],
]);
/** The week counted from this one, or the last or next such day whatever its week. */
const whichOne = lexicon<'last' | 'next' | number>([
  ['last', 'vừa rồi, vừa qua, mới rồi, mới qua, rồi, qua, trước, hôm rồi, hôm trước, gần nhất, gần đây'],
  ['next', 'tới, sắp tới, kế, kế tiếp, tiếp theo'],
  [-2, 'tuần trước nữa, 2 tuần trước, hai tuần trước, cách đây 2 tuần'],
  [-1, 'tuần trước, tuần rồi, tuần qua, tuần vừa rồi, tuần vừa qua'],
  [0, 'này, tuần này'],
  [1, 'tuần tới, tuần sau, tuần kế'],
]);
const smallNumber = lexicon(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map(
    (word, index) => [index + 1, word] as const,
  ),
);
const isSinceWord = wordSet('cách đây, cách nay');
const isAlready = wordSet('được');
const isAgo = wordSet('trước, rồi, nay, qua');
const isFromNow = wordSet('nữa, tới, sau');
const isDay = wordSet('ngày, hôm, bữa');
const isSpan = wordSet(
  'tuần, tháng, năm, quý, cuối tuần, đầu tuần, giữa tuần, đầu tháng, cuối tháng, giữa tháng, đầu năm, cuối năm',
);

/** The day that words name, without figures for day and month: `hôm qua`, `3 ngày trước`, `cn tuần trước`. */
export function readDayWords(words: readonly string[], context: DateContext): DayWords | undefined {
  const days = daysFromToday(words.join(' '));
  if (days !== undefined) return { kind: 'day', on: addDays(context.today, days) };
  const named = readDistance(words, context) ?? readWeekday(words, context) ?? readSpan(words);
  return named ?? readTwice(words, context);
}

/** The same day said twice, as on a button: `hôm qua, thứ bảy`. What contradicts itself is two. */
function readTwice(words: readonly string[], context: DateContext): DayWords | undefined {
  for (let at = 1; at < words.length; at++) {
    const parts = [words.slice(0, at), words.slice(at)];
    const days = parts.map((part) => daysFromToday(part.join(' '))).find((one) => one !== undefined);
    const weekday = parts.map((part) => readWeekday(part, context)).find((one) => one?.kind === 'weekday');
    if (days === undefined || weekday?.kind !== 'weekday') continue;
    const on = addDays(context.today, days);
    return weekdayOf(on) === weekday.weekday ? { kind: 'day', on } : { kind: 'several' };
  }
  return undefined;
}

/** `3 ngày trước`, `cách đây 3 hôm`, `hai ngày nữa`. In weeks it is no single day. */
function readDistance(words: readonly string[], { today }: DateContext): DayWords | undefined {
  const lead = isSinceWord(words.slice(0, 2).join(' ')) ? 2 : isAlready(words[0] ?? '') ? 1 : 0;
  const [amount = '', unit = '', side, ...more] =
    lead > 0 ? [...words.slice(lead), ...(words.length === lead + 2 ? ['trước'] : [])] : words;
  const count = /^\d{1,3}$/.test(amount) ? Number(amount) : smallNumber(amount);
  if (count === undefined || side === undefined || more.length > 0) return undefined;
  const sign = isAgo(side) ? -1 : isFromNow(side) ? 1 : 0;
  if (sign === 0) return undefined;
  if (isSpan(unit)) return { kind: 'several' };
  return isDay(unit) ? { kind: 'day', on: addDays(today, sign * count) } : undefined;
}

/** `thứ bảy` alone follows the preference; the words behind it say which one. 'Last' and 'next' never mean today. */
function readWeekday(words: readonly string[], context: DateContext): DayWords | undefined {
  const start = words.findIndex((word) => !isDay(word));
  const length = [2, 1].find(
    (count) => weekdayNames(words.slice(start, start + count).join(' ')) !== undefined,
  );
  const weekday = length && weekdayNames(words.slice(start, start + length).join(' '));
  if (start < 0 || !length || !weekday) return undefined;
  const rest = words.slice(start + length).join(' ');
  if (rest === '') return { kind: 'weekday', weekday };
  const which = whichOne(rest);
  if (which === undefined) return undefined;
  const { today } = context;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (which === 'last') return { kind: 'day', on: addDays(today, -(back || 7)) };
  if (which === 'next') return { kind: 'day', on: addDays(today, 7 - back) };
  return { kind: 'day', on: addDays(today, weekday - weekdayOf(today) + 7 * which) };
}

/** `tuần trước`, `đầu tháng`, `tháng 3`: more than one day. */
function readSpan(words: readonly string[]): DayWords | undefined {
  const isLong = isSpan(words[0] ?? '') || isSpan(words.slice(0, 2).join(' '));
  return isLong ? { kind: 'several' } : undefined;
}

/** The day with that weekday that is meant near today, today included. */
export function dayOfWeekday(weekday: number, context: DateContext): LocalDate {
  const back = (weekdayOf(context.today) - weekday + 7) % 7;
  const candidates = [-back, 7 - back].map((days) => addDays(context.today, days));
  return pickDay(candidates, (on) => on, context, wrongSideFactor.nothingSaid) ?? context.today;
}
