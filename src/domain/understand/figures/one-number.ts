import { amountAt, isAmountStart } from '#src/domain/answer/amount-at.ts';
import { wordSet } from '#src/domain/answer/lexicon.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import { type QuantityUnit, unitAt } from '#src/domain/answer/quantity-units.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Label } from './figure.ts';
import type { NumberHere } from './number-here.ts';

const peopleWords = plainWords('people');
const aboutWords = plainWords('about');
const units: readonly QuantityUnit[] = ['kg', 'vnd', 'm2', 'm'];
const isMoneyScale = wordSet('k, tr, triệu, nghìn, ngàn, tỷ, tỉ, củ');
const isMillion = wordSet('tr, triệu, tỷ, tỉ, củ');

export function oneNumber(
  pieces: readonly Piece[],
  claims: Claims,
  at: number,
  labels: Labels = new Map(),
): NumberHere | undefined {
  const piece = pieces[at];
  if (!piece || piece.kind === 'mark' || (piece.kind === 'word' && !mayBegin(pieces, at))) return undefined;
  const thousands = thousandsAt(pieces, claims, at, labels);
  if (thousands) return withUnitBehind(pieces, at, thousands.value);
  const tonnes = tonnesAt(pieces, at);
  if (tonnes !== undefined)
    return { from: at, to: at + 3, value: tonnes, about: false, unit: 'kg', isScaled: false, isWord: false };
  const isNoAmount =
    isComrades(pieces, (numberAt(pieces, at)?.to ?? at + 1) - 1) ||
    (piece.kind === 'word' && piece.isCapital && pieces[at - 1]?.kind === 'word');
  const isAbout = piece.kind === 'word' && aboutBefore(pieces, at);
  const unit = isNoAmount
    ? undefined
    : units.find(
        (each) =>
          (each === 'kg' || numberAt(pieces, at) !== undefined) &&
          isAmountStart(pieces, at, each, isAbout) &&
          amountAt(pieces, at, each).hasUnit,
      );
  if (unit) {
    const { value, to } = amountAt(
      ownPieces(pieces, claims, at, labels, (own) => amountAt(own, at, unit)),
      at,
      unit,
    );
    const isNoMoney = unit === 'vnd' && (value ?? 0) < 1000 && value !== 0 && piece.kind === 'number';
    const isLabel = isNoMoney || (labels.get(at + 1)?.to ?? 0) > to;
    if (claims.isFree(at, to) && !isLabel)
      return { from: at, to, value, about: false, unit, isScaled: false, isWord: false };
  }
  const number = numberAt(
    ownPieces(pieces, claims, at, labels, (own) => numberAt(own, at)),
    at,
  );
  if (!number || !claims.isFree(at, number.to)) return undefined;
  const isMoney =
    pieces.slice(at + 1, number.to).some(({ typed }) => isMoneyScale(typed)) ||
    (number.isBareScale && isMoneyScale(piece.typed));
  const isWord = piece.kind === 'word';
  if (isWord && piece.isCapital && pieces[at - 1]?.kind === 'word') return undefined;
  // `to chuc` is 'tổ chức'.
  if (piece.bare === 'chuc' && pieces[at - 1]?.bare === 'to') return undefined;
  if (isWord && number.isBareScale && piece.bare !== 'chuc' && !isAbout) return undefined;
  return {
    from: at,
    to: number.to,
    value: number.value,
    about: number.isBareScale,
    unit: isMoney && !isWord ? 'vnd' : null,
    isScaled: isMoney && !isWord && !pieces.slice(at + 1, number.to).some(({ typed }) => isMillion(typed)),
    isWord,
  };
}

/** The words for figures of a message, by where they begin. */
export type Labels = ReadonlyMap<number, Label>;

/** More than any number has. */
const mostPieces = 12;

/**
 * The pieces that a number may be made of: to the first that was read already, and without a last number that counts what follows,
 * `3 tạ 30 dân`, `120kg 2 tuyến hẻm`.
 */
function ownPieces(
  pieces: readonly Piece[],
  claims: Claims,
  at: number,
  labels: Labels,
  read: (own: readonly Piece[]) => { readonly to: number } | undefined,
): readonly Piece[] {
  let end = at;
  while (end < at + mostPieces && end < pieces.length && claims.isFree(end) && !isYearWord(pieces, end))
    end++;
  const own = pieces.slice(0, end);
  const to = read(own)?.to ?? end;
  const last = own[to - 1];
  const isTail = to - 1 > at && last?.kind === 'number' && !last.glued && beginsNext(pieces, to, labels);
  return isTail ? own.slice(0, to - 1) : own;
}

/** `năm 2024`: no five. */
function isYearWord(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.bare === 'nam' && pieces[at + 1]?.kind === 'number';
}

function beginsNext(pieces: readonly Piece[], at: number, labels: Labels): boolean {
  const isJoint = '-/~'.includes(pieces[at]?.typed ?? ' ') && pieces[at + 1]?.kind === 'number';
  return isJoint || labels.get(at)?.field.kind === 'count' || peopleWords.at(pieces, at) > 0;
}

const largeUnits = new Set(['nua', 'tan', 'ta', 'yen', 'can', 'ky', 'ki']);

/** Whether a word is a number, or a unit that may stand for one of them. */
function mayBegin(pieces: readonly Piece[], at: number): boolean {
  if (isYearWord(pieces, at)) return false;
  const isUnit = largeUnits.has(pieces[at]?.bare ?? '') && pieces[at - 1]?.kind !== 'number';
  return isUnit || numberAt(pieces, at) !== undefined;
}

/** `60 đ/c`, `60 đồng chí`, `36 đ.viên`: people, no money. */
function isComrades(pieces: readonly Piece[], at: number): boolean {
  const [first, second, third] = [pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  if (first?.bare === 'dong') return second?.bare === 'chi';
  return (
    first?.bare === 'd' &&
    second?.glued === true &&
    './-'.includes(second.typed) &&
    third?.glued === true &&
    third.kind === 'word'
  );
}

/**
 * `1 200` behind a colon: the dot was a space. Elsewhere they may be two numbers as well, and have no value; `dân 80 120kg rác`
 * are two.
 */
function thousandsAt(
  pieces: readonly Piece[],
  claims: Claims,
  at: number,
  labels: Labels,
): { readonly value: number | undefined } | undefined {
  const [head, tail] = [pieces[at], pieces[at + 1]];
  if (!claims.isFree(at + 1) || head?.kind !== 'number' || tail?.kind !== 'number') return undefined;
  if (!/^[1-9]\d{0,2}$/.test(head.typed) || !/^\d{3}$/.test(tail.typed)) return undefined;
  const labelTo = pieces[at - 1]?.typed === ':' ? at - 1 : at;
  const isBehindLabel = [...labels.values()].some(({ to }) => to === labelTo);
  if (isBehindLabel && (labels.has(at + 2) || unitBehind(pieces, at + 2))) return undefined;
  // `: 45 120kg` may be two numbers.
  const isAlone = pieces[at - 1]?.typed === ':' && !unitBehind(pieces, at + 2);
  return { value: isAlone ? Number(head.typed + tail.typed) : undefined };
}

function unitBehind(pieces: readonly Piece[], at: number): QuantityUnit | undefined {
  return units.find((each) => unitAt(pieces, at, each));
}

/** `1t2`: a ton and two tenths. */
function tonnesAt(pieces: readonly Piece[], at: number): number | undefined {
  const [head, unit, tail] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (
    head?.kind !== 'number' ||
    unit?.typed !== 't' ||
    !unit.glued ||
    !tail?.glued ||
    !/^\d$/.test(tail.typed)
  )
    return undefined;
  return Number(`${head.typed}.${tail.typed}`) * 1000;
}

function withUnitBehind(pieces: readonly Piece[], at: number, value: number | undefined): NumberHere {
  const unit = unitBehind(pieces, at + 2);
  const named = unit && unitAt(pieces, at + 2, unit);
  const base = { from: at, about: false, isScaled: false, isWord: false };
  if (!unit || !named || isComrades(pieces, at + 1)) return { ...base, to: at + 2, value, unit: null };
  return { ...base, to: named.to, value: value === undefined ? undefined : value * named.scale, unit };
}

export function aboutBefore(pieces: readonly Piece[], at: number): boolean {
  return aboutWords.before(pieces, at) !== undefined;
}
