import { isPolite } from '#src/domain/answer/answer-words.ts';
import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { tokenise } from '#src/domain/answer/tokens.ts';

const isThrowAway = wordSet(
  'xóa, xóa đi, xóa luôn, xóa hết, xóa nháp, xóa bản nháp, bỏ, bỏ đi, bỏ hẳn, bỏ luôn',
);
const isBehind = wordSet('đi, giùm, giúp, với');

/** Whether somebody who is asked what becomes of a report wants it gone: `xóa đi`, `bỏ hẳn`. */
export function saysThrowAway(text: string): boolean {
  const said = tokenise(text);
  const length = phraseAt(said, 0, isThrowAway);
  return length > 0 && isOnly(said, length, isPolite, isBehind);
}
