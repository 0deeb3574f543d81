import { amountAt, isAmountStart } from '#src/domain/answer/amount-at.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import { type QuantityUnit, unitAt } from '#src/domain/answer/quantity-units.ts';
import { wordSet } from '#src/domain/answer/lexicon.ts';
import type { Claims } from './claims.ts';
import type { Piece } from './pieces.ts';
import { plainWords } from './plain-words.ts';

const aboutBehindWords = plainWords('about-behind');
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

const units: readonly QuantityUnit[] = ['kg', 'vnd', 'm2', 'm'];
const isMoneyScale = wordSet('k, tr, triệu, nghìn, ngàn, tỷ, tỉ, củ');
const isMillion = wordSet('tr, triệu, tỷ, tỉ, củ');
const joins = new Set(['-', '~', '/', '+', '–']);
const looksLikeFigures = /^[oil]{1,4}$/;
const vague = wordSet('mấy, vài, dăm');
const little = wordSet('ít, số, vài');
const joinWords = wordSet('đến, tới, hoặc, hay');

/** All numbers that nothing has claimed yet, from left to right. */
export function numbersIn(
  pieces: readonly Piece[],
  claims: Claims,
  labels: readonly { readonly from: number; readonly to: number }[],
): readonly NumberHere[] {
  const labelEnds = new Map(labels.map(({ from, to }) => [from, to]));
  const found: NumberHere[] = [];
  for (let at = 0; at < pieces.length; at++) {
    if (!claims.isFree(at)) continue;
    const number = numberHere(pieces, claims, at, labelEnds);
    if (!number) continue;
    found.push(number);
    at = number.to - 1;
  }
  return found;
}

function numberHere(
  pieces: readonly Piece[],
  claims: Claims,
  at: number,
  labelEnds: ReadonlyMap<number, number>,
): NumberHere | undefined {
  const one = oneNumber(pieces, claims, at, labelEnds);
  if (!one) return undefined;
  const other = joined(pieces, claims, one);
  const before = aboutBefore(pieces, at);
  const isNegative = isMinus(pieces, at);
  const behind = aboutBehindWords.at(pieces, (other ?? one).to);
  const repeated = inBrackets(pieces, claims, (other ?? one).to + behind, one.value);
  const isSame = repeated !== undefined;
  return {
    ...one,
    unit: other?.unit ?? one.unit,
    value:
      isNegative || isMisspelt(pieces, one) || isVague(pieces, at)
        ? undefined
        : other
          ? ratioOf(one, other, pieces)
          : one.value,
    to: isSame ? repeated : (other ?? one).to + behind,
    about: before || behind > 0,
  };
}

function oneNumber(
  pieces: readonly Piece[],
  claims: Claims,
  at: number,
  labelEnds: ReadonlyMap<number, number> = new Map(),
): NumberHere | undefined {
  const piece = pieces[at];
  if (!piece || piece.kind === 'mark' || (piece.kind === 'word' && !mayBegin(pieces, at))) return undefined;
  const thousands = thousandsAt(pieces, claims, at);
  if (thousands !== undefined) return withUnitBehind(pieces, at, thousands);
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

/** `1 200`: the dot was a space. */
function thousandsAt(pieces: readonly Piece[], claims: Claims, at: number): number | undefined {
  const [head, tail] = [pieces[at], pieces[at + 1]];
  if (!claims.isFree(at + 1) || head?.kind !== 'number' || tail?.kind !== 'number') return undefined;
  if (!/^[1-9]\d{0,2}$/.test(head.typed) || !/^\d{3}$/.test(tail.typed)) return undefined;
  return Number(head.typed + tail.typed);
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

function withUnitBehind(pieces: readonly Piece[], at: number, value: number): NumberHere {
  const unit = units.find((each) => unitAt(pieces, at + 2, each));
  const named = unit && unitAt(pieces, at + 2, unit);
  const base = { from: at, about: false, isScaled: false, isWord: false };
  if (!unit || !named || isComrades(pieces, at + 1)) return { ...base, to: at + 2, value, unit: null };
  return { ...base, to: named.to, value: value * named.scale, unit };
}

/** The second number of `30-40`, `từ 30 đến 40`, `45/50`, `45 + 30`. */
function joined(
  pieces: readonly Piece[],
  claims: Claims,
  { to: at, unit }: NumberHere,
): NumberHere | undefined {
  const mark = pieces[at];
  if (!mark || !claims.isFree(at)) return undefined;
  const isJoint = mark.kind === 'mark' ? joins.has(mark.typed) && isTight(pieces, at) : joinWords(mark.typed);
  const other = isJoint ? oneNumber(pieces, claims, at + 1) : undefined;
  if (other && unit !== null && other.unit !== unit) return undefined;
  const isSpaced = mark.typed === '-' && !mark.glued;
  return isSpaced && (other?.value ?? 0) <= (Number(pieces[at - 1]?.typed) || 0) ? undefined : other;
}

/** `68/70`: so many of so many. Any other pair is no one number. */
function ratioOf(one: NumberHere, other: NumberHere, pieces: readonly Piece[]): number | undefined {
  const [value, whole] = [one.value, other.value];
  const isRatio = pieces[one.to]?.typed === '/' && one.unit === null && other.unit === null;
  return isRatio && value !== undefined && whole !== undefined && value <= whole ? value : undefined;
}

/** `30-40` and `30 - 40 bạn` are joined, `45 -30 dân` and the bullet of a list are not. */
function isTight(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.glued === pieces[at + 1]?.glued;
}

/** Index behind `(bốn mươi lăm)` where that is the same number once more. */
function inBrackets(
  pieces: readonly Piece[],
  claims: Claims,
  at: number,
  value: number | undefined,
): number | undefined {
  if (pieces[at]?.typed !== '(' || value === undefined) return undefined;
  const inside = oneNumber(pieces, claims, at + 1);
  if (!inside || inside.value !== value) return undefined;
  return pieces[inside.to]?.typed === ')' ? inside.to + 1 : undefined;
}

/** `4O`, `l20kg`: a letter that looks like a figure. */
function isMisspelt(pieces: readonly Piece[], { from, to }: NumberHere): boolean {
  const [before, last, behind] = [pieces[from - 1], pieces[to - 1], pieces[to]];
  if (pieces[from]?.glued && looksLikeFigures.test(before?.bare ?? '')) return true;
  return last?.kind === 'number' && behind?.glued === true && looksLikeFigures.test(behind.bare);
}

/** `DV:-5`, `dân -5`; not the bullet of a list, `- 45` or `45 -30 dân`. */
function isMinus(pieces: readonly Piece[], at: number): boolean {
  const [sign, before] = [pieces[at - 1], pieces[at - 2]];
  if (sign?.typed !== '-' || !pieces[at]?.glued || before === undefined) return false;
  return !sign.glued || before.typed === ':' || before.typed === '=';
}

/** `mấy chục`, `vài trăm`, `mười mấy`, `1 ít`. */
function isVague(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  const isTeen = piece?.bare === 'muoi' && vague(next?.typed ?? '');
  const isLittle = (piece?.typed === '1' || piece?.bare === 'mot') && little(next?.typed ?? '');
  return vague(pieces[at - 1]?.typed ?? '') || isTeen || isLittle;
}

function aboutBefore(pieces: readonly Piece[], at: number): boolean {
  return aboutWords.before(pieces, at) !== undefined;
}
