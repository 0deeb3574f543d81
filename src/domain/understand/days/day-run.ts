import { parseDate, type ReadDate } from '#src/domain/answer/date.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Claims } from '#src/domain/understand/words/claims.ts';
import type { Message, Piece } from '#src/domain/understand/words/pieces.ts';

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

const inWords = new Set(
  (
    'hom nay qua kia ngay mai thu hai ba tu nam sau bay chu chua nhat cn t tuan truoc roi vua moi nay toi sang trua chieu ' +
    'dem khuya mung mong tet ram thang gieng chap cach day hoi bua gan cuoi nua sap hqua hnay hn hkia mot hai bon ' +
    'duoc am lich tren muoi lam bon chin tam wa gio nay nhe'
  ).split(' '),
);

const longest = 12;

/** The longest run of words and figures from a piece on that is a day, or wants to be one. */
export function dayAt(
  message: Message,
  claims: Claims,
  from: number,
  figureEnds: ReadonlyMap<number, number>,
  today: LocalDate,
): (DayHere & { readonly isSpoken: boolean }) | undefined {
  const { pieces, shown } = message;
  const second = from + 2;
  const isPair =
    pieces[from]?.kind === 'number' &&
    !figureEnds.has(from) &&
    figureEnds.has(second) &&
    joinsDays(pieces, from);
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

function isLabelledDay(pieces: readonly Piece[], from: number): boolean {
  const before = pieces
    .slice(Math.max(0, from - 3), from)
    .map(({ bare }) => bare)
    .join(' ');
  return /(?:thoi gian|tg|ngay)(?: :)?$/.test(before);
}

/** `10-11/8`, `17 và 18/3`, `ngày 17, 18/3`; in `đoàn viên: 2, 17/3` the comma ends a figure. */
export function joinsDays(pieces: readonly Piece[], at: number): boolean {
  const joint = pieces[at + 1]?.bare ?? '';
  return joint === '-' || joint === 'va' || (joint === ',' && pieces[at - 1]?.bare === 'ngay');
}
