import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Message, Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';

const placeWords = plainWords('place');
const addressWords = plainWords('address');
const besideWords = plainWords('beside');
const stopWords = plainWords('stop');

/** Index behind the last piece of the place that begins at `from`; its first pieces, to `least`, belong to it in any case. */
export function endOfPlace(
  { pieces }: Message,
  claims: Claims,
  from: number,
  least: number,
  isFigure: (at: number) => boolean,
): number {
  let at = Math.max(from, Math.min(least, pieces.length));
  while (at < pieces.length && !ends(pieces, claims, at, from, isFigure)) at++;
  return at;
}

function ends(
  pieces: readonly Piece[],
  claims: Claims,
  at: number,
  from: number,
  isFigure: (at: number) => boolean,
): boolean {
  const piece = pieces[at];
  const owner = claims.ownerOf(at);
  if (!piece || '\n;|•!?=~'.includes(piece.typed) || owner === 'day' || owner === 'frame') return true;
  if (piece.typed === ':')
    return pieces[at + 1]?.kind !== 'number' || claims.ownerOf(at + 1) !== 'number' || at > from + 1;
  if (piece.kind === 'mark' && /\p{Extended_Pictographic}/u.test(piece.typed)) return true;
  if (at > from && (owner === 'name' || owner === 'figure' || owner === 'label')) return true;
  if (piece.typed === '(') return !isAddressInside(pieces, claims, at);
  if (piece.typed === '.')
    return !(piece.glued && pieces[at + 1]?.glued) && (pieces[at - 1]?.typed.length ?? 0) > 2;
  if (piece.typed === ',' || piece.typed === '-' || piece.typed === '+') return !goesOn(pieces, claims, at);
  if (piece.kind === 'number') return (owner === undefined && isFigure(at)) || isTime(pieces, at);
  return !isNamePart(pieces, at) && stopWords.at(pieces, at) > 0 && placeWords.at(pieces, at) === 0;
}

/** A word with a capital beside another one, or beside a number. */
function isNamePart(pieces: readonly Piece[], at: number): boolean {
  const isName = (piece: Piece | undefined): boolean => piece?.isCapital === true || piece?.kind === 'number';
  return pieces[at]?.isCapital === true && (isName(pieces[at - 1]) || isName(pieces[at + 1]));
}

function isTime(pieces: readonly Piece[], at: number): boolean {
  return ['h', 'g', 'gio', ':'].includes(pieces[at + 1]?.bare ?? '');
}

/** `hẻm 128 Lê Trọng Tấn, P. Tân Quý, Q. Tân Phú`; `- 45 đoàn viên` behind a place does not belong to it. */
function goesOn(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  const next = at + 1;
  if (pieces[at]?.glued && pieces[next]?.glued && pieces[next]?.kind === 'number') return true;
  const isStreet =
    pieces[next]?.isCapital === true &&
    pieces[next + 1]?.isCapital === true &&
    pieces[next + 1]?.isAcronym === false;
  if (
    pieces[at]?.typed === '-' &&
    isStreet &&
    pieces[at - 1]?.isCapital &&
    claims.isFree(next) &&
    stopWords.at(pieces, next) === 0
  )
    return true;
  const isAddress = addressWords.at(pieces, next) > 0 || placeWords.at(pieces, next) > 0;
  return isAddress && claims.ownerOf(next) !== 'figure' && claims.ownerOf(next) !== 'name';
}

/** `nhà chị Tư (hẻm 5)`, `hẻm 140 (đối diện trường)`. */
function isAddressInside(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  const isAddress = claims.ownerOf(at + 1) === 'number' && addressWords.at(pieces, at + 1) > 0;
  return isAddress || besideWords.at(pieces, at + 1) > 0;
}
