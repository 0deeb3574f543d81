import { peopleAt } from '#src/domain/answer/figures/counted-things.ts';
import { phraseAt, phraseBefore, wordSet } from '#src/domain/answer/lexicon.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import type { Around } from './around.ts';
import { isPeopleField } from './said.ts';

/** Up to the end of its part of the sentence, what follows was at another time, or meant to be. */
const isOtherTime = wordSet(
  [
    'lần trước, kỳ trước, đợt trước, lần sau, kỳ sau, đợt sau, lần tới, kỳ tới, năm ngoái, năm trước, năm sau, cùng kỳ',
    'tuần sau, tháng sau, tuần tới, tháng tới, thay vì, đáng lẽ, đáng ra, lẽ ra, dự kiến, dự tính, dự định, định đi, định huy động, tính đi, tính huy động',
  ].join(', '),
);
/** And from here on it is of this time again. */
const isAgain = wordSet('này, nay, thì, mà, còn, nhưng, giờ, thực tế, chỉ có');
/** Straight before a number: so many are only wanted, or on a list. */
const isWanted = wordSet(
  'mời, cần, cần thêm, xin thêm, đang cần, danh sách, danh sách có, danh sách nhóm, nhóm chat có, group có, quản lý, đang quản lý',
);
/** Behind people: they are on a list, or live there. */
const isListed = wordSet('đăng ký, đăng kí, được mời, trong danh sách, sinh sống, cư trú, thường trú');
const isBut = wordSet('mà, nhưng, nhưng mà, mà chỉ');
const isGiven = wordSet('phát, tặng, trao, cấp');
const isBody = wordSet('phường, trường, đoàn trường, đơn vị bạn, phường bạn, trường bạn, chi đoàn bạn');
const isComingOver = wordSet(
  'qua phụ, qua hỗ trợ, qua giúp, sang phụ, sang hỗ trợ, sang giúp, xuống phụ, xuống hỗ trợ, tới hỗ trợ, đến hỗ trợ, hỗ trợ, tăng cường',
);
/** More pieces no part of a sentence has that is looked through. */
const mostPieces = 12;

/**
 * Whether a number is not of those who took part this time: `lần trước 50 đv`, `thay vì 50 đv`, `60 bạn đăng ký`, `60 đv mà đi 32`.
 */
export function isNotOfThis(one: Around, pieces: readonly Piece[]): boolean {
  if (isOfOtherTime(one, pieces) || isNotDone(one, pieces)) return true;
  if (one.unit !== null || !one.fields.every(isPeopleField)) return isListedBehind(one, pieces);
  const isOnlyWanted = phraseBefore(one.from, (start) => phraseAt(pieces, start, isWanted)) > 0;
  return isOnlyWanted || isListedBehind(one, pieces) || isFewerBehind(one, pieces);
}

function isOfOtherTime({ from }: Around, pieces: readonly Piece[]): boolean {
  for (let at = from - 1; at >= Math.max(0, from - mostPieces) && pieces[at]?.kind !== 'mark'; at--) {
    if (phraseAt(pieces, at, isOtherTime) > 0) return true;
    if (phraseAt(pieces, at, isAgain) > 0) return false;
  }
  return false;
}

/** `còn 5 cây chưa trồng`. */
function isNotDone({ from, end, fields }: Around, pieces: readonly Piece[]): boolean {
  if (pieces[from - 1]?.bare !== 'con' || fields.length === 0 || fields.some(isPeopleField)) return false;
  return pieces[end]?.bare === 'chua' && pieces[end + 1]?.kind === 'word';
}

function isListedBehind({ to }: Around, pieces: readonly Piece[]): boolean {
  return phraseAt(pieces, to + peopleAt(pieces, to), isListed) > 0;
}

/** `60 đv mà đi có 32`: how many came is said behind it. */
function isFewerBehind({ to }: Around, pieces: readonly Piece[]): boolean {
  const but = to + peopleAt(pieces, to);
  if (phraseAt(pieces, but, isBut) === 0) return false;
  const part = partFrom(pieces, but);
  const next = part.findIndex(({ kind }) => kind === 'number');
  return next > 0 && part[next + 1]?.kind !== 'word';
}

/** `phát tờ rơi cho 40 người dân`: whether they took part is asked. */
export function isReceiving({ from, unit }: Around, pieces: readonly Piece[]): boolean {
  if (unit !== null || pieces[from - 1]?.bare !== 'cho') return false;
  for (let at = from - 2; at >= Math.max(0, from - mostPieces) && pieces[at]?.kind !== 'mark'; at--)
    if (phraseAt(pieces, at, isGiven) > 0) return true;
  return false;
}

/** `8 đv phường 5 qua phụ`, `8 bạn đoàn trường hỗ trợ`: not of the ward itself. */
export function isFromElsewhere({ to, unit }: Around, pieces: readonly Piece[]): boolean {
  if (unit !== null) return false;
  const part = partFrom(pieces, to);
  const body = part.findIndex((_, at) => phraseAt(part, at, isBody) > 0);
  return body >= 0 && part.some((_, at) => at > body && phraseAt(part, at, isComingOver) > 0);
}

/** What stands from here to the next mark. */
function partFrom(pieces: readonly Piece[], from: number): readonly Piece[] {
  const part = pieces.slice(from, from + mostPieces);
  const end = part.findIndex(({ kind }) => kind === 'mark');
  return end < 0 ? part : part.slice(0, end);
}
