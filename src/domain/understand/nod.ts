import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { type Token, tokenise } from '#src/domain/answer/tokens.ts';

/** What is said to something that was only told: that it was heard, or that something will be done about it. */
export type Nod = 'heard' | 'promised' | 'sorry';

const isHeard = wordSet(
  'dạ, vâng, ok, oke, okê, okie, oki, okay, okela, ô kê, ừ, ừm, ừa, ờ, uh, uk, um, uhm, rõ, đã rõ, rõ rồi, biết rồi, biết r, đã biết, hiểu, hiểu rồi, hiểu r, đã hiểu, nhớ, nhớ rồi, nhớ r, nhận được rồi, nhận dc rồi, nhận đc rồi, nhận rồi, đã nhận, đã nhận được, nhận được, nhận đủ, nắm, nắm rồi, đã nắm, nắm được rồi, nắm được, thấy rồi, đã thấy, đọc rồi, đã đọc, xem rồi, đã xem, nghe rồi, nhất trí, chấp hành, tuân lệnh, yên tâm, được rồi, noted, got it, copy, yes, roger',
);
const isAside = wordSet(
  'rồi, h, quá, dc, đc, ng, em, e, anh, a, chị, c, cô, chú, bạn, bot, ad, mình, tui, tôi, bên em, bên chị, bên mình, phường em, phường mình, các em, mọi người, ạ, nha, nhé, nhen, nghen, hen, nè, á, đó, đây, luôn, r, thông tin, tin, tin nhắn, thông báo, lời nhắc, nhắc, bot nhắc, em nhắc, nội dung, việc này, cái này, vụ này, cảm ơn, cám ơn, thanks, tks, nhiều, ơi, đi, thì, là, và, có, đã, sẽ, được, để',
);
const isSoon = wordSet(
  'mai, ngày mai, sáng mai, chiều mai, tối mai, lát, lát nữa, chút, chút nữa, tí, tí nữa, tý nữa, xíu, xíu nữa, tối, tối nay, chiều, chiều nay, trưa, trưa nay, sáng nay, hôm nay, nay, sớm, liền, ngay, bây giờ, giờ, sẽ, để, đang, cuối tuần, tuần sau, đang họp, đang bận, bận, bận quá, chưa kịp, chưa báo, chưa gửi, chưa nộp, chưa làm, bữa giờ, bữa h, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật, khi nào xong, xong, làm xong, có kết quả, họp xong, về, về nhà, rảnh, trong ngày, đúng hạn, kịp, trước hạn',
);
const isDoing = wordSet(
  'báo, báo lại, báo cáo, bc, gửi, gửi sau, gởi, nộp, làm, làm liền, tổng hợp, soạn, nhắc, nhắc lại, nhắc mọi người, nhắc các bạn, phân công, triển khai, thực hiện, cập nhật, bổ sung, chuẩn bị, lên, chụp, chụp ảnh, chụp hình, gửi ảnh, gửi hình, gửi báo cáo, nộp báo cáo, báo mọi người, báo anh em, thông báo, thông báo mọi người, coi, coi lại, xem, xem lại, kiểm tra, hỏi, hỏi lại, họp, cố gắng, ráng, lo, sắp xếp, đôn đốc, vận động, huy động',
);
const isSorry = wordSet(
  'xin lỗi, sorry, gửi nhầm, gởi nhầm, nhắn nhầm, nhầm, lộn, nhầm chat, nhầm nhóm, gửi lộn, nhắn lộn, bấm nhầm, bấm lộn, nhầm tin',
);
const isThing = wordSet(
  'báo cáo, ảnh, hình, các bạn, anh em, chi đoàn, cái, hết, đủ, lại, cho, giúp, giùm, với, nó, liền, kết quả, số liệu, thêm, nữa, rồi, lên, vô, vào, qua, cả nhà',
);
/** Heads that nod and hands that are raised: nothing else is said. */
const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/gu;
const longest = 14;
const longestStory = 120;

/**
 * `dạ em biết rồi`, `ok em`, 👍 is heard; `mai em báo`, `để em nhắc mọi người` is promised. Undefined: it says something else, or asks.
 */
export function readNod(text: string): Nod | undefined {
  const said = tokenise(text.replace(pictures, ' ')).filter(({ kind }) => kind !== 'mark');
  if (said.length === 0)
    return /^(?:[👍👌✅🆗💯🫡❤🥰😍😘☺😊🙏🙆💪]|\p{Emoji_Modifier}|\uFE0F|\s)+$/u.test(text)
      ? 'heard'
      : undefined;
  const last = text.split(/[,.;\n]/).at(-1) ?? '';
  if (last !== text && !/\d/.test(text) && text.length <= longestStory && readNod(last) === 'promised')
    return 'promised';
  if (said.length > longest || /[?？]/.test(text)) return undefined;
  if (has(said, isSorry) && isOnly(said, 0, isSorry, isAside)) return 'sorry';
  const isPromise = has(said, isSoon) && has(said, isDoing);
  if (isPromise && isOnly(said, 0, isHeard, isAside, isSoon, isDoing, isThing)) return 'promised';
  return has(said, isHeard) && isOnly(said, 0, isHeard, isAside) ? 'heard' : undefined;
}

function has(said: readonly Token[], is: (typed: string) => boolean): boolean {
  return said.some((_, at) => phraseAt(said, at, is) > 0);
}
