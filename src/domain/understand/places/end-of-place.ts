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
  while (at < pieces.length && !ends(pieces, claims, at, from, isFigure)) {
    const behindBracket = pieces[at]?.typed === '(' ? closingOf(pieces, at) : undefined;
    at = behindBracket ?? at + 1;
  }
  return withoutFarewell(pieces, from, at);
}

/** Words of how to find a place, `(đoạn từ số 30 đến số 340)`. */
const longestBracket = 14;

/** Index behind the bracket that is opened at a piece. */
function closingOf(pieces: readonly Piece[], opening: number): number | undefined {
  const inside = pieces.slice(opening, opening + longestBracket);
  const length = inside.findIndex(({ typed }) => typed === ')' || typed === '\n');
  return length > 0 && inside[length]?.typed === ')' ? opening + length + 1 : undefined;
}

const closing = new Set(['nha', 'nhe', 'a', 'nghen', 'hen', 'nhen', 'ha', 'do']);
const addressed = new Set([...closing, 'e', 'em', 'chi', 'anh', 'c', 'ad', 'ban', 'oi', 'luon', 'roi']);

/** `hem 25 duong Tan Quy nha e`: what is said to the reader behind it. */
function withoutFarewell(pieces: readonly Piece[], from: number, to: number): number {
  let at = to;
  while (at > from + 1 && addressed.has(pieces[at - 1]?.bare ?? '') && pieces[at - 1]?.isCapital === false)
    at--;
  const first = pieces[at];
  const isFarewell = at < to && closing.has(first?.bare ?? '') && first?.marks !== '\u0300';
  return isFarewell ? at : to;
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
  if (piece.kind === 'number')
    return (
      (owner === undefined && isFigure(at) && pieces[at - 1]?.typed !== '/') ||
      isTime(pieces, at) ||
      isSlipOfFigure(pieces, at)
    );
  if (isOfSameKind(pieces, claims, at, from)) return false;
  // `trụ sở` typed 'tru so' has a stop in it.
  if (at > 0 && placeWords.at(pieces, at - 1) > 1) return false;
  return !isNamePart(pieces, at) && stopWords.at(pieces, at) > 0 && placeWords.at(pieces, at) === 0;
}

/** `hẻm 30 với hẻm 45`: two that belong together. */
function isOfSameKind(pieces: readonly Piece[], claims: Claims, at: number, from: number): boolean {
  const isJoint = ['với', 'và', 'voi', 'va', '&'].includes(pieces[at]?.typed ?? '');
  return (
    isJoint &&
    pieces[at + 1]?.bare === pieces[from]?.bare &&
    ['number', 'label', undefined].includes(claims.ownerOf(at + 1))
  );
}

/** A word with a capital beside another one, or beside a number. */
function isNamePart(pieces: readonly Piece[], at: number): boolean {
  const isName = (piece: Piece | undefined): boolean => piece?.isCapital === true || piece?.kind === 'number';
  return pieces[at]?.isCapital === true && (isName(pieces[at - 1]) || isName(pieces[at + 1]));
}

function isTime(pieces: readonly Piece[], at: number): boolean {
  const [unit, minutes] = [pieces[at + 1], pieces[at + 2]];
  if (unit?.typed === ':') return minutes?.kind === 'number' && minutes.glued;
  return ['h', 'g', 'gio'].includes(unit?.bare ?? '');
}

/** `25 4o đv`: a figure with a letter in it. */
function isSlipOfFigure(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.kind === 'number' && pieces[at + 1]?.glued === true && pieces[at + 1]?.bare === 'o';
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
  // `, to chuc` is 'tổ chức', and no group of houses.
  if (pieces[next]?.bare === 'to' && pieces[next + 1]?.bare === 'chuc') return false;
  // `, kp tự lo` is money.
  if (pieces[next]?.bare === 'kp' && claims.ownerOf(next) !== 'number') return false;
  const isAddress = addressWords.at(pieces, next) > 0 || placeWords.at(pieces, next) > 0;
  return isAddress && claims.ownerOf(next) !== 'figure' && claims.ownerOf(next) !== 'name';
}

/** `nhà chị Tư (hẻm 5)`, `hẻm 140 (đối diện trường)`. */
function isAddressInside(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  const isAddress = claims.ownerOf(at + 1) === 'number' && addressWords.at(pieces, at + 1) > 0;
  return isAddress || besideWords.at(pieces, at + 1) > 0;
}
