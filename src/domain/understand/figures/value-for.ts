import type { Around } from './around-numbers.ts';
import type { FigureField } from './figure.ts';
import type { Piece } from '#src/domain/understand/words/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { containerWords } from './said-without-number.ts';

const goodsWords = plainWords('goods');

const knownWords = plainWords('filler', 'at', 'address', 'stop', 'people', 'tail', 'part');

/** The number in the field's unit; undefined where it is none, too much, not whole, in another unit or in bags. */
export function valueFor(field: FigureField, one: Around, pieces: readonly Piece[]): number | undefined {
  if (one.value === undefined || one.value < 0 || one.value > field.max || isRate(one, pieces))
    return undefined;
  if (field.kind === 'count') return one.unit === null && Number.isInteger(one.value) ? one.value : undefined;
  if (one.inContainers || (one.unit !== null && one.unit !== field.unit)) return undefined;
  const isUnitless = one.unit === null;
  if (isUnitless && (one.end > one.to || containerWords.at(pieces, one.to) > 0)) return undefined;
  if (one.fields.length === 0 && one.unit !== 'vnd' && isOfOtherThings(one, pieces)) return undefined;
  return Math.round(one.value * 1000) / 1000;
}

/** `mỗi`, which is not `mới`; `x 300.000đ`. */
function isEach(piece: Piece | undefined): boolean {
  return (
    piece?.typed === 'mỗi' || piece?.typed === 'x' || (piece?.typed === 'moi' && !piece.isBareAmongMarked)
  );
}

const leastCost = 10_000;

/** `vay vốn 10 triệu`, `trị giá 5 triệu`: money that was not spent; `1,2k`: too little to be any. */
export function isNoCost({ from, value = 0 }: Around, pieces: readonly Piece[]): boolean {
  if (value < leastCost) return true;
  return [1, 2, 3].some((back) => ['vay', 'von', 'gia', 'thuong'].includes(pieces[from - back]?.bare ?? ''));
}

/** `50 kg / người`, `mỗi người 5kg`, `30 đv mỗi ngày`. */
export function isRate({ from, end }: Around, pieces: readonly Piece[]): boolean {
  return (
    (pieces[end]?.typed === '/' && pieces[end + 1]?.kind === 'word') ||
    isEach(pieces[end]) ||
    [1, 2, 3].some((back) => isEach(pieces[from - back]))
  );
}

/** `200kg gạo`: something is named that the form does not weigh. */
function isOfOtherThings(one: Around, pieces: readonly Piece[]): boolean {
  const next = pieces[one.to];
  if (!next || next.kind !== 'word') return false;
  if (goodsWords.at(pieces, one.to) > 0) return true;
  return knownWords.at(pieces, one.to) === 0;
}
