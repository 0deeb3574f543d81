import { isPolite } from '#src/domain/answer/answer-words.ts';
import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { tokenise } from '#src/domain/answer/tokens.ts';

const isLeft = wordSet(
  'thôi, thôi không, thôi ko, thôi khỏi, khỏi, khỏi sửa, không sửa, ko sửa, k sửa, đừng sửa, không cần, ko cần, không cần sửa, ko cần sửa, để nguyên, để vậy, để như cũ, giữ nguyên, giữ như cũ, như cũ, hủy, bỏ qua',
);
const isBeside = wordSet('đi, giùm, giúp, cũng được, vậy, cho, chị, em, mình, bạn, ơi, không, ko, nữa');

/** Whether somebody who is asked whether something shall be changed wants it left: `thôi không`, `để nguyên đi em`, `khỏi sửa`. */
export function leavesAsItWas(text: string): boolean {
  const said = tokenise(text).filter(({ kind }) => kind !== 'mark');
  return phraseAt(said, 0, isLeft) > 0 && isOnly(said, 0, isLeft, isPolite, isBeside);
}
