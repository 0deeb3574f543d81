import { isNoun, isPolite } from './answer-words.ts';
import { isOnly } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What is read at a token; its value is undefined where it makes no number. */
type ReadAt = (
  tokens: readonly Token[],
  at: number,
) => { readonly value: number | undefined; readonly to: number } | undefined;

/** An answer without what says the same once more in brackets: `45 (bốn mươi lăm)`, `1,2 tấn (1200kg)`. */
export function withoutRepeat(tokens: readonly Token[], readAt: ReadAt): readonly Token[] {
  const open = tokens.findIndex(({ typed }) => typed === '(');
  if (open < 1) return tokens;
  const end = tokens.findIndex(({ typed }, at) => at > open && typed === ')');
  const close = end < 0 ? tokens.length : end;
  const inside = tokens.slice(open + 1, close);
  const repeated = readAt(inside, 0);
  if (repeated?.value === undefined || !isOnly(inside, repeated.to, isNoun, isPolite)) return tokens;
  const isSaid = tokens.slice(0, open).some((_, at) => {
    const said = readAt(tokens.slice(0, open), at);
    return said?.value === repeated.value;
  });
  return isSaid ? [...tokens.slice(0, open), ...tokens.slice(close + 1)] : tokens;
}
