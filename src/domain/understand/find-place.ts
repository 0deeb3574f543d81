import type { Claims } from './claims.ts';
import { textBetween } from './find-texts.ts';
import type { Message, Piece } from './pieces.ts';
import { plainWords, strictWords } from './plain-words.ts';

const atWords = strictWords('at');
const placeWords = strictWords('place');
const addressWords = plainWords('address');
const stopWords = plainWords('stop');
const emptyWords = plainWords('filler', 'tail');

/** `hội trường phường`: there is one of it. */
const ownNames = new Set(['phuong', 'p', 'quan', 'q', 'xa', 'doan']);

interface Candidate {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** Behind `tại` before an alley or a park before a quarter or a ward. */
  readonly rank: number;
}

/** Where the activity took place: behind 'tại', or from an alley, a school, a number of a house on; `null` where several places are named. */
export function placeIn(
  message: Message,
  claims: Claims,
  isFigure: (at: number) => boolean,
): string | null | undefined {
  const found: Candidate[] = [];
  for (let at = 0; at < message.pieces.length; at++) {
    const candidate = candidateAt(message, claims, at, isFigure);
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
  return isOne || best > 2 ? first.value : null;
}

function candidateAt(
  message: Message,
  claims: Claims,
  at: number,
  isFigure: (at: number) => boolean,
): Candidate | undefined {
  const { pieces } = message;
  const lead = claims.isFree(at) ? atWords.at(pieces, at) : 0;
  if (lead > 0) {
    let from = at + lead;
    for (let more = 1; more > 0; from += more)
      more = ':-'.includes(pieces[from]?.typed ?? ' ') ? 1 : atWords.at(pieces, from);
    const to = endOfPlace(message, claims, from, from, isFigure);
    const value = textBetween(message, from, to);
    return value.length < 2 || isNowhere(pieces, from, to) ? undefined : { value, from: at, to, rank: 0 };
  }
  const start = startOfPlace(message, claims, at);
  if (!start) return undefined;
  const to = endOfPlace(message, claims, at, start.least, isFigure);
  const value = textBetween(message, at, to);
  return value.length < 3 || to - at < 2 ? undefined : { value, from: at, to, rank: start.rank };
}

/** `phân loại rác tại nguồn`, `tại chỗ`. */
const idioms = new Set(['nguon', 'cho']);

/** `chỗ em`, `đó`: nothing that one could find. */
function isNowhere(pieces: readonly Piece[], from: number, to: number): boolean {
  if (idioms.has(pieces[from]?.bare ?? '')) return true;
  for (let at = from; at < to; at++)
    if (pieces[at]?.kind !== 'mark' && emptyWords.at(pieces, at) === 0) return false;
  return true;
}

/** `hẻm 25`, `công viên Lê Thị Riêng`, `128/5 Lê Trọng Tấn`; `3 hẻm` and `Phường Tân Quý báo cáo` begin none. */
function startOfPlace(
  { pieces }: Message,
  claims: Claims,
  at: number,
): { readonly least: number; readonly rank: number } | undefined {
  const owner = claims.ownerOf(at);
  if (owner !== undefined && owner !== 'number') return undefined;
  const before = pieces[at - 1];
  const isCounted = before?.kind === 'number' && claims.ownerOf(at - 1) === undefined;
  if (isCounted) return undefined;
  const named = placeWords.at(pieces, at);
  const next = pieces[at + named];
  if (named > 0 && next && next.typed !== '\n') {
    const isName =
      next.kind === 'word' &&
      (emptyWords.at(pieces, at + named) === 0 || ownNames.has(next.bare)) &&
      claims.isFree(at + named);
    const isNumber =
      next.kind === 'number' &&
      claims.ownerOf(at + named) !== 'figure' &&
      claims.ownerOf(at + named) !== 'day';
    if (isName || isNumber) return { least: at + named + 1, rank: 1 };
  }
  const isAlone = next === undefined || next.kind === 'mark';
  if (named > 1 && isAlone && claims.isFree(at, at + named)) return { least: at + named, rank: 3 };
  if (isHouse(pieces, claims, at)) return { least: at + 1, rank: 2 };
  const address = addressWords.at(pieces, at);
  const isBranch = ['doan', 'nhanh'].includes(before?.bare ?? '');
  return address > 0 && owner === 'number' && !isBranch ? { least: at + address + 1, rank: 3 } : undefined;
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

/** Index behind the last piece of the place that begins at `from`. */
function endOfPlace(
  { pieces }: Message,
  claims: Claims,
  from: number,
  least: number,
  isFigure: (at: number) => boolean,
): number {
  let at = from;
  while (at < pieces.length && !ends(pieces, claims, at, from, least, isFigure)) at++;
  return at;
}

function ends(
  pieces: readonly Piece[],
  claims: Claims,
  at: number,
  from: number,
  least: number,
  isFigure: (at: number) => boolean,
): boolean {
  const piece = pieces[at];
  const owner = claims.ownerOf(at);
  if (!piece || '\n;|•!?=~:'.includes(piece.typed) || owner === 'day' || owner === 'frame') return true;
  if (piece.kind === 'mark' && /\p{Extended_Pictographic}/u.test(piece.typed)) return true;
  if (at > from && (owner === 'name' || owner === 'figure' || owner === 'label')) return true;
  if (piece.typed === '(') return !isAddressInside(pieces, claims, at);
  if (piece.typed === '.')
    return !(piece.glued && pieces[at + 1]?.glued) && (pieces[at - 1]?.typed.length ?? 0) > 2;
  if (piece.typed === ',' || piece.typed === '-' || piece.typed === '+') return !goesOn(pieces, claims, at);
  if (piece.kind === 'number') return (owner === undefined && isFigure(at)) || isTime(pieces, at);
  const isNamePart =
    piece.isCapital &&
    [pieces[at - 1], pieces[at + 1]].some(
      (beside) => beside?.isCapital === true || beside?.kind === 'number',
    );
  return at >= least && !isNamePart && stopWords.at(pieces, at) > 0 && placeWords.at(pieces, at) === 0;
}

function isTime(pieces: readonly Piece[], at: number): boolean {
  return ['h', 'g', 'gio', ':'].includes(pieces[at + 1]?.bare ?? '');
}

/** `hẻm 128 Lê Trọng Tấn, P. Tân Quý, Q. Tân Phú`; `- 45 đoàn viên` behind a place does not belong to it. */
function goesOn(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  const next = at + 1;
  if (pieces[at]?.glued && pieces[next]?.glued && pieces[next]?.kind === 'number') return true;
  const isAddress = addressWords.at(pieces, next) > 0 || placeWords.at(pieces, next) > 0;
  return isAddress && claims.ownerOf(next) !== 'figure' && claims.ownerOf(next) !== 'name';
}

/** `đường Tân Kỳ (đoạn trước chợ)`. */
const besides = new Set(['doan', 'dau', 'cuoi', 'gan', 'truoc', 'sau', 'ke', 'canh', 'doi']);

/** `nhà chị Tư (hẻm 5)`. */
function isAddressInside(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  const isBeside = besides.has(pieces[at + 1]?.bare ?? '');
  return isBeside || (claims.ownerOf(at + 1) === 'number' && addressWords.at(pieces, at + 1) > 0);
}
