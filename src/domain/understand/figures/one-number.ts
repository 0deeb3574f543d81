import { amountAt, isAmountStart } from '#src/domain/answer/amount-at.ts';
import { wordSet } from '#src/domain/answer/lexicon.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import { type QuantityUnit, unitAt } from '#src/domain/answer/quantity-units.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { NumberHere } from './number-here.ts';

const aboutWords = plainWords('about');
const units: readonly QuantityUnit[] = ['kg', 'vnd', 'm2', 'm'];
const isMoneyScale = wordSet('k, tr, triệu, nghìn, ngàn, tỷ, tỉ, củ');
const isMillion = wordSet('tr, triệu, tỷ, tỉ, củ');

export function oneNumber(
  pieces: readonly Piece[],
  claims: Claims,
  at: number,
  labelEnds: ReadonlyMap<number, number> = new Map(),
): NumberHere | undefined {
  const piece = pieces[at];
  if (!piece || piece.kind === 'mark' || (piece.kind === 'word' && !mayBegin(pieces, at))) return undefined;
  const thousands = thousandsAt(pieces, claims, at, labelEnds);
  if (thousands) return withUnitBehind(pieces, at, thousands.value);
  const tonnes = tonnesAt(pieces, at);
  if (tonnes !== undefined)
    return { from: at, to: at + 3, value: tonnes, about: false, unit: 'kg', isScaled: false, isWord: false };
  const isNoAmount =
    isComrades(pieces, at) || (piece.kind === 'word' && piece.isCapital && pieces[at - 1]?.kind === 'word');
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
    const { value, to } = amountAt(pieces, at, unit);
    const isNoMoney = unit === 'vnd' && (value ?? 0) < 1000 && value !== 0 && piece.kind === 'number';
    const isLabel = isNoMoney || (labelEnds.get(at + 1) ?? 0) > to;
    if (claims.isFree(at, to) && !isLabel)
      return { from: at, to, value, about: false, unit, isScaled: false, isWord: false };
  }
  const number = numberAt(pieces, at);
  if (!number || !claims.isFree(at, number.to)) return undefined;
  const isMoney =
    pieces.slice(at + 1, number.to).some(({ typed }) => isMoneyScale(typed)) ||
    (number.isBareScale && isMoneyScale(piece.typed));
  const isWord = piece.kind === 'word';
  if (isWord && piece.isCapital && pieces[at - 1]?.kind === 'word') return undefined;
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

const largeUnits = new Set(['nua', 'tan', 'ta', 'yen', 'can', 'ky', 'ki']);

/** Whether a word is a number, or a unit that may stand for one of them. */
function mayBegin(pieces: readonly Piece[], at: number): boolean {
  return largeUnits.has(pieces[at]?.bare ?? '') || numberAt(pieces, at) !== undefined;
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
  labelEnds: ReadonlyMap<number, number>,
): { readonly value: number | undefined } | undefined {
  const [head, tail] = [pieces[at], pieces[at + 1]];
  if (!claims.isFree(at + 1) || head?.kind !== 'number' || tail?.kind !== 'number') return undefined;
  if (!/^[1-9]\d{0,2}$/.test(head.typed) || !/^\d{3}$/.test(tail.typed)) return undefined;
  const isBehindLabel = [...labelEnds.values()].includes(at);
  if (isBehindLabel && (labelEnds.has(at + 2) || unitBehind(pieces, at + 2))) return undefined;
  const isAlone = pieces[at - 1]?.typed === ':';
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
