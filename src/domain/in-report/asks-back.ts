import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { type Token, mostTokens, tokenise } from '#src/domain/answer/tokens.ts';

/** What somebody asks in the midst of a report: whether something has to be said at all, or how. */
export type AsksBack = 'need' | 'how';

const isTail = wordSet(
  'em, anh, chị, bạn, bot, ad, cô, chú, ạ, nhé, nha, nhen, hen, nè, ơi, á, đó, vậy, z, v, dạ, luôn, nữa, trời, ta, ha, e, c, a, mình, rồi, đây',
);
const isNo = wordSet('không, ko, k, hông, hong, hok, hem, kh, khg');
/** With a no at the end they ask: `có cần ghi … không`, `ghi vậy được không`. */
const isBeforeNo = wordSet('có, phải, cần, được, đc, dc, đúng, nên, bắt buộc, hỏi, tính, còn, biết');
const isNeed = wordSet(
  'có cần, cần, có phải, có bắt buộc, bắt buộc, phải ghi, phải điền, phải có, thì sao, có nên, khỏi ghi, bỏ trống, không có, ko có, chưa có',
);
const isHow = wordSet(
  'sao hỏi, sao mà, sao lại, sao cứ, là ai, thế nào, như thế nào, như nào, thế lào, ra sao, làm sao, là sao, kiểu gì, cách nào, ghi sao, điền sao, viết sao, bao nhiêu, là gì, cái gì, nghĩa là gì, ghi gì, điền gì, ở đâu, chỗ nào, mục nào, dòng nào, cho hỏi, cho em hỏi, cho chị hỏi, cho mình hỏi, em hỏi, chị hỏi, hỏi xíu, hỏi chút, hỏi tí, tại sao, khi nào, bao giờ, chừng nào, mấy giờ, ngày nào, hôm nào, bữa nào, ngày mấy, ai phụ trách, liên hệ ai, gặp ai, hỏi ai, còn nợ gì, nợ gì, thiếu gì',
);
/** They ask at the end of a sentence, whatever stands before them. */
const isEnd = wordSet('thì sao, hả, hở, hử, nhỉ, làm sao, ra sao, thế nào, như thế nào, sao, gì');
const isNoQuestion = wordSet(
  'không sao, ko sao, k sao, có sao, không có gì, ko có gì, k có gì, không gì, chưa có gì, chẳng có gì',
);
/** A question in spite of figures: `ghi 45 được không em`. */
const isOfFigures = wordSet(
  'được không, được ko, được k, đc không, đc ko, dc ko, dc không, phải không, phải ko, đúng không, đúng ko, thì sao, được hông, phải hông',
);

/**
 * A question where something else is asked for: `có cần ghi số dân không em`, `không có cây thì sao`, `ghi thế nào vậy`. Undefined: it
 * is none. `rác không` says that there was none, and `45 đv?` is an answer by somebody who is not sure.
 */
export function asksBack(text: string): AsksBack | undefined {
  const tokens = tokenise(text);
  if (tokens.length > mostTokens) return undefined;
  const end = endOf(tokens);
  const said = tokens.slice(0, end);
  const words = said.filter(({ kind }) => kind === 'word');
  const isFigure = said.some(({ kind }) => kind === 'number');
  if (words.length < 2 || has(said, isNoQuestion)) return undefined;
  if (isFigure) return has(said, isOfFigures) ? kindOf(said) : undefined;
  const isMarked = tokens.slice(end).some(({ typed }) => typed === '?') && words.length >= 3;
  const last = said[end - 1]?.typed ?? '';
  const isYesOrNo = isNo(last) && has(said.slice(0, -1), isBeforeNo);
  const isEnding = isEnd(last) && !isNo(said[0]?.typed ?? '') && !isOnly(said.slice(0, -1), 0, isTail);
  const isSo = has(said.slice(-2), isEnd) && said.length > 2 && has(said, isNeed);
  return isMarked || isYesOrNo || isEnding || isSo || has(said, isHow) ? kindOf(said) : undefined;
}

/** Where the politeness at the end begins. */
function endOf(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && (tokens[end - 1]?.kind === 'mark' || isTail(tokens[end - 1]?.typed ?? ''))) end--;
  return end;
}

function kindOf(said: readonly Token[]): AsksBack {
  return has(said, isNeed) && !has(said, isHowHard) ? 'need' : 'how';
}
const isHowHard = wordSet('thế nào, như thế nào, ghi sao, điền sao, làm sao');

function has(said: readonly Token[], is: (typed: string) => boolean): boolean {
  return said.some((_, at) => phraseAt(said, at, is) > 0);
}
