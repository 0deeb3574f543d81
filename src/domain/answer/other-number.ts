import { wordSet } from './lexicon.ts';
import { numberAt } from './number-at.ts';
import type { Token } from './tokens.ts';

const isJoining = wordSet('và, với, hoặc, hay, đến, tới');
const isMinus = wordSet('âm');

/**
 * Whether an amount beside the first one stands from a place on: figures, or words that can be nothing but a number.
 * `45 nam` is 45 men; `hai ba` is two or three.
 */
export function hasOtherNumber(tokens: readonly Token[], from: number): boolean {
  return tokens.some((token, at) => {
    if (at < from) return false;
    if (token.kind === 'number') return true;
    const number = numberAt(tokens, at);
    if (!number || number.isBareScale) return false;
    const previous = tokens[at - 1];
    const isSecondWord = at === from && previous?.kind === 'word';
    return number.to > at + 1 || isSecondWord || isJoining(previous?.typed ?? '');
  });
}

/** A minus straight before figures, or `âm`. A dash and a space is the bullet of a list. */
export function isNegative(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    if (next?.kind !== 'number') return false;
    return token.typed === '-' ? next.glued && !token.glued : isMinus(token.typed);
  });
}
