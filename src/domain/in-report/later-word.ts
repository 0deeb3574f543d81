import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { tokenise } from '#src/domain/answer/tokens.ts';

const isPerson = wordSet(
  'em, anh, chị, bạn, bot, mình, tôi, tui, cô, chú, c, e, a, dạ, ạ, nhé, nha, nhen, hen, nè, đi, ơi, à, ok, ừ, rồi, đã, cái, với, giúp, cho, thôi',
);
const isLater = wordSet(
  'để sau, để lát, để lát nữa, để chút, để chút nữa, để tí, để tí nữa, để mai, để tối, để chiều, lát, lát nữa, tí, tí nữa, tý, tý nữa, chút, chút nữa, xíu, xíu nữa, mai, ngày mai, tối, tối nay, chiều, chiều nay, hôm khác, bữa khác, khi khác, khi nào rảnh, lúc khác, sau này',
);
const isDoing = wordSet(
  'ghi, ghi tiếp, ghi sau, làm, làm tiếp, làm sau, làm lại, gửi, gửi sau, gửi tiếp, báo cáo, báo cáo sau, báo cáo tiếp, báo sau, nộp, nộp sau, điền, điền tiếp, điền sau, nhập tiếp, nhập sau, bổ sung, bổ sung sau, viết tiếp, viết sau, tiếp, quay lại, tính tiếp',
);
const isWhole = wordSet(
  'để sau, để lát, để lát nữa, để mai, để sau đi, làm sau, ghi sau, gửi sau, báo cáo sau, lưu nháp, lưu lại, để dành, để khi khác, để lúc khác, để hôm khác',
);
/** `thôi để chị làm lại`: whoever says so wants out of here first. */
const isLeaving = wordSet('để');
const isAgain = wordSet('làm lại, làm sau, ghi sau, làm tiếp sau, gửi sau, ghi lại sau, làm lại sau');
const isWaiting = wordSet(
  'chờ, đợi, chờ xíu, chờ chút, chờ tí, chờ tý, đợi xíu, đợi chút, đợi tí, đợi tý, từ từ, khoan, khoan đã, xíu, chút, tí, tý, một chút, một xíu, lát',
);
const isWait = wordSet('chờ, đợi, từ từ, khoan, khoan đã');
/** Under a report that is ready: it shall not go out yet, and is not laid aside either. */
const isNotYet = wordSet(
  'khoan, khoan đã, khoan gửi, khoan vội, đừng vội, đừng gửi vội, chưa, chưa vội, chưa gửi, chưa gửi vội, chưa xong, lát gửi, lát, lát nữa, tí nữa, tý nữa, chút nữa, xíu nữa, để lát, để lát nữa, để tí, để tí nữa, để chút, để chút nữa, để xíu, để xíu nữa, thong thả, gượm, gượm đã, xem lại, xem lại đã, coi lại, coi lại đã, đọc lại, đọc lại đã, kiểm tra lại, để xem lại, để coi lại, để kiểm tra lại, để xem',
);
const longest = 10;

/** Whether somebody goes on another time: `để sau`, `tí chị ghi tiếp`, `thôi để chị làm lại`. */
export function saysLater(text: string): boolean {
  const said = wordsOf(text);
  if (said.length === 0 || said.length > longest) return false;
  const has = (is: (typed: string) => boolean): boolean => said.some((_, at) => phraseAt(said, at, is) > 0);
  if (!isOnly(said, 0, isLater, isDoing, isWhole, isPerson, isLeaving, isAgain)) return false;
  return has(isWhole) || (has(isLater) && has(isDoing)) || (has(isLeaving) && has(isAgain));
}

/** Whether somebody asks for a moment: `chờ chị xíu`, `từ từ em`. */
export function saysWait(text: string): boolean {
  const said = wordsOf(text);
  if (said.length === 0 || said.length > longest) return false;
  return said.some((_, at) => phraseAt(said, at, isWait) > 0) && isOnly(said, 0, isWaiting, isPerson);
}

/** Whether a report that is ready shall wait a moment before it is sent: `khoan đã`, `để lát nữa`, `để chị xem lại đã`. */
export function saysNotYet(text: string): boolean {
  const said = wordsOf(text);
  if (saysWait(text)) return true;
  if (said.length === 0 || said.length > longest || /[?？]/.test(text)) return false;
  return (
    said.some((_, at) => phraseAt(said, at, isNotYet) > 0) &&
    isOnly(said, 0, isNotYet, isWaiting, isPerson, isLeaving)
  );
}

function wordsOf(text: string) {
  return tokenise(text).filter(({ kind }) => kind !== 'mark');
}
