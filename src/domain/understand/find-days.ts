import { parseDate, type ReadDate } from '#src/domain/answer/date.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Claims } from './claims.ts';
import { dictionaryOf, matchAt, phrasesOf } from './dictionary.ts';
import type { Message, Piece } from './pieces.ts';
import { plainWords } from './plain-words.ts';

const occasionWords = plainWords('feast', 'street', 'document');
/** Without those that a street or a canal is called by: `đường 30/4`, but not `4 tuyến đường hôm 13/11`. */
const feastWords = plainWords('feast', 'document');
const streetWords = phrasesOf(['đường', 'hẻm', 'đường số', 'kênh']);
const documentWords = plainWords('document');
const linkWords = plainWords('link');

/** A day that a message names. */
export interface DayHere {
  readonly from: number;
  readonly to: number;
  readonly read: ReadDate;
  /** Behind 'ngày', 'thời gian': it is the day of the activity, whatever other days are named. */
  readonly isLabelled: boolean;
  /** Without any figure: `hôm qua`, `tuần trước`. */
  readonly isSpoken: boolean;
}

/** Index behind the words at a piece for what is counted or weighed; 0 where none stand there. */
export type CountedAt = (at: number) => number;

const figures = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2} [/.-] \d{1,2} [/.-] \d{4}|\d{1,2} ?/ ?\d{1,2}|\d{1,2}[.-]\d{1,2}`;
const written = new RegExp(String.raw`(?<![\d/.,])(?<!\d-)(?:${figures})(?![\d/])(?![.,-]\d)`, 'gu');
/** `17-18/3`, `17 và 18/8`, `từ 1/7 đến 15/7`: more days than one. */
const ranges =
  /(?<![\d/.,])(?<!\d-)\d{1,2}(?:[/.]\d{1,2})?(?:-| và | va | & | đến | den | tới | toi | - (?=\d{1,2}\/\d{1,2}(?:\D|$)))(?:ngày |ngay )?\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?![\d/])(?![.,]\d)/gu;
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
/** More days than one: what stands in figures behind them says which. */
const spanWords = phrasesOf([
  'tuần trước',
  'tuần rồi',
  'tuần này',
  'tuần qua',
  'cuối tuần',
  'đầu tuần',
  'cuối tuần trước',
  'cuối tuần rồi',
]);
const weekdays = phrasesOf(
  'thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật, cn, t2, t3, t4, t5, t6, t7, thứ 2, thứ 3, thứ 4, thứ 5, thứ 6, thứ 7'.split(
    ', ',
  ),
);
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
  const rangeEnds = endsOfRanges(message);
  const days: DayHere[] = [];
  /** Where days ended that are none of the activity's. */
  const feastEnds = new Set<number>();
  for (let at = 0; at < pieces.length; at++) {
    if (!claims.isFree(at)) continue;
    if (isNameWithNumber(pieces, at) || isOrdinal(pieces, at)) continue;
    const isFigures = figureEnds.has(at);
    if (
      !isFigures &&
      !rangeEnds.has(at) &&
      !matchAt(starts, pieces, at) &&
      !startsWithNumber(pieces, at, figureEnds)
    )
      continue;
    if (isFigures && isAddressOrRatio(message, at, figureEnds.get(at) ?? at + 1, isCounted)) continue;
    const day = rangeAt(message, at, rangeEnds) ?? dayAt(message, claims, at, figureEnds, today);
    if (!day) continue;
    const isOccasion =
      !day.isSpoken &&
      ((isFigures ? occasionWords : feastWords).before(pieces, at) !== undefined ||
        isOfDocument(pieces, claims, at) ||
        isBesideFeast(pieces, feastEnds, at));
    if (isOccasion) feastEnds.add(day.to);
    claims.take(at, day.to, isOccasion ? 'number' : 'day');
    if (!isOccasion) days.push(day);
    at = day.to - 1;
  }
  return days;
}

/** `30/4 - 1/5`, `30/4 1/5`: the second of two festive days. */
function isBesideFeast(pieces: readonly Piece[], feastEnds: ReadonlySet<number>, at: number): boolean {
  if (pieces[at]?.kind !== 'number') return false;
  return (
    feastEnds.has(at) || (feastEnds.has(at - 1) && ['-', 'va', ',', '&'].includes(pieces[at - 1]?.bare ?? ''))
  );
}

/** `Kế hoạch số 146-KH/ĐTN ngày 03/01/2026`. */
function isOfDocument(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  let before = at;
  while (before > 0 && claims.ownerOf(before - 1) === 'number') before--;
  return (
    before < at &&
    (documentWords.before(pieces, before) !== undefined || documentWords.at(pieces, before) > 0)
  );
}

/** `đường CN13`: no Sunday. */
function isNameWithNumber(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  const isGlued = next?.kind === 'number' && next.glued;
  return (
    isGlued &&
    (pieces[at]?.bare === 'cn' || (pieces[at]?.bare === 't' && streetWords.before(pieces, at) !== undefined))
  );
}

/** `lần thứ 3`: no Tuesday. */
function isOrdinal(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.bare === 'thu' && ['lan', 'dot', 'buoi'].includes(pieces[at - 1]?.bare ?? '');
}

/** Several days, from the first on. */
function rangeAt(
  { pieces }: Message,
  from: number,
  rangeEnds: ReadonlyMap<number, number>,
): DayHere | undefined {
  const to = rangeEnds.get(pieces[from]?.bare === 'ngay' ? from + 1 : from);
  if (to === undefined) return undefined;
  const read = { kind: 'unclear', reason: 'several' } as const;
  return { from, to, read, isLabelled: isLabelledDay(pieces, from), isSpoken: false };
}

/** Where spans of days begin and end, by the index of their first piece. */
function endsOfRanges(message: Message): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { 0: text, index } of message.shown.matchAll(ranges)) {
    const parts = text.match(/\d+/g)?.map(Number) ?? [];
    const [first = 0] = parts;
    const [last = 0, month = 0] =
      /\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?$/.exec(text)?.[0].split(/\D/).map(Number) ?? [];
    const isOneDay = /^\d{1,2}-\d{1,2}[/.-]/.test(text) && parts.length === 3 && (parts[2] ?? 0) > 12;
    const span = spanOf(message, index, text.length);
    if (span && !isOneDay && first <= 31 && first > 0 && last <= 31 && month >= 1 && month <= 12)
      ends.set(span.from, span.to);
  }
  return ends;
}

/** The pieces that a stretch of the text is made of; undefined where it cuts through one. */
function spanOf(
  { pieces }: Message,
  start: number,
  length: number,
): { readonly from: number; readonly to: number } | undefined {
  const from = pieceAt(pieces, start);
  let to = from;
  while ((pieces[to]?.end ?? Infinity) <= start + length) to++;
  return pieces[from]?.start === start && pieces[to - 1]?.end === start + length ? { from, to } : undefined;
}

/** The first piece that begins at an offset or behind it. */
function pieceAt(pieces: readonly Piece[], start: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest run of words and figures from a piece on that is a day, or wants to be one. */
function dayAt(
  message: Message,
  claims: Claims,
  from: number,
  figureEnds: ReadonlyMap<number, number>,
  today: LocalDate,
): DayHere | undefined {
  const { pieces, shown } = message;
  let end = from;
  let hasFigures = false;
  while (end < from + longest && end < pieces.length && claims.isFree(end)) {
    const next = goesOn(pieces, end, figureEnds);
    const isFigures = figureEnds.has(end);
    if (next === end || (isFigures && hasFigures)) break;
    hasFigures ||= isFigures;
    if (isFigures && spanWords.at(pieces, from) > 0) break;
    end = next;
  }
  for (let to = end; to > from; to--) {
    const last = pieces[to - 1];
    if (!last || (last.kind === 'mark' && last.typed !== ')')) continue;
    const read = parseDate(daySaid(shown.slice(pieces[from]?.start, last.end)), { today, prefer: 'past' });
    if (read.kind === 'unclear' && read.reason === 'not-a-date') continue;
    const isSpoken = !pieces.slice(from, to).some(({ kind }) => kind === 'number');
    if (read.kind === 'unclear' && read.reason === 'several' && to - from < 2) continue;
    return { from, to, read, isLabelled: isLabelledDay(pieces, from), isSpoken };
  }
  return undefined;
}

/** `24 - 11 - 2024` without its spaces. */
function daySaid(text: string): string {
  return text.replace(/(\d) ?([/.-]) ?(?=\d)/g, '$1$2');
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
    if (piece.typed === ',' && !isBesideWeekday(pieces, at)) return at;
    return goesOn(pieces, at + 1, figureEnds) > at + 1 ? at + 1 : piece.typed === ')' ? at + 1 : at;
  }
  const isNamed = ['ngay', 'mung', 'mong', 'hom', 'thang', 'nam', 'thu', 't', 'th'].includes(before);
  const isYear = /^20\d\d$/.test(piece.typed);
  const isBeforeUnit = ['ngay', 'thang', 'tuan', 'hom', 'bua', 'tet'].includes(pieces[at + 1]?.bare ?? '');
  return isNamed || isYear || isBeforeUnit ? at + 1 : at;
}

/** `Chủ nhật, 26/5`, `hôm qua, thứ bảy`: the day and its weekday are one. */
function isBesideWeekday(pieces: readonly Piece[], comma: number): boolean {
  return weekdays.at(pieces, comma + 1) > 0 || weekdays.before(pieces, comma) !== undefined;
}

/** Where written days begin and end: `17/3`, `17-3-2024`, by the index of their first piece. */
function endsOfFigures(message: Message, isCounted: CountedAt): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { 0: text, index } of message.shown.matchAll(written)) {
    const span = spanOf(message, index, text.length);
    if (!span) continue;
    const [day = '', month = '', year] = text.split(/\D+/);
    const isRange =
      year === undefined && !text.includes('/') && (Number(month) > 12 || isCounted(span.to) > 0);
    const isNoDay = year === undefined && (Number(day) > 39 || Number(month) > 12);
    if (!isRange && !isNoDay) ends.set(span.from, span.to);
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
  const counted = linkWords.at(pieces, to) > 0 ? 0 : isCounted(to);
  const isNextLabel =
    counted > 0 && (pieces[counted]?.kind === 'number' || [':', '='].includes(pieces[counted]?.typed ?? ''));
  if (counted > 0 && !isNextLabel) return true;
  const isLed = dayLeads.has(pieces[from - 1]?.bare ?? '');
  if (isLed) return false;
  if (Number(parts[0]) > 39 || Number(parts[1]) > 12 || Number(parts[1]) === 0) return true;
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
  const areNames =
    first?.isCapital === true && second?.isCapital === true && !(first.isAcronym && second.isAcronym);
  return areNames && !officeWords.has(first.bare);
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
  const isFew = first.kind === 'word' || /^\d{1,2}$/.test(first.typed);
  if (third && isFew && ['ngay', 'hom', 'bua'].includes(second.bare) && ['truoc', 'roi'].includes(third.bare))
    return true;
  if (first.kind !== 'number' || !/^\d{1,2}$/.test(first.typed)) return false;
  if (['tet', 'thang'].includes(second.bare))
    return second.bare === 'tet' || third?.kind === 'number' || third?.kind === 'word';
  return ['-', 'va', ','].includes(second.bare) && figureEnds.has(at + 2);
}

function isLabelledDay(pieces: readonly Piece[], from: number): boolean {
  const before = pieces
    .slice(Math.max(0, from - 3), from)
    .map(({ bare }) => bare)
    .join(' ');
  return /(?:thoi gian|tg|ngay)(?: :)?$/.test(before);
}
