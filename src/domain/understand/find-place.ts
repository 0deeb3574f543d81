import type { Claims } from './claims.ts';
import { endOfPlace } from './end-of-place.ts';
import { textBetween } from './find-texts.ts';
import type { Message, Piece } from './pieces.ts';
import { plainWords } from './plain-words.ts';

const atWords = plainWords('at');
const placeWords = plainWords('place');
const addressWords = plainWords('address');
const wardWords = plainWords('ward');
const emptyWords = plainWords('filler', 'tail', 'nowhere');
const slipWords = plainWords('slip');
const notYetWords = plainWords('not-yet');
const partnerWords = plainWords('with-whom');

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
  if (lead === 0) return undefined;
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

/** `chỗ em`, `nguồn`, `đó`: nothing that one could find. */
function isNowhere(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (pieces[at]?.kind !== 'mark' && !isEmpty(pieces, at)) return false;
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

/** At the start of a line or behind a mark. */
function isPartStart(pieces: readonly Piece[], at: number): boolean {
  return at === 0 || pieces[at - 1]?.kind === 'mark';
}

/** `hẻm 25`, `công viên Lê Thị Riêng`, `128/5 Lê Trọng Tấn`; `3 hẻm` and `Phường Tân Quý báo cáo` begin none. */
function startOfPlace(
  { pieces }: Message,
  claims: Claims,
  at: number,
  isCapitalised: boolean,
): { readonly least: number; readonly rank: 2 | 3 } | undefined {
  const owner = claims.ownerOf(at);
  if (owner !== undefined && owner !== 'number') return undefined;
  const before = pieces[at - 1];
  const isCounted =
    before?.kind === 'number' && claims.ownerOf(at - 1) !== 'number' && claims.ownerOf(at - 1) !== 'day';
  if (isCounted || notYetWords.at(pieces, at) > 1 || partnerWords.before(pieces, at) !== undefined)
    return undefined;
  const named = placeWords.at(pieces, at);
  if (named > 0 && isNamedPlace(pieces, claims, at, named, isCapitalised))
    return { least: at + named, rank: 2 };
  if (isHouse(pieces, claims, at)) return { least: at + 1, rank: 2 };
  const address = addressWords.at(pieces, at);
  const isBranch = ['doan', 'nhanh'].includes(before?.bare ?? '');
  return address > 0 && owner === 'number' && !isBranch ? { least: at + address + 1, rank: 3 } : undefined;
}

/** Whether a name or number follows `hẻm`, `chợ`; `nhà văn hóa`, `hội trường` are places by themselves. */
function isNamedPlace(
  pieces: readonly Piece[],
  claims: Claims,
  at: number,
  named: number,
  isCapitalised: boolean,
): boolean {
  const next = pieces[at + named];
  const owner = claims.ownerOf(at + named);
  if (next?.kind === 'number' && owner !== 'figure' && owner !== 'day') return true;
  if (addressWords.at(pieces, at + named) > 0 && (owner === 'number' || owner === undefined)) return true;
  if (named > 1 && !isGeneric(pieces, at)) return true;
  if (next?.kind !== 'word' || owner !== undefined) return false;
  if (next.isCapital) return true;
  const isNamedLater = pieces[at + named + 1]?.isCapital === true && claims.isFree(at + named + 1);
  return (!isCapitalised || isNamedLater) && !isEmpty(pieces, at + named);
}

/** `tuyến hẻm`, `đầu hẻm`: which one has to be said. */
function isGeneric(pieces: readonly Piece[], at: number): boolean {
  return ['tuyen', 'dau', 'cuoi', 'trong', 'so', 'duong', 'bo', 'khu'].includes(pieces[at]?.bare ?? '');
}

function isEmpty(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.isCapital !== true && emptyWords.at(pieces, at) > 0;
}

/** Whether names have capitals in this message. */
function usesCapitals(pieces: readonly Piece[]): boolean {
  return pieces.some(
    ({ isCapital, typed }, at) =>
      isCapital && typed.length > 1 && pieces[at + 1]?.isCapital === true && !isPartStart(pieces, at),
  );
}

/** A number of a house, and a street's name behind it: `128/5 Lê Trọng Tấn`, `120 Nguyễn Sơn`. */
function isHouse(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  if (pieces[at]?.kind !== 'number' || claims.ownerOf(at) === 'figure' || claims.ownerOf(at) === 'day')
    return false;
  let to = at + 1;
  while (pieces[to]?.typed === '/' && pieces[to + 1]?.kind === 'number') to += 2;
  const [first, second] = [pieces[to], pieces[to + 1]];
  const isSlashed = to > at + 1;
  return first?.isCapital === true && (isSlashed || second?.isCapital === true) && claims.isFree(to);
}
