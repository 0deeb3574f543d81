import { wordSet } from '#src/domain/answer/lexicon.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { NumberHere } from './number-here.ts';

const aboutWords = plainWords('about');
const mostWords = plainWords('at-most');
const mostBehindWords = plainWords('at-most-behind');
const looksLikeFigures = /^[oil]{1,4}$/;
const vague = wordSet('mấy, vài, dăm');
const little = wordSet('ít, số, vài');

/** `4O`, `l20kg`: a letter that looks like a figure. */
export function isMisspelt(pieces: readonly Piece[], { from, to }: NumberHere): boolean {
  const [before, last, behind] = [pieces[from - 1], pieces[to - 1], pieces[to]];
  if (pieces[from]?.glued && looksLikeFigures.test(before?.bare ?? '')) return true;
  return last?.kind === 'number' && behind?.glued === true && looksLikeFigures.test(behind.bare);
}

/** `DV:-5`, `dân -5`; not the bullet of a list, `- 45` or `45 -30 dân`. */
export function isMinus(pieces: readonly Piece[], at: number): boolean {
  const [sign, before] = [pieces[at - 1], pieces[at - 2]];
  if (sign?.typed !== '-' || !pieces[at]?.glued || before === undefined) return false;
  return !sign.glued || before.typed === ':' || before.typed === '=';
}

/** `mấy chục`, `vài trăm`, `mười mấy`, `1 ít`. */
export function isVague(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  const isTeen = piece?.bare === 'muoi' && vague(next?.typed ?? '');
  const isLittle = (piece?.typed === '1' || piece?.bare === 'mot') && little(next?.typed ?? '');
  return vague(pieces[at - 1]?.typed ?? '') || isTeen || isLittle;
}

/** `dưới 50`, `50 trở xuống`: nobody says how many it was. `không dưới 50` is at least so many. */
export function isAtMost(pieces: readonly Piece[], { from, to }: Pick<NumberHere, 'from' | 'to'>): boolean {
  const most = mostWords.before(pieces, from);
  return (
    (most !== undefined && most === aboutWords.before(pieces, from)) || mostBehindWords.at(pieces, to) > 0
  );
}
