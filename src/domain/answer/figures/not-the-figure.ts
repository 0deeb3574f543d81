import { isNoun } from '#src/domain/answer/answer-words.ts';
import { phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import type { Token } from '#src/domain/answer/tokens.ts';

/** Only what it is not more than: nobody knows how many. */
const isUpperBound = wordSet(
  'dưới, không quá, ko quá, tối đa, nhiều nhất, trở xuống, đổ lại, đổ xuống, là cùng, là nhiều, là nhiều nhất',
);
/** They make the number one that was not reached, is a share of something, or was only meant to be. */
const isDenial = wordSet(
  [
    'không, ko, k, kh, khg, hông, hong, hổng, hok, chẳng, chả, chưa, đừng, thiếu, vắng, mỗi, từng, kế hoạch, chỉ tiêu, dự kiến',
    'đăng ký, đăng kí, mời, được duyệt, duyệt, dự trù, phấn đấu, yêu cầu, dự định, mục tiêu, tỷ lệ, tỉ lệ, nhầm, hay, hoặc, mấy, vài, lần trước, năm ngoái, tuần trước, tháng trước',
  ].join(', '),
);
const isNearly = wordSet('trên dưới, không tới, chưa tới, chưa đến, không dưới, ko dưới, ko tới, có mỗi');
/** Something is to be added to or taken from the number: `44 với em nữa`. */
const isAdding = wordSet(
  'và, với, cộng, cộng thêm, thêm, cùng với, chưa kể, chưa tính, không kể, không tính, ngoài ra, trừ',
);
const isSomebody = wordSet('em, mình, tôi, tui, tớ, anh, chị, cô, chú, bạn');
const isEach = wordSet('mỗi, từng, một bao, mỗi bao');
const isKind = wordSet('loại');

const isUnknown = wordSet('chưa biết, không biết, ko biết, chưa rõ, không rõ, không nhớ, ko nhớ, chưa đếm');
const isHowMany = wordSet('bao nhiêu, bao nhiu, mấy, nhiêu');

/** Whether the figure that is asked for is not known, whatever else is told: `đăng ký 60 mà chưa biết đi bao nhiêu`. */
export function isNotKnown(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((_, index) => phraseAt(tokens, index, isUnknown) > 0);
  return at >= 0 && tokens.some((_, index) => index > at && phraseAt(tokens, index, isHowMany) > 0);
}

/** Whether a number is only what something stays below: `dưới 50 bạn`, `50 trở xuống`, `<50`. */
export function isBoundOnly(tokens: readonly Token[]): boolean {
  return tokens.some(({ typed }, at) => {
    const isNear = at > 0 && phraseAt(tokens, at - 1, isNearly) > 1;
    return '<≤'.includes(typed) || (!isNear && phraseAt(tokens, at, isUpperBound) > 0);
  });
}

/** Whether what stands before a number says that it is none that was reached: `không phải 45`, `kế hoạch 60`. */
export function isDenied(tokens: readonly Token[], to: number): boolean {
  let at = 0;
  while (at < to) {
    const known = Math.max(phraseAt(tokens, at, isNoun), phraseAt(tokens, at, isNearly));
    if (phraseAt(tokens, at, isDenial) > known) return true;
    at += known || 1;
  }
  return false;
}

/** Whether the number is not all: `44 với em nữa`, `45 chưa kể BCH`. */
export function isAddedTo(tokens: readonly Token[], from: number): boolean {
  return tokens.some((token, at) => {
    if (at >= from && token.typed === '+' && tokens[at + 1]?.kind === 'word') return true;
    const length = at >= from ? phraseAt(tokens, at, isAdding) : 0;
    if (length === 0) return false;
    const next = at + length;
    return phraseAt(tokens, next, isSomebody) > 0 || phraseAt(tokens, next, isNoun) > 0;
  });
}

/** Whether the amount is that of each of several: `8 bao x 15kg`, `15kg/bao`, `mỗi bao 15kg`. */
export function isOfEach(tokens: readonly Token[]): boolean {
  return tokens.some(({ typed }, at) => {
    if (['x', '×', '*', '/'].includes(typed) || phraseAt(tokens, at, isEach) > 0) return true;
    return isKind(typed) && tokens[at + 1]?.kind === 'number';
  });
}
