import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { textBetween } from './find-texts.ts';

const emptyWords = plainWords('filler', 'tail', 'link', 'people', 'at', 'heading', 'total', 'day-part');
const deedWords = plainWords('deed');
const atWords = plainWords('at');
/** A stretch that tells what was done goes before a longer one that does not. */
const deedBonus = 4;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** The stretch between figures and days that says most, what was done before all: `nhổ cỏ, quét lá`. */
export function longestRest(message: Message, claims: Claims): string | undefined {
  const { pieces } = message;
  let best: Stretch | undefined;
  let at = 0;
  while (at < pieces.length) {
    const stretch = stretchAt(message, claims, at);
    if (stretch.score >= 2 && stretch.score > (best?.score ?? 0)) best = stretch;
    at = Math.max(stretch.to, at + 1);
  }
  if (!best) return undefined;
  claims.take(best.from, best.to, 'text');
  return textBetween(message, best.from, best.to);
}

/** From a piece on; over a comma only to what was done as well. */
function stretchAt(message: Message, claims: Claims, from: number): Stretch {
  let to = endOfStretch(message, claims, from);
  let score = scoreOf(message, from, to);
  for (;;) {
    const isJoint = score >= 2 && ',+&'.includes(message.pieces[to]?.typed ?? ' ') && claims.isFree(to);
    const next = isJoint ? endOfStretch(message, claims, to + 1) : to;
    const added = next > to ? scoreOf(message, to + 1, next) : 0;
    if (added <= deedBonus) return { from, to, score };
    [to, score] = [next, Math.max(score, deedBonus) + added - deedBonus];
  }
}

function endOfStretch({ pieces }: Message, claims: Claims, from: number): number {
  let to = from;
  while (to < pieces.length && isRest(pieces, claims, to, from)) to++;
  while (to > from && claims.ownerOf(to - 1) === 'figure') to--;
  return to;
}

/** A place without 'tại' may be part of what was done: `dọn rác kênh Tân Hóa`. */
function isRest(pieces: Message['pieces'], claims: Claims, at: number, from: number): boolean {
  const piece = pieces[at];
  const isSeparator = piece?.kind === 'mark' && '\n,;.|•!?()-–+:'.includes(piece.typed);
  if (isSeparator) return false;
  if (claims.isFree(at)) return true;
  if (claims.ownerOf(at) === 'figure')
    return at > from && deedWords.at(pieces, from) > 0 && pieces[from]?.kind === 'word';
  const isPlace =
    claims.ownerOf(at) === 'place' || (claims.ownerOf(at) === 'number' && claims.ownerOf(at - 1) === 'place');
  return (
    isPlace &&
    at > from &&
    deedWords.at(pieces, from) > 0 &&
    !(claims.ownerOf(at - 1) !== 'place' && atWords.at(pieces, at) > 0)
  );
}

function scoreOf({ pieces }: Message, from: number, to: number): number {
  let [words, hasDeed] = [0, false];
  for (let at = from; at < to;) {
    const deed = deedWords.at(pieces, at);
    const length = pieces[at]?.kind === 'mark' ? 1 : deed > 0 ? 0 : emptyWords.at(pieces, at);
    if (length === 0) words++;
    hasDeed ||= deed > 0;
    at += length || 1;
  }
  return words + (hasDeed && words >= 2 ? deedBonus : 0);
}
