import { wordSet } from '#src/domain/answer/lexicon.ts';
import type { Piece } from '#src/domain/understand/words/pieces.ts';
import type { NumberHere } from './one-number.ts';

const vague = wordSet('mấy, vài, dăm');

/** Straight behind a number: nobody counted. */
const vagueBehind = wordSet('mấy, ít, tí, xíu, hai');

/** `DV:-5`, `dân -5`; `45 -30` has a dash between figures, and a bullet stands by itself. */
export function isMinus(pieces: readonly Piece[], at: number): boolean {
  const [dash, before] = [pieces[at - 1], pieces[at - 2]];
  if (dash?.typed !== '-' || pieces[at]?.glued !== true || before === undefined || before.typed === '\n')
    return false;
  return dash.glued ? [':', '=', '('].includes(before.typed) : before.kind === 'word';
}

/** `39/45`: as many as came, of those that were meant to. */
export function isOfPlanned(
  pieces: readonly Piece[],
  one: NumberHere,
  other: NumberHere | undefined,
): boolean {
  if (!other || pieces[one.to]?.typed !== '/') return false;
  return (
    one.value !== undefined && other.value !== undefined && one.value <= other.value && one.unit === null
  );
}

/** `4O`, `l20kg`: a letter that looks like a figure. */
export function isMisspelt(pieces: readonly Piece[], { from, to }: NumberHere): boolean {
  const [before, last, behind] = [pieces[from - 1], pieces[to - 1], pieces[to]];
  if (pieces[from]?.glued && ['l', 'i', 'o'].includes(before?.bare ?? '')) return true;
  return last?.kind === 'number' && behind?.glued === true && /^[oli]+$/.test(behind.bare);
}

/** `mấy chục`, `vài trăm`, `mười mấy`, `năm bảy người`, `1 ít`. */
export function isVague(pieces: readonly Piece[], { from, to }: NumberHere): boolean {
  if (vague(pieces[from - 1]?.typed ?? '') || vagueBehind(pieces[to]?.typed ?? '')) return true;
  const words = pieces
    .slice(from, to + 1)
    .map(({ bare }) => bare)
    .join(' ');
  return /^(?:hai ba|ba bon|bon nam|nam bay|nam sau|bay tam|dam ba|dam bay|chin muoi)\b/.test(words);
}
