import { isNoun } from '#src/domain/answer/answer-words.ts';
import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import type { Token } from '#src/domain/answer/tokens.ts';

const isAboutWord = wordSet(
  [
    'khoảng, khoản, khoảng chừng, hơn, gần, gần được, tầm, tầm khoảng, chừng, cỡ, ước, ước chừng, ước lượng, ước tính, ước khoảng',
    'xấp xỉ, sấp xỉ, xấp sỉ, trên, trên dưới, độ, ngót, ngót nghét, suýt soát, non, không dưới, không tới, chưa tới, chưa đến',
    'ít nhất, tối thiểu, đâu, đâu khoảng, chắc, chắc cũng, chắc tầm, chắc khoảng, hình như, đâu đó, đâu chừng, loanh quanh',
  ].join(', '),
);
const isAboutBehindWord = wordSet(
  'hơn, mấy, trở lên, đổ lên, gì đó, gì á, chừng, khoảng, ước tính, ước chừng, ước lượng, ước, xấp xỉ, chẵn lẻ, ngoài',
);
/** `co 45` is 'có' and no 'cỡ', `chung` no 'chừng'. */
const bareLooks = ['co', 'do', 'chung', 'dau'];
const isFiller = wordSet(
  [
    'dạ, vâng, ok, à, ừ, ờ, rồi, em, mình, bên em, bên mình, phường em, phường mình, đơn vị em, báo cáo',
    'xin báo cáo, gửi, thì, là, có, được, đạt, hiện có, tổng, tổng cộng, tổng số, số lượng, sl, số người, kết quả, kq',
    'chỉ, chỉ có, có mỗi, mỗi, vỏn vẹn, được có, đúng, đủ, chốt, điểm danh, quân số, sĩ số, vẫn, vậy, vậy là, thực tế, cũng, nguyên',
    'đông, đông lắm, đếm, đếm được, đếm ra, tính ra, thống kê, thống kê được, ghi nhận, ghi nhận được, nhớ là, tất thảy, hết thảy, bữa đó, hôm đó, hôm nay, hôm qua, sáng nay, bữa nay, kl, khối lượng, tổng khối lượng, ước',
    'tất cả, cả, cả thảy, huy động, thu, thu được, dọn, trồng, chăm sóc, thêm, gom, gom được, xử lý, vớt, nặng',
    'cân, ra, số tiền, trị giá, diện tích, dài, từ, kinh phí, tổng kinh phí, chi, chi phí, hỗ trợ, hết, tốn',
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
    const about = bareLooks.includes(tokens[at]?.typed ?? '') ? 0 : phraseAt(tokens, at, isAboutWord);
    const other = Math.max(phraseAt(tokens, at, isFiller), phraseAt(tokens, at, isNoun), markAt(tokens, at));
    const count = Math.max(about, other);
    if (count === 0 || isName(tokens, at + count - 1)) return undefined;
    isAbout ||= about === count || '~≈>'.includes(tokens[at]?.typed ?? ' ');
    at += count;
  }
  return undefined;
}

/** Whether what stands straight before a number calls it approximate: `… thu gom khoảng 120kg`. */
export function isAboutBefore(tokens: readonly Token[], to: number): boolean {
  if ('~≈>'.includes(tokens[to - 1]?.typed ?? ' ')) return true;
  return [1, 2, 3].some((back) => {
    const length =
      to >= back && !bareLooks.includes(tokens[to - back]?.typed ?? '')
        ? phraseAt(tokens, to - back, isAboutWord)
        : 0;
    return length > 0 && (length === back || isOnly(tokens.slice(0, to), to - back + length, isFiller));
  });
}

/** Whether words behind the number call it approximate: `40 mấy`, `45 người trở lên`, `40+`. */
export function isAboutBehind(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    (token, at) =>
      at >= from &&
      (token.typed === '+' || (token.typed !== 'chung' && phraseAt(tokens, at, isAboutBehindWord) > 0)),
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
  return token?.kind === 'mark' && !'/%$€<≤'.includes(token.typed) ? 1 : 0;
}
