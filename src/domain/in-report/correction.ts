import { numberAt } from '#src/domain/answer/number-at.ts';
import { phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { unitAt } from '#src/domain/answer/quantity-units.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Form } from '#src/domain/report/form.ts';
import { countedAt } from '#src/domain/understand/counted-at.ts';
import { claimDays } from '#src/domain/understand/days/find-days.ts';
import { Claims } from '#src/domain/understand/message/claims.ts';
import { matchAt } from '#src/domain/understand/message/dictionary.ts';
import { type Message, piecesOf } from '#src/domain/understand/message/pieces.ts';
import type { Vocabulary } from '#src/domain/understand/vocabulary.ts';

/** They say that something is put right, or nothing. */
const isBeside = wordSet(
  [
    'không, ko, hông, không có, ko có, không có ai, ko có ai, sửa, sửa lại, lại, thành, là, thì, còn, mới đúng, nhầm, lộn, nhầm rồi, lộn rồi, à, ủa, ý, ờ, ừ, quên, xin lỗi, sorry, ý là',
    'không phải, ko phải, k phải, chứ, đúng ra, chính xác, đính chính, đổi, chỉnh, cập nhật, ghi, số, số lượng, sl, tổng, tổng cộng, tổng số',
    'chỉ, được, thôi, giúp, giùm, dùm, cho, mình, em, anh, chị, bot, ad, dạ, vâng, ạ, nhé, nha, nhen, hen, nè, đi, ơi, với, và, rồi, luôn, mà',
    'phải, đúng, sai, sai rồi, khoảng, hơn, gần, tầm, chừng, cỡ, tham gia, tham dự, có mặt, người, ngày, hôm, ở, tại, lúc, vào, dòng, mục, hình như, thu, gom, thu gom, thu được, gom được',
    'cảm ơn, cám ơn, cảm ơn em, cám ơn em, thanks, tks, nhiều, bên em, bên mình, bên chị, cùng, các loại, đồng chí, gì đó, mấy, tổ chức, diễn ra, buổi, sáng, chiều, báo cáo, đó, trồng, tất cả, cả',
  ].join(', '),
);
/** A story begins: `có 20 bạn nữ`, but `chỉ có 48 đv`, `dân có 35`. */
const isThere = wordSet('có, co');

/** What makes a correction of a message: whether little else stands in it than names of fields and what they are to say. */
export interface Correction {
  readonly isBare: boolean;
  /** Behind no name it has 'có' in it, as stories do. */
  readonly isTold: boolean;
}

/** Whether a message looks like a correction: `đv 48`, `nhầm, 48 đv`, `dân 35, rác 100kg`, `địa điểm hẻm 52`. `place`: the one it names. */
export function correctionIn(
  text: string,
  {
    form,
    vocabulary,
    today,
    place,
  }: {
    readonly form: Form;
    readonly vocabulary: Vocabulary;
    readonly today: LocalDate;
    readonly place: string | null;
  },
): Correction {
  const message = piecesOf(text);
  const { pieces } = message;
  const words = vocabulary.fields.get(form.id) ?? new Map();
  const claims = new Claims(pieces);
  claimDays(message, claims, today, countedAt(message, vocabulary, form));
  takePlace(message, claims, place);
  let [isTold, isNamed] = [false, false];
  for (let at = 0; at < pieces.length;) {
    const named = matchAt(words, pieces, at);
    const activity = matchAt(vocabulary.names, pieces, at);
    const isHave = isThere(pieces[at]?.typed ?? '');
    isTold ||= isHave && !isNamed;
    const length = claims.isFree(at)
      ? Math.max(
          (named?.to ?? at) - at,
          (activity?.to ?? at) - at,
          pieces[at]?.kind === 'mark' && pieces[at]?.typed !== '?' ? 1 : 0,
          (numberAt(pieces, at)?.to ?? at) - at,
          amountAt(message, at),
          phraseAt(pieces, at, isBeside),
          isHave ? 1 : 0,
        )
      : 1;
    if (length === 0) return { isBare: false, isTold };
    isNamed = named !== undefined || phraseAt(pieces, at, isSum) > 0;
    at += length;
  }
  return { isBare: true, isTold };
}

/** Behind them 'có' begins no story. */
const isSum = wordSet('chỉ, tổng, tổng cộng, tổng số, số, cả, tất cả, được, không');
const units = ['kg', 'm', 'm2', 'vnd'] as const;

/** Words of a unit behind a number: `kg`. */
function amountAt({ pieces }: Message, at: number): number {
  if (pieces[at - 1]?.kind !== 'number') return 0;
  return Math.max(...units.map((unit) => (unitAt(pieces, at, unit)?.to ?? at) - at));
}

function takePlace({ shown, pieces }: Message, claims: Claims, place: string | null): void {
  const start = place ? shown.indexOf(place) : -1;
  if (!place || start < 0) return;
  const end = start + place.length;
  for (const [at, piece] of pieces.entries())
    if (piece.start >= start && piece.end <= end) claims.take(at, at + 1, 'place');
}
