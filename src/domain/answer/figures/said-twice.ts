import { isNoun, isPolite } from '#src/domain/answer/answer-words.ts';
import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import type { Token } from '#src/domain/answer/tokens.ts';

/** What is read at a token; its value is undefined where it makes no number. */
type ReadAt = (
  tokens: readonly Token[],
  at: number,
) => { readonly value: number | undefined; readonly to: number } | undefined;

/** What follows names parts of a number that was said: `45 bạn, trong đó 20 nữ`. */
const isOfWhich = wordSet('trong đó, trong đó có, gồm, bao gồm, gồm có');

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

/** An answer without the parts that a number before them is made of: `45 bạn, trong đó 20 nữ`. */
export function withoutParts(tokens: readonly Token[]): readonly Token[] {
  // `gom` is what one does with waste, and no 'gồm'.
  const at = tokens.findIndex(
    ({ typed }, index) => typed !== 'gom' && phraseAt(tokens, index, isOfWhich) > 0,
  );
  return at > 0 && tokens.slice(0, at).some(({ kind }) => kind === 'number') ? tokens.slice(0, at) : tokens;
}
