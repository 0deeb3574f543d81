import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { NumberHere } from './number-here.ts';

const partWords = plainWords('part');
const totalWords = plainWords('total');

/** `500kg, trong đó rác tái chế 80kg`: to the end of the sentence. */
export function isBehindPart(
  pieces: readonly Piece[],
  numbers: readonly NumberHere[],
  number: NumberHere,
): boolean {
  for (let at = number.from - 1; at >= 0 && !'\n;.'.includes(pieces[at]?.typed ?? ''); at--)
    if (partWords.at(pieces, at) > 0) return numbers.some(({ to }) => to <= at);
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
