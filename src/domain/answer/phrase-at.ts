import type { Token } from './tokens.ts';

const longest = 4;

/** How many tokens the longest phrase of a word set takes up at a place; 0 where none begins there. */
export function phraseAt(tokens: readonly Token[], at: number, has: (typed: string) => boolean): number {
  for (let count = Math.min(longest, tokens.length - at); count > 0; count--) {
    const part = tokens.slice(at, at + count);
    if (part.every(({ kind }) => kind === 'word') && has(part.map(({ typed }) => typed).join(' ')))
      return count;
  }
  return 0;
}

/** Whether nothing but marks and phrases of the sets stands from a place to the end. */
export function isOnly(
  tokens: readonly Token[],
  from: number,
  ...sets: readonly ((typed: string) => boolean)[]
): boolean {
  let at = from;
  while (at < tokens.length) {
    const count = tokens[at]?.kind === 'mark' ? 1 : Math.max(...sets.map((has) => phraseAt(tokens, at, has)));
    if (count === 0) return false;
    at += count;
  }
  return true;
}
