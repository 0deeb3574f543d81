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
  return withoutDenied(tokens);
}

const isNot = wordSet(
  'không phải, ko phải, k phải, hổng phải, hông phải, hong phải, chứ không phải, chứ ko phải, chứ hổng phải, chứ k phải, chớ không phải, chớ hổng phải, chớ hông phải, không phải là, chứ không phải là',
);
const isBut = wordSet('mà, mà là, là');

/** `54 chớ hổng phải 45` is 54, and so is `không phải 45 mà 54`. */
function withoutDenied(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((_, index) => phraseAt(tokens, index, isNot) > 0);
  if (at < 0) return tokens;
  const [before, denied] = [tokens.slice(0, at), tokens.slice(at + phraseAt(tokens, at, isNot))];
  if (hasNumber(before)) return hasNumber(denied) ? before : tokens;
  const but = denied.findIndex((_, index) => index > 0 && phraseAt(denied, index, isBut) > 0);
  const after = but < 0 ? [] : denied.slice(but + phraseAt(denied, but, isBut));
  return hasNumber(denied.slice(0, Math.max(but, 0))) && hasNumber(after) ? after : tokens;
}

function hasNumber(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'number');
}
