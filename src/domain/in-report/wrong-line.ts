import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { type Message, piecesOf } from '#src/domain/understand/message/pieces.ts';

/** Something that was said is called wrong. */
export const wrongWords =
  'sai, sai rồi, sai r, sai rùi, bị sai, ghi sai, chưa đúng, không đúng, ko đúng, nhầm, bị nhầm, nhầm rồi, lộn, ghi nhầm, ghi lộn';
const isWrong = wordSet(
  [
    wrongWords,
    'k đúng, không phải, lộn rồi, bị lộn',
    'nhập sai, nhập nhầm, nhập lộn, gõ sai, gõ nhầm, gõ lộn, đánh sai, đánh nhầm, đánh lộn, viết sai, viết nhầm, viết lộn, báo sai, báo nhầm, báo lộn, tính sai, tính nhầm, tính lộn, đếm sai, đếm nhầm, đếm lộn, bấm nhầm, bấm lộn',
  ].join(', '),
);
/** Around the name of the line and its figure. */
const isBeside = wordSet(
  [
    'dạ, vâng, à, á, ủa, ý, ơ, chết, rồi, r, rùi, e, c, mất, em, chị, anh, bạn, mình, bot, ad, ơi, ạ, nha, nhé, nè, hình như, hồi nãy, lúc nãy, nãy, bữa, bị, có, cái, dòng, chỗ, mục, phần, câu, ô',
    'sửa, sửa lại, sửa giúp, sửa lại giúp, phải, phải là, là, thành, đúng, đúng là, đúng ra, đúng ra là, mới đúng, thực ra, thực tế, thực tế là, chỉ, thì, mà, lại, giúp, giùm, đó',
  ].join(', '),
);
/** Behind the figure. */
const isRight = wordSet('mới đúng, mới phải, thì phải, mới chính xác, mới chuẩn');
/** Of two lines one figure is neither. */
const isJoint = wordSet('và, với, lẫn, cùng');
const mostWords = 14;
const mostNameWords = 5;

/**
 * A line that is called wrong, and what it shall be, as its name and its figure: `số dân 35` of `số dân sai, 35`, of `sai số dân, 35 mới
 * đúng` and of `số dân không phải 30, 35`. Null: nothing of the kind is said.
 */
export function wrongLine(text: string): string | null {
  const message = piecesOf(text);
  const { pieces } = message;
  if (pieces.length > mostWords) return null;
  const wrong = pieces.findIndex((_, at) => phraseAt(pieces, at, isWrong) > 0);
  const first = pieces.findIndex(({ kind }) => kind === 'number');
  if (wrong < 0 || first < wrong) return null;
  if (
    pieces.some((_, at) => at > first && pieces[at + 1]?.bare !== 'phai' && phraseAt(pieces, at, isWrong) > 0)
  )
    return null;
  const figure = behindDenied(message, wrong, first);
  const between = { from: wrong + phraseAt(pieces, wrong, isWrong), to: first };
  const before = nameIn(message, 0, wrong);
  const name = before ?? nameIn(message, between.from, between.to);
  const isPlain = before === null || isOnly(pieces.slice(between.from, between.to), 0, isWrong, isBeside);
  return name === null || figure === null || !isPlain ? null : `${name} ${figure}`;
}

/** The figure and what it counts; `48` of `không phải 45, 48`. */
function behindDenied({ shown, pieces }: Message, wrong: number, first: number): string | null {
  const isDenied = pieces[wrong + 1]?.bare === 'phai';
  const at = isDenied ? pieces.findIndex(({ kind }, index) => kind === 'number' && index > first) : first;
  if (at < 0) return null;
  const right = pieces.findIndex((_, index) => index > at && phraseAt(pieces, index, isRight) > 0);
  return shown.slice(pieces[at]?.start, right < 0 ? undefined : pieces[right]?.start).trim();
}

/** The words of a name, politeness aside; null where there are none, or too many. */
function nameIn({ shown, pieces }: Message, from: number, to: number): string | null {
  let [start, end] = [from, to];
  for (let length = 1; length > 0 && start < end; start += length) length = besideAt(pieces, start);
  while (end > start && besideAt(pieces, end - 1) > 0) end--;
  if (end <= start || end - start > mostNameWords) return null;
  if (pieces.slice(start, end).some(({ typed }) => isJoint(typed) || ',+&/'.includes(typed))) return null;
  return shown.slice(pieces[start]?.start, pieces[end - 1]?.end);
}

function besideAt(pieces: Message['pieces'], at: number): number {
  return pieces[at]?.kind === 'mark'
    ? 1
    : Math.max(phraseAt(pieces, at, isBeside), phraseAt(pieces, at, isWrong));
}
