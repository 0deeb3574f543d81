import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Message, Piece } from '#src/domain/understand/message/pieces.ts';
import { textBetween } from '#src/domain/understand/texts/find-texts.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { endOfPlace } from './end-of-place.ts';
import { isEmpty, isPartStart, startOfPlace, usesCapitals } from './start-of-place.ts';

const atWords = plainWords('at');
const wardWords = plainWords('ward');
const slipWords = plainWords('slip');

interface Candidate {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** The smallest is meant. */
  readonly rank: Rank;
}

/** Behind 'tại' · an alley, a park, a school that is all of its part of the sentence · the same inside one · a quarter, a ward. */
type Rank = 0 | 1 | 2 | 3;

/** Where the activity took place, as it was typed; `null` where several places are named that it may be. */
export function placeIn(
  message: Message,
  claims: Claims,
  isFigure: (at: number) => boolean,
): string | null | undefined {
  const found: Candidate[] = [];
  const isCapitalised = usesCapitals(message.pieces);
  for (let at = 0; at < message.pieces.length; at++) {
    const candidate =
      behindAt(message, claims, at, isFigure) ?? fromItsName(message, claims, at, isFigure, isCapitalised);
    if (!candidate) continue;
    found.push(candidate);
    at = candidate.to - 1;
  }
  const best = Math.min(...found.map(({ rank }) => rank));
  const likeliest = found.filter(({ rank }) => rank === best);
  const [first] = likeliest;
  if (!first) return undefined;
  for (const { from, to } of likeliest) claims.take(from, to, 'place');
  const isOne = likeliest.every(({ value }) => first.value.includes(value) || value.includes(first.value));
  return isOne
    ? likeliest.map(({ value }) => value).reduce((one, other) => (other.length > one.length ? other : one))
    : null;
}

/** `tại hội trường phường`; `tại 3 khu phố` is no place that one could find, `tại 2 điểm: …` goes on behind the colon. */
function behindAt(
  message: Message,
  claims: Claims,
  at: number,
  isFigure: (at: number) => boolean,
): Candidate | undefined {
  const { pieces } = message;
  const lead = claims.isFree(at) ? atWords.at(pieces, at) : 0;
  const isLetter = pieces[at]?.glued === true && pieces[at - 1]?.kind === 'number';
  if (lead === 0 || isLetter || isEarlier(pieces, at)) return undefined;
  let from = at + lead;
  while (pieces[from] && ':-'.includes(pieces[from]?.typed ?? ' ')) from++;
  if (isCountOfPlaces(pieces, claims, from)) {
    if (pieces[from + 2]?.typed !== ':') return undefined;
    from += 3;
  }
  const to = endOfPlace(message, claims, from, from, isFigure);
  const value = textBetween(message, from, to);
  if (value.length < 2 || isNowhere(pieces, from, to)) return undefined;
  return { value, from: at, to, rank: isWardOnly(pieces, from) ? 3 : 0 };
}

function isCountOfPlaces(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  const isNumber =
    pieces[at]?.kind === 'number' &&
    claims.ownerOf(at) !== 'number' &&
    /^\d{1,2}$/.test(pieces[at]?.typed ?? '');
  const next = pieces[at + 1];
  return isNumber && next?.kind === 'word' && !next.isCapital;
}

/** `P. Tân Quý`: where everything takes place. */
function isWardOnly(pieces: readonly Piece[], from: number): boolean {
  return wardWords.at(pieces, from) > 0;
}

/** `so với lần trước`: no place lies before anything. */
function isEarlier(pieces: readonly Piece[], at: number): boolean {
  const isTime = ['lan', 'hom', 'bua', 'ky', 'tuan', 'thang', 'nam', 'ngay', 'dot'].includes(
    pieces[at - 1]?.bare ?? '',
  );
  return pieces[at]?.bare === 'truoc' && isTime;
}

const general = new Set(['tuyen', 'hem', 'duong', 'khu', 'pho', 'cac', 'nhung', 'may', 'so', 'lan']);

/** `chỗ em`, `nguồn`, `đó`, `tuyến hẻm`: nothing that one could find. */
function isNowhere(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    const isGeneral = piece?.isCapital === false && general.has(piece.bare);
    if (piece?.kind !== 'mark' && !isGeneral && !isEmpty(pieces, at)) return false;
  }
  return true;
}

function fromItsName(
  message: Message,
  claims: Claims,
  at: number,
  isFigure: (at: number) => boolean,
  isCapitalised: boolean,
): Candidate | undefined {
  const start = startOfPlace(message, claims, at, isCapitalised);
  if (!start) return undefined;
  const to = endOfPlace(message, claims, at, start.least, isFigure);
  const value = textBetween(message, at, to);
  if (value.length < 3 || to - at < 2) return undefined;
  const isWhole = start.rank === 2 && isPartStart(message.pieces, at);
  const isPutRight = slipWords.before(message.pieces, at) !== undefined;
  return { value, from: at, to, rank: isPutRight ? 0 : isWhole ? 1 : start.rank };
}
