import type { NumberHere } from './one-number.ts';
import type { Piece } from '#src/domain/understand/words/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';

export const partWords = plainWords('part');

export const totalWords = plainWords('total');

/** `500kg, trong đó rác tái chế 80kg`; `46 đv, trong đó 20 ở KP 1 và 26 ở KP 5`: to the end of the sentence. */
export function isBehindPart(
  pieces: readonly Piece[],
  numbers: readonly NumberHere[],
  number: NumberHere,
): boolean {
  for (let at = number.from - 1; at > 0 && !'\n;.'.includes(pieces[at]?.typed ?? ''); at--)
    if (partWords.at(pieces, at) > 0) return numbers.some(({ to }) => to <= at && to > at - 6);
  return false;
}

/** `90 người gồm 55 đv, 30 dân`: what follows are its parts. */
export function isWhole(pieces: readonly Piece[], to: number): boolean {
  for (let at = to; at < to + 4 && pieces[at]?.kind === 'word'; at++)
    if (partWords.at(pieces, at) > 0 || pieces[at]?.bare === 'gom') return true;
  return false;
}

/** `Tổng cộng: 47 đv, 27 dân`: all of the line. */
export function isOnLineOfTotal(pieces: readonly Piece[], number: NumberHere): boolean {
  let at = number.from;
  while (at > 0 && !'\n;.'.includes(pieces[at - 1]?.typed ?? '')) at--;
  while (pieces[at]?.kind === 'mark') at++;
  return totalWords.at(pieces, at) > 0 && at < number.from;
}

/** Inside brackets that were opened behind another number of the sentence. */
export function isInBrackets(
  pieces: readonly Piece[],
  numbers: readonly NumberHere[],
  number: NumberHere,
): boolean {
  let depth = 0;
  for (let at = number.from - 1; at >= 0 && pieces[at]?.typed !== '\n'; at--) {
    const typed = pieces[at]?.typed;
    if (typed === ')') depth--;
    if (typed === '(' && ++depth > 0) return numbers.some(({ to }) => to <= at && to >= at - 4);
  }
  return false;
}
