import { isNoun, isPolite } from './answer-nouns.ts';
import { wordSet } from './lexicon.ts';
import { isOnly, phraseAt } from './phrase-at.ts';
import type { Token } from './tokens.ts';

const isNo = wordSet('không, ko, k, kh, khg, hông, hong, hổng, hok, chẳng, chả, no, none');
const isNotYet = wordSet('chưa có');
const isBehindNo = wordSet('có, ai, nào, gì, hết, cả, trơn, ạ, em, anh, chị, nha, nhé, nè, rồi, luôn');
const isSomebody = wordSet('ai, ai hết, ai cả, gì, gì hết, gì cả, người nào, cái nào');
const isPoliteBefore = wordSet('dạ, vâng, à, ừ, thì, là, em');

/**
 * Whether the answer is a plain none: `không`, `ko có ai`, `không có người dân nào ạ`, `chưa có ai`. Not `chưa có` or
 * `không nhớ`: 0 and 'not known' are different.
 */
export function saysNone(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  const start = words.findIndex(({ typed }) => !isPoliteBefore(typed));
  if (start < 0) return false;
  const said = words.slice(start);
  const notYet = phraseAt(said, 0, isNotYet);
  if (notYet > 0) {
    const somebody = phraseAt(said, notYet, isSomebody);
    return somebody > 0 && isOnly(said, notYet + somebody, isPolite);
  }
  return isNo(said[0]?.typed ?? '') && said[1]?.typed !== 'được' && isOnly(said, 1, isBehindNo, isNoun);
}
