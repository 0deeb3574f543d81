import { isNoun } from './answer-words.ts';
import { phraseAt, wordSet } from './lexicon.ts';
import { numberAt } from './number-at.ts';
import type { Token } from './tokens.ts';

const isAboutWord = wordSet(
  [
    'khoảng, khoản, hơn, gần, tầm, chừng, cỡ, ước, ước chừng, xấp xỉ, trên, dưới, độ, ngót, không dưới',
    'không quá, không tới, chưa tới, chưa đến, ít nhất, tối đa',
  ].join(', '),
);
const isAboutBehindWord = wordSet('hơn, mấy, trở lên, trở xuống, đổ lại, đổ lên, gì đó, chừng, khoảng');
const isFiller = wordSet(
  [
    'dạ, vâng, ok, à, ừ, em, mình, bên em, bên mình, phường em, phường mình, đơn vị em, báo cáo',
    'xin báo cáo, gửi, thì, là, có, được, đạt, hiện có, tổng, tổng cộng, tổng số, số lượng, số người',
    'tất cả, cả, cả thảy, huy động, thu, thu được, dọn, trồng, chăm sóc, thêm, chắc, hình như, ước tính',
    'cân, ra, số tiền, trị giá, diện tích, dài, từ',
  ].join(', '),
);
/** Straight before figures they make a name of the number: `hẻm 12`, `phường 4`. */
const isPlace = wordSet('hẻm, phường, đường, nhà, căn, lớp, trường, tổ, chi đoàn, điểm, tuyến');

const isJoining = wordSet('và, với, hoặc, hay, đến, tới');
const isMinus = wordSet('âm, trừ');

/**
 * What stands before the number of an answer: where the number begins (`isStart` knows), and whether it is called
 * approximate. Undefined when a word is there that nobody says before an amount (`khu phố 4`, `ngày 17`).
 */
export function readLead(
  tokens: readonly Token[],
  isStart: (at: number) => boolean,
): { readonly to: number; readonly isAbout: boolean } | undefined {
  let isAbout = false;
  let at = 0;
  while (at < tokens.length) {
    if (isStart(at) && !isAboutTyped(tokens, at)) return { to: at, isAbout };
    const about = phraseAt(tokens, at, isAboutWord);
    const other = Math.max(phraseAt(tokens, at, isFiller), phraseAt(tokens, at, isNoun), markAt(tokens, at));
    const count = Math.max(about, other);
    if (count === 0 || isName(tokens, at + count - 1)) return undefined;
    isAbout ||= about === count || '~≈><'.includes(tokens[at]?.typed ?? ' ');
    at += count;
  }
  return undefined;
}

/** Whether words behind the number call it approximate: `40 mấy`, `45 người trở lên`, `40+`. */
export function isAboutBehind(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    (token, at) => at >= from && (token.typed === '+' || phraseAt(tokens, at, isAboutBehindWord) > 0),
  );
}

/**
 * Whether an amount beside the first one stands from a place on: figures, or words that can be nothing but a number.
 * `45 nam` is 45 men; `hai ba` is two or three.
 */
export function hasOtherNumber(tokens: readonly Token[], from: number): boolean {
  return tokens.some((token, at) => {
    if (at < from) return false;
    if (token.kind === 'number') return true;
    const number = numberAt(tokens, at);
    if (!number || number.isBareScale) return false;
    const previous = tokens[at - 1];
    const isSecondWord = at === from && previous?.kind === 'word';
    return number.to > at + 1 || isSecondWord || isJoining(previous?.typed ?? '');
  });
}

/**
 * A minus straight before a number (`isStart` knows where one begins), or `âm`, `trừ`: `-5`, `--5`, `(-5)`, `-năm`. A dash
 * and a space is the bullet of a list, one between two things joins them: `- 45 người`, `30-40`. Zero has no sign.
 */
export function isNegative(tokens: readonly Token[], isStart: (at: number) => boolean): boolean {
  return tokens.some((token, at) => {
    const to = tokens[at + 1]?.typed === '+' ? at + 2 : at + 1;
    if (!isStart(to) || numberAt(tokens, to)?.value === 0) return false;
    return isSign(tokens, at) || isMinus(token.typed);
  });
}

/** Whether the dash at a place belongs to what stands straight behind it, and to nothing before it. */
export function isSign(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const isJoint = token?.glued && tokens[at - 1]?.kind !== 'mark';
  return token?.typed === '-' && next?.glued === true && !isJoint;
}

/** Whether the text breaks off with a dash straight behind a number: `45-`, the beginning of a span. */
export function breaksOff(tokens: readonly Token[]): boolean {
  const end = tokens.findLastIndex(({ typed }) => typed !== '-') + 1;
  return tokens[end - 1]?.kind === 'number' && tokens[end]?.glued === true;
}

/** `tam` typed for 'tầm', before another number; `tam muoi` is eighty. */
function isAboutTyped(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.typed === 'tam' &&
    numberAt(tokens, at)?.to === at + 1 &&
    numberAt(tokens, at + 1) !== undefined
  );
}

function isName(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.kind === 'number' && isPlace(tokens[at]?.typed ?? '');
}

function markAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === 'mark' && !'/%$€'.includes(token.typed) ? 1 : 0;
}
