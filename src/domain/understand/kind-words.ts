import { phrasesOf } from './dictionary.ts';
import type { Piece } from './pieces.ts';

/** What a word says about why somebody writes. */
export type KindWord =
  | 'greeting'
  | 'thanks'
  | 'question'
  /** Makes a question of a sentence at whose end it stands: `… chưa ạ`, `… không`. */
  | 'question-end'
  | 'complaint'
  /** Of the report table, not of the street: `bảng ghi 54`, `sửa giùm`. */
  | 'wrong-record'
  /** A question even beside figures. */
  | 'hard-question'
  /** Behind 'không có': nothing, nobody. */
  | 'nobody'
  | 'apology'
  /** Sent to everybody. */
  | 'spam'
  | 'wish'
  /** An invitation, an announcement, something still to come. */
  | 'to-come'
  | 'test'
  | 'done'
  | 'polite';

const rows: readonly (readonly [KindWord, string])[] = [
  [
    'greeting',
    'chào, xin chào, kính chào, alo, a lô, alô, hi, hello, helo, hế lô, hê lô, hey, bot ơi, ê bot, ad ơi, em ơi, chị ơi, anh ơi, good morning, chúc mừng, chúc ngày, chúc một ngày, chúc buổi, chúc, 👋, có ai không, có ai ko, ai đó không',
  ],
  [
    'thanks',
    'c.ơn, c ơn, cảm ơn đã, cảm ơn, cám ơn, camon, cam ơn, thanks, thank you, thank, tks, thks, thanh kiu, mơn, đội ơn, biết ơn, good job, 🙏, giỏi quá, giỏi ghê, tiện ghê, tiện quá, tuyệt vời, hay quá, rõ rồi, xịn quá, hay ghê',
  ],
  [
    'question',
    'khi nào, bao giờ, chừng nào, lúc nào, hồi nào, mấy giờ, ngày mấy, ngày nào, bữa nào, hôm nào, thứ mấy, hạn chót, deadline, hạn nộp, hạn, còn nợ, nợ gì, còn thiếu, thiếu gì, còn sót, còn mấy, bao nhiêu, bao lâu, mấy tấm, mấy cái, mấy lần, mấy điểm, mấy người, mấy bạn, thế nào, như thế nào, làm sao, ra sao, sao, tại sao, vì sao, kiểu gì, cách nào, ai, ở đâu, chỗ nào, đâu, là gì, cái gì, gì, hả, được không, được ko, đc không, đc ko, dc không, dc ko, dc k, đc k, được k, dc hông, được hông, có phải, phải không, phải ko, đúng không, đúng ko, có cần, có được, có tính, có bắt buộc, cho em hỏi, cho hỏi, cho mình hỏi, em hỏi, e hỏi, hỏi xíu, hỏi chút, hỏi tí, hay là, có mẫu, mẫu nào, mục nào, form nào, loại nào, bên nào, phường nào, cho em xin, cho xin, gia hạn, xin gia hạn, gặp cán bộ, nói chuyện với người, người thật, người phụ trách, ai phụ trách, liên hệ ai, gặp ai, kiểm tra giúp, xem giúp, quá hạn, có sao không, có sao ko, sao ko, kịp ko, kịp không, còn kịp, nhận chưa, nhận được chưa, nộp chưa, nộp đủ chưa, vô chưa, đủ chưa, có ai, có gì, có bao nhiêu, phải nộp những, when, how, what, who, where, why, muốn xóa, muốn sửa, có hoạt động gì, cần làm gì, cần những gì, tắt nhắc',
  ],
  ['question-end', 'không, ko, k, hông, hong, hok, chưa, nhỉ, ta, z, vậy, hả, ha, à, v, dạ, hay sao'],
  [
    'complaint',
    'bot bị gì, bot trả lời, đơ luôn, vẫn bị nhắc, bị nhắc, không nhận mã, không nhận tấm, bot không nhận, hệ thống không, k gui, gửi không, k gửi, ko gửi, lỗi, bị lỗi, bị hư, hư rồi, bị đơ, đơ rồi, bot đơ, đơ quá, đơ hoài, lag, lag quá, bị treo, treo máy, treo hoài, chậm quá, quá chậm, chậm như, bot chậm, trả lời chậm, ngu quá, bot ngu, ngu ghê, dở quá, bot dở, dở ẹc, quá dở, tệ quá, quá tệ, tệ thật, chán quá, chán ghê, bực quá, bực mình, bực thật, phiền quá, phiền phức, rườm rà, mệt ghê, mệt quá, mệt thật, nộp nữa mệt, bị hỏng, hỏng rồi, spam, im re, nhắc hoài, nhắc miết, nhắc suốt, nhắc nhiều, mà còn nhắc, gửi hoài, bấm hoài, nhập hoài, báo sai hoài, sai hoài, không được, ko được, k được, k dc, ko dc, không dc, không đc, ko đc, k đc, hok dc, không lên, ko lên, không ăn, ko ăn, không vô, ko vô, không gửi được, không vào được, không hiểu gì, ko hiểu gì, bot không hiểu, không hiểu, mất tiêu, mất hết, mất dữ liệu, chết rồi, link chết, wtf, vãi, trời ơi, khó dùng, khó xài, khó quá, kì cục, kỳ cục, 😡, 🤬, 😤, broken, bug, error, chỉ nhận, không thấy nhận, chưa thấy nhận, vẫn báo, vẫn báo thiếu, ra tập huấn, là sao, thà viết tay, ai chịu nổi, chịu nổi, chữ nhỏ, không nộp nữa, ai mà làm, gấp quá, bot thông minh dữ, hay quá ha, một đằng, 1 đằng, nhắn tin vừa thôi, làm biếng, chậm hơn, làm mất, không trả lời, ko trả lời, sai rồi nha, tùm lum, vớ vẩn, nhảm, xàm, dở ẹc, không phản hồi, ko phản hồi, đứng hình, văng ra, bị văng, quay hoài, load hoài, không load, ko load, không bấm được, bấm không được, không xem được, gửi không được, gửi ko được, gửi mãi, mãi không được, mãi ko được, chưa xong 1 cái',
  ],
  [
    'wrong-record',
    'mà bot ghi, bot ghi, coi lại giùm, coi lại giúp, bảng ghi, mà bảng, mà hiện, hiện là, sửa giùm, sửa giúp, sửa dùm, sai số, báo thiếu, mà ghi, ghi nhầm thành, sao ra, mà ra, sai số liệu, số liệu sai, bảng tổng hợp ghi, mà chỉ',
  ],
  [
    'hard-question',
    'phải mấy, thời gian nào, thiếu mấy, tính cho ai, thì tính, có hoạt động gì, thì sao, làm sao, cho xem lại, xem lại giúp, hạn là, ngày nào, hạn khi, nào coi, ai phụ trách, hay nhập, là gì, có dời, khi nào, bao giờ, chừng nào, mấy giờ, ngày mấy, hạn nộp, hạn chót, deadline, cho em hỏi, cho hỏi, cho mình hỏi, em hỏi, được không, được ko, đc ko, đc không, có được, có tính, phải không, đúng không, nhận được chưa, tập trung lúc',
  ],
  [
    'spam',
    'trúng thưởng, otp, mã otp, ai cần ib, vay nhanh, lãi suất thấp, khuyến mãi, việc nhẹ lương cao, cá độ',
  ],
  ['apology', 'xin lỗi, gửi nhầm, nhắn nhầm, nhầm chat, nhầm nhóm'],
  ['nobody', 'ai, gì, ảnh, hình, dân, người, ai hết, ai cả, gì thêm, gì hết, có, ng, bà con, người dân'],
  [
    'wish',
    'cho em gửi, cho gửi, gửi, nộp, nhập giúp, làm xong, đã làm, làm rồi, đã xong, mới làm, vừa làm, đã tổ chức, mới có, đăng bài rồi, báo cáo, bc, b/c, cho báo cáo, cho em báo cáo, em báo cáo, báo thêm, nộp báo cáo, gửi báo cáo, cho báo, em báo, báo luôn, quên báo, báo',
  ],
  [
    'to-come',
    'nha bà con, nha mn, nha mọi người, nha cả nhà, nha các bạn, hoãn, dời sang, dời qua, dời lại, dời cnx, mai cnx, mai tập trung, dự trù, cần có, thư mời, giấy mời, kính mời, trân trọng kính mời, mời anh, mời chị, mời các, thông báo, dự kiến, sẽ, sắp tới, sắp, tuần sau, tuần tới, tháng sau, ngày mai, sáng mai, chiều mai, chủ nhật tới, cn tới, kế hoạch số, lên kế hoạch, chuẩn bị, mỗi chi đoàn cử, chi đoàn cử, nhớ mặc, nhớ mang, nhớ đem, có mặt lúc, tập trung lúc, đem theo, mang theo, inbox, mời đăng ký, trang phục, chương trình dự kiến, điểm danh, họp bch, lịch họp',
  ],
  ['test', 'test, tét, tets, thử, kiểm tra hệ thống, testing, demo'],
  [
    'done',
    'uhm, uh, um, xong, xong rồi, hết, hết rồi, đủ, đủ rồi, gửi, gửi đi, gởi, ok, oke, okê, oki, okie, đúng, đúng rồi, sai, sai rồi, nhầm rồi, ừ, ừm, ờ, có, dạ có, không, ko, chưa, được, đồng ý, chuẩn, không có ảnh, ko có ảnh, không có hình, quên chụp, quên chụp rồi, chưa chụp, không có gì, không có gì thêm, bỏ qua, thôi, khỏi, k có, ko có, 👍, 👌, ✅, sửa, hủy, huỷ, nhiều lắm, hôm nay, hôm qua, hôm kia, sáng nay, rằm, mùng, cn vừa rồi, chủ nhật vừa rồi, không có gì, ko có ai, không có ai, lưu nháp, để sau, không nhớ nữa, không nhớ, hong nhớ, hông nhớ, ko nhớ, vâng, dạ, yes, no',
  ],
  [
    'polite',
    'dạ, vâng, ạ, nhé, nha, nè, ơi, em, anh, chị, bạn, bot, ad, cả nhà, mọi người, các, cho, với, luôn, rồi, thêm, nhiều, lắm, quá, ghê, á, đó, mà, để, e, a, c, nữa, buổi sáng, buổi tối, quận đoàn, đồng chí, đã, nhắc, thôi, nhận, số, ảnh, hình, dân',
  ],
];

const kinds = new Map(rows.map(([is, words]) => [is, phrasesOf(words.split(', '))] as const));

/** How many pieces a phrase of that kind takes up at a place. */
export function kindWordAt(pieces: readonly Piece[], at: number, kind: KindWord): number {
  if (kind === 'question' && pieces[at]?.isAcronym) return 0;
  return kinds.get(kind)?.at(pieces, at) ?? 0;
}

/** Where phrases of that kind begin. */
export function kindWordsIn(pieces: readonly Piece[], kind: KindWord): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const length = kindWordAt(pieces, at, kind);
    if (length > 0) {
      found.push(at);
      at += length - 1;
    }
  }
  return found;
}
