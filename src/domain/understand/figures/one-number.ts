import { amountAt, isAmountStart } from '#src/domain/answer/amount-at.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import type { QuantityUnit } from '#src/domain/answer/quantity-units.ts';
import { wordSet } from '#src/domain/answer/lexicon.ts';
import type { Claims } from '#src/domain/understand/words/claims.ts';
import type { Piece } from '#src/domain/understand/words/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';

const aboutWords = plainWords('about');

/** A number or amount of a message, before it is known what it counts. */
export interface NumberHere {
  readonly from: number;
  /** Index behind it, and behind what says that it is about so much. */
  readonly to: number;
  /** Undefined where it is none or several: `30-40`, `45/50`, `-5`. */
  readonly value: number | undefined;
  readonly about: boolean;
  readonly unit: QuantityUnit | null;
  /** The unit is said by `k` or `tr` alone: of people it is a thousand of them. */
  readonly isScaled: boolean;
  /** Written in words of one syllable that mean other things too: `năm`, `ba`. */
  readonly isWord: boolean;
}

/** With one of these begins what is written in words. */
const startsNumber = new Set(
  'khong mot hai ba bon tu nam lam sau bay bay tam chin muoi chuc tram nghin ngan trieu ty ti nua ruoi tan ta yen ky ki kg can lang cu ha mau met m'.split(
    ' ',
  ),
);

const units: readonly QuantityUnit[] = ['kg', 'vnd', 'm2', 'm'];

const isMoneyScale = wordSet('k, tr, triệu, nghìn, ngàn, tỷ, tỉ, củ');

export function oneNumber(pieces: readonly Piece[], claims: Claims, at: number): NumberHere | undefined {
  const piece = pieces[at];
  if (!piece || piece.kind === 'mark') return undefined;
  if (piece.kind === 'word' && !startsNumber.has(piece.bare)) return undefined;
  const isNoAmount =
    isComrades(pieces, at) ||
    // `90 cư dân` without its diacritics is no `90 củ`.
    pieces[at + 1]?.typed === 'cu' ||
    (piece.kind === 'word' && piece.isCapital && pieces[at - 1]?.kind === 'word');
  const isAbout = piece.kind === 'word' && aboutBefore(pieces, at);
  const unit = isNoAmount
    ? undefined
    : units.find((each) => isAmountStart(pieces, at, each, isAbout) && amountAt(pieces, at, each).hasUnit);
  if (unit) {
    const { value, to } = amountAt(pieces, at, unit);
    if (claims.isFree(at, to))
      return { from: at, to, value, about: false, unit, isScaled: false, isWord: false };
  }
  const tons = tonsAt(pieces, claims, at);
  if (tons) return tons;
  const number = numberAt(pieces, at);
  if (!number || !claims.isFree(at, number.to)) return undefined;
  const thousands = thousandsAt(pieces, claims, at, number.to);
  if (thousands !== undefined)
    return {
      from: at,
      to: at + 2,
      value: thousands,
      about: false,
      unit: null,
      isScaled: false,
      isWord: false,
    };
  const isMoney =
    pieces.slice(at + 1, number.to).some(({ typed }) => isMoneyScale(typed)) ||
    (number.isBareScale && isMoneyScale(piece.typed));
  const isWord = piece.kind === 'word';
  if (isWord && piece.isCapital && pieces[at - 1]?.kind === 'word') return undefined;
  if (
    isWord &&
    number.isBareScale &&
    piece.bare !== 'chuc' &&
    !(piece.bare === 'tram' && aboutBefore(pieces, at))
  )
    return undefined;
  return {
    from: at,
    to: number.to,
    value: number.value,
    about: number.isBareScale,
    unit: isMoney && !isWord ? 'vnd' : null,
    isScaled: isMoney && !isWord,
    isWord,
  };
}

/** `0.35T`, `1t2`: tons. */
function tonsAt(pieces: readonly Piece[], claims: Claims, at: number): NumberHere | undefined {
  const [number, unit, tail] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (
    number?.kind !== 'number' ||
    number.value === undefined ||
    unit?.bare !== 't' ||
    !unit.glued ||
    !claims.isFree(at, at + 2)
  )
    return undefined;
  const isTail = tail?.kind === 'number' && tail.glued && /^\d$/.test(tail.typed);
  if (tail?.glued && !isTail && tail.kind !== 'mark') return undefined;
  const value = (number.value + (isTail ? Number(tail.typed) / 10 : 0)) * 1000;
  return {
    from: at,
    to: at + (isTail ? 3 : 2),
    value,
    about: false,
    unit: 'kg',
    isScaled: false,
    isWord: false,
  };
}

/** `60 đ/c`, `60 đồng chí`: comrades, no money. */
function isComrades(pieces: readonly Piece[], at: number): boolean {
  const words = pieces
    .slice(at + 1, at + 4)
    .map((piece) => piece.bare)
    .join(' ');
  return /^(?:d \/ c\b|dong chi\b)/.test(words);
}

/** `1 200`: the dot was a space. */
function thousandsAt(pieces: readonly Piece[], claims: Claims, at: number, to: number): number | undefined {
  const [head, tail] = [pieces[at], pieces[to]];
  if (to !== at + 1 || !claims.isFree(to) || head?.kind !== 'number' || tail?.kind !== 'number')
    return undefined;
  if (!/^[1-9]\d{0,2}$/.test(head.typed) || !/^\d{3}$/.test(tail.typed)) return undefined;
  return Number(head.typed + tail.typed);
}

export function aboutBefore(pieces: readonly Piece[], at: number): boolean {
  return aboutWords.before(pieces, at) !== undefined;
}
