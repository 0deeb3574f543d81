import { phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import type { Token } from '#src/domain/answer/tokens.ts';

const isSlip = wordSet(
  'nhầm, lộn, nhầm rồi, lộn rồi, nhầm số, quên, xin lỗi, sorry, ý là, à không, á không, đính chính, đúng ra là, đúng ra, chính xác là, sửa lại, sửa lại là, mới đúng',
);

/** What counts of an answer that puts itself right: `54` of `45 à nhầm 54`, or of `45 - xin lỗi 54 mới đúng`. */
export function putRight(tokens: readonly Token[]): readonly Token[] {
  for (let at = tokens.length - 1; at > 0; at--) {
    const length = phraseAt(tokens, at, isSlip);
    const after = tokens.slice(at + length);
    if (length > 0 && hasNumber(tokens.slice(0, at)) && hasNumber(after)) return after;
  }
  return tokens;
}

function hasNumber(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'number');
}
