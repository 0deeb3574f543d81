import type { LocalDate } from '#src/domain/ids.ts';
import type { CountedAt } from '#src/domain/understand/counted-at.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import { dictionaryOf, matchAt } from '#src/domain/understand/message/dictionary.ts';
import type { Message, Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { dayAt, rangeAt, readingOn } from './day-at.ts';
import type { DayHere } from './day-here.ts';
import { isAddressOrRatio, isBesideFeast, isNameWithNumber, isOfDocument, isOrdinal } from './no-day.ts';
import { endsOfFigures, endsOfRanges } from './written-days.ts';

const occasionWords = plainWords('feast', 'street', 'document');
/** Without those that a street or a canal is called by: `đường 30/4`, but not `4 tuyến đường hôm 13/11`. */
const feastWords = plainWords('feast', 'document');
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
  const rangeEnds = endsOfRanges(message);
  const reading = readingOn(today);
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
    const day = rangeAt(message, at, rangeEnds) ?? dayAt(message, claims, at, figureEnds, reading);
    if (!day) continue;
    const isOccasion =
      !day.isSpoken &&
      ((isFigures ? occasionWords : feastWords).before(pieces, at) !== undefined ||
        isOfDocument(pieces, claims, at) ||
        isBesideFeast(pieces, feastEnds, at));
    // `đường 30/4 sáng nay`: what is said behind the name of a street may be the day.
    const to = isOccasion && isFigures ? (figureEnds.get(at) ?? day.to) : day.to;
    if (isOccasion) feastEnds.add(to);
    claims.take(at, to, isOccasion ? 'number' : 'day');
    if (!isOccasion) days.push(day);
    at = to - 1;
  }
  return days;
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
