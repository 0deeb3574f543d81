import { isOnly, phraseAt, wordSet } from './lexicon.ts';
import { composed } from './plain.ts';
import { type Token, tokenise } from './tokens.ts';

const isSend = wordSet(
  'gửi, gởi, gửi đi, gửi báo cáo, gửi luôn, nộp, nộp đi, nộp luôn, chốt, duyệt, gửi giúp, gửi giùm, gửi dùm, send',
);
const isRight = wordSet(
  [
    'đúng r, đúng rùi, dc r, xong r, đủ r, ok, oke, okê, oki, okie, okay, okela, okla, đúng, đúng rồi, đúng hết, đúng hết rồi, đúng vậy, chuẩn, chuẩn rồi, chính xác, chuẩn luôn',
    'được, được rồi, ổn, ổn rồi, đồng ý, nhất trí, xong, xong rồi, hoàn tất, đầy đủ, đủ rồi, đủ, tốt, tốt rồi, good, yes, ừ, ừm, uh, uk, phải, có, duyệt',
  ].join(', '),
);
const isBeside = wordSet(
  'dạ, vâng, ạ, nhé, nha, nhen, hen, nghen, nè, rồi, rùi, r, luôn, đi, ơi, e, c, thấy, em, anh, chị, bạn, mình, bot, ad, á, đó, hết, giúp, giùm, dùm, cho, với, báo cáo, là, thì, thôi, lun, nhá, cô, chú, xung kích',
);
const isWrong = wordSet(
  'sai, sai rồi, chưa đúng, không đúng, ko đúng, k đúng, không phải, nhầm, nhầm rồi, lộn, lộn rồi, sửa, sửa lại, chỉnh, chỉnh lại, chỉnh sửa, đổi, thay đổi, đính chính, chưa chuẩn, chưa chính xác, thiếu, bổ sung, edit',
);
const isNotYet = wordSet(
  'để sau, khoan, khoan đã, khoan gửi, đừng, đừng gửi, đừng gửi vội, đừng vội, khoan vội, chưa vội, chưa gửi vội, chưa gửi, chưa, không gửi, ko gửi, lưu, lưu nháp, lưu lại, để dành, lát gửi, lát nữa, tí nữa, chút nữa, mai gửi, tối gửi, từ từ, chờ chút, chờ xíu, đợi chút, đợi xíu, xem lại, xem lại đã, coi lại, coi lại đã, kiểm tra lại, dừng, dừng lại, hủy, hủy đi',
);
const isGone = wordSet('gửi rồi, gửi rùi, nộp rồi');
const thumbsUp = /^[👍👌✅🆗💯🫡\s]+$/u;
const thumbsDown = /^[👎❌✖\s]+$/u;
const longest = 12;

/**
 * What somebody types under a report that is ready: send it (`đúng rồi`, `ok gửi nhé`, 👍), correct a line (`sai rồi`, `sửa số dân`),
 * or leave it for now. Undefined: a question (`gửi chưa em`), a word of two meanings (`dung`), or anything else.
 */
export function readCardWord(text: string): 'send' | 'lines' | 'leave' | undefined {
  const picture = composed(text).replace(/\p{Emoji_Modifier}/gu, '');
  if (thumbsUp.test(picture)) return 'send';
  if (thumbsDown.test(picture)) return 'lines';
  const tokens = tokenise(text).filter(({ kind }) => kind !== 'mark');
  if (tokens.length === 0 || tokens.length > longest || /[?？]/.test(text)) return undefined;
  const from = tokens.findIndex(({ typed }) => !isPoliteBefore(typed));
  const said = tokens.slice(Math.max(0, from));
  // 'đúng', 'dừng' or 'đừng': only what stands beside it says which.
  const isBare = said[0]?.typed === 'dung';
  if (isBare && (said.length === 1 || phraseAt(said, 1, isSend) > 0)) return undefined;
  if (!isBare && (isWhole(said, isNotYet) || isWhole(tokens, isNotYet))) return 'leave';
  if (phraseAt(said, 0, isWrong) > phraseAt(said, 0, isRight) && !isAsking(said)) return 'lines';
  // It is said to have been done.
  if (phraseAt(said, 0, isGone) > 0) return undefined;
  const isMeant = said.some((_, at) => phraseAt(said, at, isSend) + phraseAt(said, at, isRight) > 0);
  return isMeant && isOnly(said, 0, isSend, isRight, isBeside) ? 'send' : undefined;
}

/** Whether such a word says in so many words that it shall be sent, and not only that something is right: `gửi luôn đi`. */
export function saysSend(text: string): boolean {
  const tokens = tokenise(text);
  return readCardWord(text) === 'send' && tokens.some((_, at) => phraseAt(tokens, at, isSend) > 0);
}

const isPoliteBefore = wordSet(
  'dạ, vâng, à, ủa, ê, cho, cho em, em, chị, anh, mình, tôi, tui, muốn, xin, cần, để, hình như, còn, phải',
);
const isQuestion = wordSet('chưa, không, ko, hả, hông, sao');

/** `sai chỗ nào không`, `sửa được không`. */
function isAsking(said: readonly Token[]): boolean {
  const end = said.findLastIndex(({ typed }) => !isBeside(typed));
  return end > 0 && isQuestion(said[end]?.typed ?? '');
}

function isWhole(said: readonly Token[], is: (typed: string) => boolean): boolean {
  return phraseAt(said, 0, is) > 0 && isOnly(said, 0, is, isBeside);
}
