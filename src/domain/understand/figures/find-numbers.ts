import { wordSet } from '#src/domain/answer/lexicon.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { isAtMost, isMinus, isMisspelt, isVague } from './no-one-number.ts';
import type { NumberHere } from './number-here.ts';
import type { Label } from './figure.ts';
import { type Labels, aboutBefore, oneNumber } from './one-number.ts';

const aboutBehindWords = plainWords('about-behind');
const joins = new Set(['-', '~', '/', '+', '–']);
const joinWords = wordSet('đến, tới, hoặc, hay');

/** All numbers that nothing has claimed yet, from left to right. */
export function numbersIn(
  pieces: readonly Piece[],
  claims: Claims,
  labels: readonly Label[],
): readonly NumberHere[] {
  const byStart = new Map(labels.map((label) => [label.from, label]));
  const found: NumberHere[] = [];
  for (let at = 0; at < pieces.length; at++) {
    if (!claims.isFree(at)) continue;
    const number = numberHere(pieces, claims, at, byStart);
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
  labels: Labels,
): NumberHere | undefined {
  const one = oneNumber(pieces, claims, at, labels);
  if (!one) return undefined;
  const other = joined(pieces, claims, one);
  const before = aboutBefore(pieces, at);
  const isNegative = isMinus(pieces, at);
  const end = (other ?? one).to;
  const behind = aboutBehindWords.at(pieces, end);
  const repeated = inBrackets(pieces, claims, end + behind, one.value);
  const isSame = repeated !== undefined;
  return {
    from: one.from,
    isScaled: one.isScaled,
    isWord: one.isWord,
    unit: other?.unit ?? one.unit,
    value:
      isNegative || isMisspelt(pieces, one) || isVague(pieces, at) || isAtMost(pieces, { from: at, to: end })
        ? undefined
        : other
          ? ratioOf(one, other, pieces)
          : one.value,
    to: isSame ? repeated : end + behind,
    about: before || behind > 0,
  };
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
