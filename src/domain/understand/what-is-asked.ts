import { phrasesOf } from './message/dictionary.ts';
import { piecesOf } from './message/pieces.ts';

/** What a question is about, of what the plan and the organisation can answer. */
export type Asked =
  /** Until when: `hạn nộp khi nào`. */
  | 'due'
  /** When something is, which is a deadline only where nothing else is talked about: `hôm nào nhỉ`. */
  | 'when'
  /** What is left to do: `còn nợ gì`. */
  | 'owed'
  /** What was sent, to look at once more: `cho mình xem lại báo cáo vừa gửi`. */
  | 'sent'
  /** Who looks after the unit, or how to reach a human: `gặp cán bộ`. */
  | 'officer'
  /** How something is done here: `gửi ảnh làm sao`. */
  | 'how'
  /** How photos are sent: `gửi ảnh qua đâu`. */
  | 'photos'
  /** Whether it may still be reported after its time: `báo trễ được không`. */
  | 'late'
  /** To have a report that was sent deleted. */
  | 'delete'
  | 'other';

/** The first that fits counts: whoever asks for a human wants one, whatever else is named. */
const rows: readonly (readonly [Asked, string])[] = [
  [
    'officer',
    'ai phụ trách, người phụ trách, cán bộ phụ trách, gặp cán bộ, gặp ai, liên hệ ai, liên hệ với ai, hỏi ai, gặp người, người thật, nói chuyện với người, nhắn cán bộ, gọi ai, số cán bộ, số điện thoại cán bộ, sđt cán bộ, gặp anh phụ trách, gặp chị phụ trách, nghỉ việc, không phụ trách nữa, ko phụ trách nữa, k phụ trách nữa, chuyển công tác, đổi người phụ trách, bàn giao, đừng nhắn nữa, gia hạn, xin gia hạn, xin thêm hạn, lùi hạn, liên hệ cán bộ, liên hệ quận đoàn, gặp quận đoàn',
  ],
  [
    'late',
    'báo trễ, nộp trễ, gửi trễ, báo cáo trễ, báo muộn, nộp muộn, gửi muộn, báo bù, nộp bù, báo cáo bù',
  ],
  ['delete', 'xóa báo cáo, xoá báo cáo, xóa cái báo cáo, hủy báo cáo đã gửi, rút báo cáo, gỡ báo cáo'],
  [
    'sent',
    'xem lại báo cáo, coi lại báo cáo, mở lại báo cáo, đọc lại báo cáo, xem lại bài, xem lại cái vừa gửi, xem báo cáo đã gửi, xem báo cáo vừa gửi, coi báo cáo đã gửi, coi báo cáo vừa gửi, xem báo cáo cũ, báo cáo hôm trước, báo cáo cũ, báo cáo lần trước, nộp rồi mà, nộp r mà, nộp rùi mà, gửi rồi mà, gửi r mà, báo rồi mà, báo cáo rồi mà, đã nộp rồi, đã báo cáo rồi, đã nộp gì, đã gửi gì',
  ],
  [
    'due',
    'hạn, hạn chót, hạn nộp, deadline, khi nào nộp, nộp khi nào, bao giờ nộp, nộp trước ngày, còn mấy ngày, còn bao lâu, trễ chưa, kịp không, còn kịp',
  ],
  ['when', 'khi nào, bao giờ, chừng nào, ngày nào, ngày mấy, bữa nào, hôm nào, lúc nào, mấy giờ'],
  [
    'owed',
    'còn nợ, nợ gì, nợ báo cáo, còn thiếu, thiếu gì, còn sót, còn gì, còn việc, việc gì, còn mấy, còn những gì, phải nộp gì, phải nộp những gì, chưa nộp, nộp gì, cần làm gì, phải làm gì, làm gì nữa, hoạt động nào, hoạt động gì, tháng sau có gì, tháng này có gì, phường nào chưa, phường nào trễ, phường nào nợ, đơn vị nào chưa, đơn vị nào trễ, ai trễ, ai chưa, chưa báo cáo, tiến độ, tình hình, thống kê, tổng kết tuần, lịch tháng, lịch hoạt động, có việc gì, tháng này có gì, nộp đủ chưa, đủ chưa, xong hết chưa, báo cáo nào',
  ],
  [
    'how',
    'làm sao, thế nào, như thế nào, cách nào, kiểu gì, cách, báo sao, ghi sao, điền sao, hướng dẫn, mẫu, ra sao, gửi word, file word, gửi file, gửi excel, bằng gì, how',
  ],
  [
    'photos',
    'gửi ảnh, gửi hình, gởi ảnh, gởi hình, thêm ảnh, thêm hình, nộp ảnh, nộp hình, up ảnh, up hình, bổ sung ảnh, bổ sung hình, chưa có hình, chưa có ảnh, chưa chụp hình, chưa chụp ảnh, quên chụp hình, quên chụp ảnh, chưa kịp chụp, ko có hình, k có hình, không có hình',
  ],
];

const kinds = rows.map(([asked, words]) => [asked, phrasesOf(words.split(', '))] as const);

/** What a message asks for. */
export function whatIsAsked(text: string): Asked {
  const { pieces } = piecesOf(text);
  const found = kinds.find(([, phrases]) => pieces.some((_, at) => phrases.at(pieces, at) > 0));
  return found?.[0] ?? 'other';
}
