import { numberAt } from '#src/domain/answer/number-at.ts';
import type { CountedAt } from '#src/domain/understand/counted-at.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import { phrasesOf } from '#src/domain/understand/message/dictionary.ts';
import type { Message, Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';

const streetWords = phrasesOf(['đường', 'hẻm', 'đường số', 'kênh']);
const documentWords = plainWords('document');
const linkWords = plainWords('link');
const atWords = plainWords('at');
const placeWords = plainWords('place');

/** `30/4 - 1/5`, `30/4 1/5`: the second of two festive days. */
export function isBesideFeast(pieces: readonly Piece[], feastEnds: ReadonlySet<number>, at: number): boolean {
  if (pieces[at]?.kind !== 'number') return false;
  return (
    feastEnds.has(at) || (feastEnds.has(at - 1) && ['-', 'va', ',', '&'].includes(pieces[at - 1]?.bare ?? ''))
  );
}

/** `Kế hoạch số 146-KH/ĐTN ngày 03/01/2026`. */
export function isOfDocument(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  let before = at;
  while (before > 0 && claims.ownerOf(before - 1) === 'number') before--;
  return (
    before < at &&
    (documentWords.before(pieces, before) !== undefined || documentWords.at(pieces, before) > 0)
  );
}

/** `đường CN13`: no Sunday. */
export function isNameWithNumber(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  const isGlued = next?.kind === 'number' && next.glued;
  return (
    isGlued &&
    (pieces[at]?.bare === 'cn' || (pieces[at]?.bare === 't' && streetWords.before(pieces, at) !== undefined))
  );
}

/** `lần thứ 3`: no Tuesday. */
export function isOrdinal(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.bare === 'thu' && ['lan', 'dot', 'buoi'].includes(pieces[at - 1]?.bare ?? '');
}

/** `45/50 đoàn viên`, `1.5 tấn`, `86/21 Tô Hiệu`, `17/3 Lê Trọng Tấn`. */
export function isAddressOrRatio(
  { pieces, shown }: Message,
  from: number,
  to: number,
  isCounted: CountedAt,
): boolean {
  const text = shown.slice(pieces[from]?.start, pieces[to - 1]?.end);
  const parts = text.split(/[^\d]+/);
  if (parts.length !== 2) return false;
  const counted = linkWords.at(pieces, to) > 0 ? 0 : isCounted(to);
  const isNextLabel =
    counted > 0 &&
    (numberAt(pieces, counted) !== undefined || [':', '='].includes(pieces[counted]?.typed ?? ''));
  if (counted > 0 && !isNextLabel) return true;
  if (atWords.before(pieces, from) !== undefined && text.includes('/') && placeWords.at(pieces, to) > 0)
    return true;
  const isLed = dayLeads.has(pieces[from - 1]?.bare ?? '');
  if (isLed) return false;
  if (Number(parts[0]) > 39 || Number(parts[1]) > 12 || Number(parts[1]) === 0) return true;
  if (isStreet(pieces, to)) return true;
  if (text.includes('/')) return false;
  const next = pieces[to];
  const isAtEnd = !next || next.kind === 'mark' || next.kind === 'number' || next.kind === 'word';
  return (
    !isAtEnd || (pieces[from - 1]?.kind === 'mark' && pieces[from - 1]?.typed === ':' && next === undefined)
  );
}

const dayLeads = new Set(['ngay', 'hom', 'cn', 'nhat', 'mung', 'sang', 'chieu', 'toi', 'trua', 'bua', 'hoi']);
const officeWords = new Set([
  'doan',
  'quan',
  'phuong',
  'ban',
  'chi',
  'ubnd',
  'bch',
  'hem',
  'duong',
  'truong',
  'cong',
  'khu',
  'kp',
  'nha',
  'sang',
  'chieu',
  'chu',
  'ngay',
]);

/** Two names behind the figures are a street. */
function isStreet(pieces: readonly Piece[], at: number): boolean {
  const [first, second] = [pieces[at], pieces[at + 1]];
  const areNames =
    first?.isCapital === true && second?.isCapital === true && !(first.isAcronym && second.isAcronym);
  return areNames && !officeWords.has(first.bare);
}
