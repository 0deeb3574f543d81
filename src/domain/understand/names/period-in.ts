import { isPolite } from '#src/domain/answer/answer-words.ts';
import { phrasesOf } from '#src/domain/understand/message/dictionary.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';

/** A month, a quarter, half a year or a year: the indices of its first piece and behind its last, with the year that stands there. */
export interface Period {
  readonly from: number;
  readonly to: number;
  /** It is said that it is summed up: `tổng kết`. */
  readonly isSumming: boolean;
}

/** They say that a time is summed up. */
const summing = phrasesOf([
  'báo cáo',
  'bc',
  'b/c',
  'tổng kết',
  'tk',
  'sơ kết',
  'tổng hợp',
  'kết quả',
  'báo cáo tổng kết',
  'báo cáo sơ kết',
  'báo cáo kết quả',
]);
const isBeside = phrasesOf([
  'em',
  'chị',
  'anh',
  'gửi',
  'em gửi',
  'chị gửi',
  'cho',
  'trong',
  'công tác',
  'hoạt động',
  'của',
  'phường',
]);
/** A month, a quarter or a year, which one stands behind it; `năm học` is that of a school. */
const numbered = phrasesOf(['tháng', 'quý', 'năm']);
const whole = phrasesOf([
  ...['tháng', 'quý', 'năm'].flatMap((what) =>
    ['này', 'nay', 'qua', 'rồi', 'vừa rồi', 'vừa qua', 'trước'].map((when) => `${what} ${when}`),
  ),
  'cả năm',
  'cuối năm',
  'giữa năm',
  'nửa năm',
  'nửa đầu năm',
  'nửa năm đầu',
  'nửa cuối năm',
  'đầu năm',
]);
const months = phrasesOf([
  'tháng',
  'tháng đầu năm',
  'tháng cuối năm',
  'tháng đầu',
  'tháng cuối',
  't',
  't đầu năm',
  't cuối năm',
]);
const spelt = phrasesOf([
  'một',
  'hai',
  'ba',
  'tư',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
  'i',
  'ii',
  'iii',
  'iv',
]);
const yearBehind = phrasesOf(['năm']);
const schoolYear = phrasesOf(['học', 'học này']);

/** What sums up, whichever time: `báo cáo` alone does not. */
const summingUp = phrasesOf([
  'tổng kết',
  'sơ kết',
  'tổng hợp',
  'báo cáo tổng kết',
  'báo cáo sơ kết',
  'báo cáo tổng hợp',
  'bc tổng kết',
  'bc sơ kết',
  'bc tổng hợp',
]);

/** Index behind `tổng kết`, where a message begins so and names no time; undefined: it does not. */
export function summedUpIn(pieces: readonly Piece[]): number | undefined {
  const { to } = skip(pieces);
  if (periodAt(pieces, to) !== undefined) return undefined;
  const from = pieces.slice(0, to).findLastIndex((_, at) => summingUp.at(pieces, at) > 0);
  return from < 0 ? undefined : from + summingUp.at(pieces, from);
}

/** The time that a message begins with, politeness and `báo cáo`, `tổng kết` aside; undefined: it begins with something else. */
export function periodIn(pieces: readonly Piece[]): Period | undefined {
  const { to: from, isSumming } = skip(pieces);
  const to = periodAt(pieces, from);
  return to === undefined ? undefined : { from, to, isSumming };
}

/** What stands before the time: that it is reported, and politeness. */
function skip(pieces: readonly Piece[]): { readonly to: number; readonly isSumming: boolean } {
  let [to, isSumming] = [0, false];
  for (;;) {
    const sums = summing.at(pieces, to);
    const polite = isPolite(pieces[to]?.typed ?? '') || pieces[to]?.kind === 'mark' ? 1 : 0;
    const length = Math.max(sums, isBeside.at(pieces, to), polite);
    if (length === 0) return { to, isSumming };
    isSumming ||= sums > 0;
    to += length;
  }
}

/** Index behind a time that begins there, with its year; undefined: none does. */
function periodAt(pieces: readonly Piece[], at: number): number | undefined {
  const length = Math.max(whole.at(pieces, at), numberedAt(pieces, at), monthsAt(pieces, at));
  if (length === 0) return undefined;
  const to = at + length;
  if (schoolYear.at(pieces, to) > 0) return undefined;
  const year = to + yearBehind.at(pieces, to);
  if (isYear(pieces[year])) return year + 1;
  return pieces[to]?.typed === '/' && isYear(pieces[to + 1]) ? to + 2 : to;
}

/** `tháng 3`, `quý I`, `năm 2024`; `năm` alone is this year. */
function numberedAt(pieces: readonly Piece[], at: number): number {
  const length = numbered.at(pieces, at);
  if (length === 0) return 0;
  const behind = at + length;
  const name = pieces[behind]?.kind === 'number' ? 1 : spelt.at(pieces, behind);
  return name > 0 || pieces[at]?.bare === 'nam' ? length + name : 0;
}

/** `6 tháng đầu năm`, `sáu tháng`, `6T`. */
function monthsAt(pieces: readonly Piece[], at: number): number {
  const number = pieces[at]?.kind === 'number' ? 1 : spelt.at(pieces, at);
  const length = number > 0 ? months.at(pieces, at + number) : 0;
  return length > 0 ? number + length : 0;
}

function isYear(piece: Piece | undefined): boolean {
  return piece?.kind === 'number' && /^20\d\d$/.test(piece.typed);
}
