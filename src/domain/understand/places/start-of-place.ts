import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Message, Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';

const placeWords = plainWords('place');
const addressWords = plainWords('address');
const emptyWords = plainWords('filler', 'tail', 'nowhere');
const notYetWords = plainWords('not-yet');
const partnerWords = plainWords('with-whom');

/** At the start of a line or behind a mark. */
export function isPartStart(pieces: readonly Piece[], at: number): boolean {
  return at === 0 || pieces[at - 1]?.kind === 'mark';
}

/** `hẻm 25`, `công viên Lê Thị Riêng`, `128/5 Lê Trọng Tấn`; `3 hẻm` and `Phường Tân Quý báo cáo` begin none. */
export function startOfPlace(
  { pieces }: Message,
  claims: Claims,
  at: number,
  isCapitalised: boolean,
): { readonly least: number; readonly rank: 2 | 3 } | undefined {
  const owner = claims.ownerOf(at);
  if (owner !== undefined && owner !== 'number') return undefined;
  const before = pieces[at - 1];
  const isCounted =
    before?.kind === 'number' && !['number', 'day', 'name'].includes(claims.ownerOf(at - 1) ?? '');
  if (isCounted || notYetWords.at(pieces, at) > 1 || partnerWords.before(pieces, at) !== undefined)
    return undefined;
  if (before?.bare === 'ngoi' || (before?.bare === 'diem' && pieces[at]?.bare === 'cau')) return undefined;
  const number = pieces[at + 1];
  if (pieces[at]?.bare === 'so' && number?.kind === 'number' && placeWords.at(pieces, at + 2) > 0)
    return { least: at + 2, rank: 2 };
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

export function isEmpty(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.isCapital !== true && emptyWords.at(pieces, at) > 0;
}

/** Whether names have capitals in this message. */
export function usesCapitals(pieces: readonly Piece[]): boolean {
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
