import { amountAt, isAmountStart } from '#src/domain/answer/amount-at.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import type { QuantityUnit } from '#src/domain/answer/quantity-units.ts';
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
const joins = new Set(['-', '~', '/', '+', '–']);
const vague = wordSet('mấy, vài, dăm');
/** Straight behind a number: nobody counted. */
const vagueBehind = wordSet('mấy, ít, tí, xíu, hai');
const joinWords = wordSet('đến, tới, hoặc, hay');

/** All numbers that nothing has claimed yet, from left to right. */
export function numbersIn(pieces: readonly Piece[], claims: Claims): readonly NumberHere[] {
  const found: NumberHere[] = [];
  for (let at = 0; at < pieces.length; at++) {
    if (!claims.isFree(at)) continue;
    const number = numberHere(pieces, claims, at);
    if (!number) continue;
    found.push(number);
    at = number.to - 1;
  }
  return found;
}

function numberHere(pieces: readonly Piece[], claims: Claims, at: number): NumberHere | undefined {
  const one = oneNumber(pieces, claims, at);
  if (!one) return undefined;
  const other =
    one.unit !== null && pieces[one.to]?.typed === '/' ? undefined : joined(pieces, claims, one.to);
  const before = aboutBefore(pieces, at);
  const isNegative = isMinus(pieces, at);
  const behind = aboutBehindWords.at(pieces, (other ?? one).to);
  const repeated = inBrackets(pieces, claims, (other ?? one).to + behind, one.value);
  const isSame = repeated !== undefined;
  return {
    ...one,
    unit: other?.unit ?? one.unit,
    value: isOfPlanned(pieces, one, other)
      ? one.value
      : other || isNegative || isMisspelt(pieces, one) || isVague(pieces, one)
        ? undefined
        : one.value,
    to: isSame ? repeated : (other ?? one).to + behind,
    about: before || behind > 0,
  };
}

/** `DV:-5`, `dân -5`; `45 -30` has a dash between figures, and a bullet stands by itself. */
function isMinus(pieces: readonly Piece[], at: number): boolean {
  const [dash, before] = [pieces[at - 1], pieces[at - 2]];
  if (dash?.typed !== '-' || pieces[at]?.glued !== true || before === undefined || before.typed === '\n')
    return false;
  return dash.glued ? [':', '=', '('].includes(before.typed) : before.kind === 'word';
}

/** `39/45`: as many as came, of those that were meant to. */
function isOfPlanned(pieces: readonly Piece[], one: NumberHere, other: NumberHere | undefined): boolean {
  if (!other || pieces[one.to]?.typed !== '/') return false;
  return (
    one.value !== undefined && other.value !== undefined && one.value <= other.value && one.unit === null
  );
}

function oneNumber(pieces: readonly Piece[], claims: Claims, at: number): NumberHere | undefined {
  const piece = pieces[at];
  if (!piece || piece.kind === 'mark') return undefined;
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

/** The second number of `30-40`, `từ 30 đến 40`, `45/50`, `45 + 30`. */
function joined(pieces: readonly Piece[], claims: Claims, at: number): NumberHere | undefined {
  const mark = pieces[at];
  if (!mark || !claims.isFree(at)) return undefined;
  const isJoint = mark.kind === 'mark' ? joins.has(mark.typed) && isTight(pieces, at) : joinWords(mark.typed);
  return isJoint ? oneNumber(pieces, claims, at + 1) : undefined;
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
  if (pieces[from]?.glued && ['l', 'i', 'o'].includes(before?.bare ?? '')) return true;
  return last?.kind === 'number' && behind?.glued === true && /^[oli]+$/.test(behind.bare);
}

/** `mấy chục`, `vài trăm`, `mười mấy`, `năm bảy người`, `1 ít`. */
function isVague(pieces: readonly Piece[], { from, to }: NumberHere): boolean {
  if (vague(pieces[from - 1]?.typed ?? '') || vagueBehind(pieces[to]?.typed ?? '')) return true;
  const words = pieces
    .slice(from, to + 1)
    .map(({ bare }) => bare)
    .join(' ');
  return /^(?:hai ba|ba bon|bon nam|nam bay|nam sau|bay tam|dam ba|dam bay|chin muoi)\b/.test(words);
}

function aboutBefore(pieces: readonly Piece[], at: number): boolean {
  return aboutWords.before(pieces, at) !== undefined;
}
