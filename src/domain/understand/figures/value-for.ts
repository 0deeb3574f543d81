import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Around } from './around.ts';
import type { FigureField } from './figure.ts';
import { isEach, isRate } from './is-rate.ts';

const containerWords = plainWords('container');
const noCountWords = plainWords('no-count');
const goodsWords = plainWords('goods');
const knownWords = plainWords('filler', 'at', 'address', 'stop', 'people', 'tail', 'part');
const earnedWords = plainWords('earned');

/** The number in the field's unit; undefined where it is none, too much, not whole, in another unit or in bags. */
export function valueFor(field: FigureField, one: Around, pieces: readonly Piece[]): number | undefined {
  if (one.value === undefined || one.value < 0 || one.value > field.max || isRate(one, pieces))
    return undefined;
  if (field.figure === 'people' && one.end === one.to && noCountWords.at(pieces, one.to) > 0)
    return undefined;
  if (field.kind === 'count') return one.unit === null && Number.isInteger(one.value) ? one.value : undefined;
  if (field.unit === 'vnd') return moneyOf(one, pieces);
  if (field.unit === 'kg' && one.unit === null && isTonne(pieces, one.to))
    return Math.round(one.value * 1_000_000) / 1000;
  if (one.inContainers || (one.unit !== null && one.unit !== field.unit)) return undefined;
  const isUnitless = one.unit === null;
  if (isUnitless && (one.end > one.to || containerWords.at(pieces, one.to) > 0)) return undefined;
  if (one.fields.length === 0 && isOfOtherThings(one, pieces)) return undefined;
  return Math.round(one.value * 1000) / 1000;
}

/** Money that was spent; less than a thousand without a unit is none, and what was earned or lent is asked about. */
function moneyOf(one: Around, pieces: readonly Piece[]): number | undefined {
  if (one.unit === null && (one.value ?? 0) < 1000 && one.value !== 0) return undefined;
  return one.fields.length === 0 && isEarned(pieces, one.from) ? undefined : one.value;
}

/** `bán ve chai 20kg được 150k`: back to the last mark. */
function isEarned(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at > 0 && (at === from || pieces[at]?.kind !== 'mark'); at--)
    if (earnedWords.before(pieces, at) !== undefined) return true;
  return false;
}

/** What one of many costs says nothing about all of them: `50k/phần`, `mỗi em 1 phần quà 300k`. */
export function isPrice(one: Around, pieces: readonly Piece[]): boolean {
  return isRate(one, pieces) || isRateInPart(pieces, one.from);
}

/** `mỗi em 1 phần quà 300k`: back to the last mark. */
function isRateInPart(pieces: readonly Piece[], from: number): boolean {
  for (let at = from - 1; at >= 0 && pieces[at]?.kind !== 'mark'; at--) if (isEach(pieces, at)) return true;
  return false;
}

/** `0.35T`. */
function isTonne(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.bare === 't' && pieces[at]?.glued === true;
}

/** `200kg gạo`: something is named that the form does not weigh. */
function isOfOtherThings(one: Around, pieces: readonly Piece[]): boolean {
  const next = pieces[one.to];
  if (!next || next.kind !== 'word') return false;
  if (goodsWords.at(pieces, one.to) > 0) return true;
  return knownWords.at(pieces, one.to) === 0;
}
