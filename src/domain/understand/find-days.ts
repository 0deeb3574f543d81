import { parseDate, type ReadDate } from '#src/domain/answer/date.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Claims } from './claims.ts';
import { dictionaryOf, matchAt } from './dictionary.ts';
import type { Message, Piece } from './pieces.ts';
import { plainWords } from './plain-words.ts';

const occasionWords = plainWords('occasion', 'document');

/** A day that a message names. */
export interface DayHere {
  readonly from: number;
  readonly to: number;
  readonly read: ReadDate;
  /** Behind 'ngày', 'thời gian': it is the day of the activity, whatever other days are named. */
  readonly isLabelled: boolean;
  /** A weekday and no more: `T6`, `chủ nhật`. */
  readonly isWeekday: boolean;
  /** Its year is said. */
  readonly hasYear: boolean;
}

/** Index behind the words at a piece for what is counted or weighed; 0 where none stand there. */
export type CountedAt = (at: number) => number;

const figures = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2} ?/ ?\d{1,2}|\d{1,2}[.-]\d{1,2}`;
const written = new RegExp(String.raw`(?<![\d/.,-])(?:${figures})(?![\d/])(?![.,-]\d)`, 'gu');
const inWords = new Set(
  (
    'hom nay qua kia ngay mai thu hai ba tu nam sau bay chu chua nhat cn t tuan truoc roi vua moi nay toi sang trua chieu ' +
    'dem khuya mung mong tet ram thang gieng chap cach day hoi bua gan cuoi nua sap hqua hnay hn hkia mot hai bon ' +
    'duoc am lich tren muoi lam bon chin tam wa gio nay nhe'
  ).split(' '),
);
/** A day in words begins with one of these. */
const starts = dictionaryOf([
  [
    true,
    (
      'hôm nay, hôm qua, hôm kia, hôm kìa, bữa nay, bữa qua, bữa kia, hqua, hnay, hn, hkia, nay, sáng nay, trưa nay, chiều nay, tối nay, ' +
      'sáng qua, chiều qua, tối qua, sáng hôm, chiều hôm, tối hôm, hồi sáng, hồi chiều, hồi trưa, hồi tối, ngày, thứ hai, thứ ba, thứ tư, ' +
      'thứ năm, thứ sáu, thứ bảy, chủ nhật, chúa nhật, cn, t2, t3, t4, t5, t6, t7, thứ 2, thứ 3, thứ 4, thứ 5, thứ 6, thứ 7, mùng, ' +
      'mồng, rằm, cách đây, cách nay, ngày mai, mai, ngày mốt, sáng mai, sáng chủ nhật, sáng thứ, chiều thứ, sáng cn, sáng t7, sáng ngày, ' +
      'chiều ngày, tối ngày, đêm, cuối tuần, đầu tuần, tuần trước, tuần rồi, tuần này, hôm wa, sáng giờ, nãy giờ, giao thừa, hôm trước, hôm rồi, bữa trước, bữa hổm, hôm bữa'
    ).split(', '),
  ],
]);
const longest = 12;

/** Claims and reads the days a message names; a day of a document, a festive day or a canal called 19/5 is none. */
export function claimDays(
  message: Message,
  claims: Claims,
  today: LocalDate,
  isCounted: CountedAt,
): readonly DayHere[] {
  const { pieces } = message;
  const figureEnds = endsOfFigures(message, isCounted);
  const days: DayHere[] = [];
  const occasionEnds = new Set<number>();
  for (let at = 0; at < pieces.length; at++) {
    if (!claims.isFree(at) || isUnitOf(pieces, at)) continue;
    const isFigures = figureEnds.has(at);
    if (!isFigures && !matchAt(starts, pieces, at) && !startsWithNumber(pieces, at, figureEnds)) continue;
    if (isFigures && isAddressOrRatio(message, at, figureEnds.get(at) ?? at + 1, isCounted)) continue;
    const day = dayAt(message, claims, at, figureEnds, today);
    if (!day) continue;
    const isOccasion =
      !day.isSpoken &&
      (occasionWords.before(pieces, at) !== undefined ||
        isOfDocument(pieces, claims, at) ||
        isBesideOccasion(pieces, occasionEnds, at));
    claims.take(at, day.to, isOccasion ? 'number' : 'day');
    if (isOccasion) occasionEnds.add(day.to);
    else days.push(day);
    at = day.to - 1;
  }
  return days;
}

/** `1t2 rác`: tons, no Monday. */
function isUnitOf(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.bare === 't' && pieces[at]?.glued === true && pieces[at - 1]?.kind === 'number';
}

/** `KH số 146-KH/ĐTN ngày 3/1`: the day of the document. */
function isOfDocument(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  return (
    claims.ownerOf(at - 1) === 'number' &&
    pieces[at - 1]?.kind === 'word' &&
    pieces[at - 1]?.isCapital === true
  );
}

/** `30/4 - 1/5`: the second of two festive days. */
function isBesideOccasion(pieces: readonly Piece[], occasionEnds: ReadonlySet<number>, at: number): boolean {
  return ['-', 'va', ','].includes(pieces[at - 1]?.bare ?? '') && occasionEnds.has(at - 1);
}

/** The longest run of words and figures from a piece on that is a day, or wants to be one. */
function dayAt(
  message: Message,
  claims: Claims,
  from: number,
  figureEnds: ReadonlyMap<number, number>,
  today: LocalDate,
): (DayHere & { readonly isSpoken: boolean }) | undefined {
  const { pieces, shown } = message;
  const second = from + 2;
  const isPair = pieces[from]?.kind === 'number' && !figureEnds.has(from) && figureEnds.has(second);
  let isWritten = false;
  let end = isPair ? (figureEnds.get(second) ?? from) : from;
  while (end < from + longest && end < pieces.length && claims.isFree(end)) {
    if (pieces[end]?.bare === 'ngay' && isWritten) break;
    isWritten ||= figureEnds.has(end);
    const next = goesOn(pieces, end, figureEnds);
    if (next === end) break;
    end = next;
  }
  for (let to = end; to > from; to--) {
    const last = pieces[to - 1];
    if (!last || (last.kind === 'mark' && last.typed !== ')')) continue;
    const said = shown.slice(pieces[from]?.start, last.end);
    const read = parseDate(figureEnds.size > 0 ? withoutWeeks(said) : said, { today, prefer: 'past' });
    if (read.kind === 'unclear' && read.reason === 'not-a-date') continue;
    const isSpoken = !pieces.slice(from, to).some(({ kind }) => kind === 'number');
    if (read.kind === 'unclear' && read.reason === 'several' && to - from < 2) continue;
    return {
      from,
      to,
      read,
      isLabelled: isLabelledDay(pieces, from),
      isSpoken,
      ...kindOfDay(pieces.slice(from, to)),
    };
  }
  return undefined;
}

/** `tuần trước (22/9)`: the day is said exactly. */
function withoutWeeks(said: string): string {
  return /\d/.test(said) ? said.replace(/(?:cuối )?tuần (?:trước|rồi|này|vừa rồi|qua)/giu, ' ') : said;
}

function kindOfDay(run: readonly Piece[]): { readonly isWeekday: boolean; readonly hasYear: boolean } {
  const numbers = run.filter(({ kind }) => kind === 'number');
  const isWeekday = ['t', 'thu', 'cn', 'chu', 'chua'].includes(run[0]?.bare ?? '') && run.length <= 2;
  return {
    isWeekday,
    hasYear: numbers.length >= 3 || numbers.some(({ typed }) => /20\d\d|\d[-./]\d+[-./]\d/.test(typed)),
  };
}

/** Index behind what goes on with a day at a piece; the piece itself where nothing does. */
function goesOn(pieces: readonly Piece[], at: number, figureEnds: ReadonlyMap<number, number>): number {
  const piece = pieces[at];
  const before = pieces[at - 1]?.bare ?? '';
  if (!piece) return at;
  const figureEnd = figureEnds.get(at);
  if (figureEnd !== undefined) return figureEnd;
  if (piece.kind === 'word') return inWords.has(piece.bare) ? at + 1 : at;
  if (piece.kind === 'mark') {
    if (!',()/-.'.includes(piece.typed) || '\n' === piece.typed) return at;
    return goesOn(pieces, at + 1, figureEnds) > at + 1 ? at + 1 : piece.typed === ')' ? at + 1 : at;
  }
  const isNamed = ['ngay', 'mung', 'mong', 'hom', 'thang', 'nam', 'thu', 't', 'th'].includes(before);
  const isYear = /^20\d\d$/.test(piece.typed);
  const isBeforeUnit = ['ngay', 'thang', 'tuan', 'hom', 'bua', 'tet'].includes(pieces[at + 1]?.bare ?? '');
  return isNamed || isYear || isBeforeUnit ? at + 1 : at;
}

/** Where written days begin and end: `17/3`, `17-3-2024`, by the index of their first piece. */
function endsOfFigures({ shown, pieces }: Message, isCounted: CountedAt): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const hasSlash = /(?<![\d/])(?:[12]?\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/])/.test(shown);
  for (const { 0: text, index } of shown.matchAll(written)) {
    const from = pieces.findIndex(({ start }) => start === index);
    if (from < 0) continue;
    let to = from;
    while ((pieces[to]?.end ?? Infinity) <= index + text.length) to++;
    if (pieces[to - 1]?.end !== index + text.length) continue;
    const [, month = '', year] = text.split(/\D+/);
    // `3-1` beside `24/5` is a score, no day.
    if (!text.includes('/') && year === undefined && hasSlash && /[-.]/.test(text)) continue;
    const isRange = year === undefined && !text.includes('/') && (Number(month) > 12 || isCounted(to) > 0);
    if (!isRange) ends.set(from, to);
  }
  return ends;
}

/** `45/50 đoàn viên`, `1.5 tấn`, `86/21 Tô Hiệu`, `17/3 Lê Trọng Tấn`. */
function isAddressOrRatio(
  { pieces, shown }: Message,
  from: number,
  to: number,
  isCounted: CountedAt,
): boolean {
  const text = shown.slice(pieces[from]?.start, pieces[to - 1]?.end);
  const parts = text.split(/[^\d]+/);
  if (parts.length !== 2) return false;
  const counted = isCounted(to);
  const isNextLabel =
    counted > 0 && (pieces[counted]?.kind === 'number' || [':', '='].includes(pieces[counted]?.typed ?? ''));
  if (counted > 0 && !isNextLabel && Number(parts[0]) <= Number(parts[1])) return true;
  const isLed = dayLeads.has(pieces[from - 1]?.bare ?? '');
  if (isLed) return false;
  if (Number(parts[0]) > 31 || Number(parts[1]) > 12 || Number(parts[1]) === 0) return true;
  if (isStreet(pieces, to)) return true;
  if (text.includes('/')) return false;
  const next = pieces[to];
  const isAtEnd = !next || next.kind === 'mark' || next.kind === 'number' || next.kind === 'word';
  return (
    !isAtEnd || (pieces[from - 1]?.kind === 'mark' && pieces[from - 1]?.typed === ':' && next === undefined)
  );
}

const dayLeads = new Set(['ngay', 'hom', 'cn', 'nhat', 'mung', 'sang', 'chieu', 'toi', 'trua', 'bua', 'hoi']);
const officeWords = new Set([
  'doan',
  'quan',
  'phuong',
  'ban',
  'chi',
  'ubnd',
  'bch',
  'hem',
  'duong',
  'truong',
  'cong',
  'khu',
  'kp',
  'nha',
  'sang',
  'chieu',
  'chu',
  'ngay',
]);

/** Two names behind the figures are a street. */
function isStreet(pieces: readonly Piece[], at: number): boolean {
  const [first, second] = [pieces[at], pieces[at + 1]];
  return first?.isCapital === true && second?.isCapital === true && !officeWords.has(first.bare);
}

/** `2 ngày trước`, `21 tháng 7`, `27 Tết`, `hôm 18`, `10-11/8`, `17 và 18/3`. */
function startsWithNumber(
  pieces: readonly Piece[],
  at: number,
  figureEnds: ReadonlyMap<number, number>,
): boolean {
  const [first, second, third] = pieces.slice(at, at + 3);
  if (!first || !second || first.kind === 'mark') return false;
  if (first.kind === 'word' && ['hom', 'bua', 'hoi'].includes(first.bare)) return second.kind === 'number';
  if (
    third &&
    ['ngay', 'hom', 'bua'].includes(second.bare) &&
    ['truoc', 'roi'].includes(third.bare) &&
    !orders.has(pieces[at - 1]?.bare ?? '')
  )
    return true;
  if (first.kind !== 'number' || !/^\d{1,2}$/.test(first.typed)) return false;
  if (['tet', 'thang'].includes(second.bare))
    return second.bare === 'tet' || third?.kind === 'number' || third?.kind === 'word';
  return ['-', 'va', ','].includes(second.bare) && figureEnds.has(at + 2);
}

/** They make a name of the number behind them. */
const orders = new Set(['lan', 'thu', 'dot', 'so', 'ky', 'khoa', 'cnx', 'xanh']);

function isLabelledDay(pieces: readonly Piece[], from: number): boolean {
  const before = pieces
    .slice(Math.max(0, from - 3), from)
    .map(({ bare }) => bare)
    .join(' ');
  return /(?:thoi gian|tg|ngay)(?: :)?$/.test(before);
}
