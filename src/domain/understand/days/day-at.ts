import { parseDate, type ReadDate } from '#src/domain/answer/date.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import { phrasesOf } from '#src/domain/understand/message/dictionary.ts';
import type { Message, Piece } from '#src/domain/understand/message/pieces.ts';
import type { DayHere } from './day-here.ts';

const inWords = new Set(
  (
    'hom nay qua kia ngay mai thu hai ba tu nam sau bay chu chua nhat cn t tuan truoc roi vua moi nay toi sang trua chieu ' +
    'dem khuya mung mong tet ram thang gieng chap cach day hoi bua gan cuoi nua sap hqua hnay hn hkia mot hai bon ' +
    'duoc am lich tren muoi lam bon chin tam wa gio nay nhe'
  ).split(' '),
);
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

/** Several days, from the first on. */
export function rangeAt(
  { pieces }: Message,
  from: number,
  rangeEnds: ReadonlyMap<number, number>,
): DayHere | undefined {
  const to = rangeEnds.get(pieces[from]?.bare === 'ngay' ? from + 1 : from);
  if (to === undefined) return undefined;
  const read = { kind: 'unclear', reason: 'several' } as const;
  return { from, to, read, isLabelled: isLabelledDay(pieces, from), isSpoken: false };
}

/** What a wording says about a day. */
type Reading = (text: string) => ReadDate;

const readings = new Map<string, ReadDate>();
const mostReadings = 5000;

/** Reads each wording once: on one day people write the same ones again and again. */
export function readingOn(today: LocalDate): Reading {
  return (text) => {
    const said = `${today} ${text}`;
    const known = readings.get(said);
    if (known) return known;
    if (readings.size >= mostReadings) readings.clear();
    const read = parseDate(text, { today, prefer: 'past' });
    readings.set(said, read);
    return read;
  };
}

/** The longest run of words and figures from a piece on that is a day, or wants to be one. */
export function dayAt(
  message: Message,
  claims: Claims,
  from: number,
  figureEnds: ReadonlyMap<number, number>,
  reading: Reading,
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
    if (last.bare === 'ngay' && pieces[to]?.kind === 'number') continue;
    // `tham hoi 3 bạn`: 'thăm hỏi', and 'hồi' alone is no day.
    if (to === from + 1 && last.bare === 'hoi') continue;
    const read = reading(daySaid(shown.slice(pieces[from]?.start, last.end)));
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

function isLabelledDay(pieces: readonly Piece[], from: number): boolean {
  const before = pieces
    .slice(Math.max(0, from - 3), from)
    .map(({ bare }) => bare)
    .join(' ');
  return /(?:thoi gian|tg|ngay)(?: :)?$/.test(before);
}
