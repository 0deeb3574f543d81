import type { LocalDate } from '#src/domain/ids.ts';
import type { Claims } from '#src/domain/understand/words/claims.ts';
import { dictionaryOf, matchAt } from '#src/domain/understand/words/dictionary.ts';
import type { Message, Piece } from '#src/domain/understand/words/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { type DayHere, dayAt, joinsDays } from './day-run.ts';
import { type CountedAt, endsOfFigures, isAddressOrRatio } from './written-days.ts';

const occasionWords = plainWords('occasion', 'document');

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
  return joinsDays(pieces, at) && figureEnds.has(at + 2);
}

/** They make a name of the number behind them. */
const orders = new Set(['lan', 'thu', 'dot', 'so', 'ky', 'khoa', 'cnx', 'xanh']);
