import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import type { Field } from '#src/domain/report/form.ts';
import type { FieldWord } from '#src/domain/understand/field-words.ts';
import { type Dictionary, matchesAt } from '#src/domain/understand/message/dictionary.ts';
import { piecesOf } from '#src/domain/understand/message/pieces.ts';

const isPolite = wordSet(
  'dạ, vâng, em, anh, chị, bạn, mình, bot, ạ, nhé, nha, nhen, hen, nè, đi, ơi, à, ok, giúp, giùm, dùm, cho, với, luôn, rồi, thôi, này, đó, ra, hết, trống, khỏi, báo cáo',
);
const isAway = wordSet(
  'bỏ, bỏ đi, bỏ luôn, bỏ giúp, xóa, xóa đi, xóa giúp, gỡ, gỡ bỏ, xóa bỏ, bỏ qua, không ghi, ko ghi, k ghi, khỏi ghi, đừng ghi, không cần ghi, hủy, để trống, loại',
);
const isLine = wordSet('dòng, mục, phần, cái, câu, chỗ, ô, số, lượng, vụ, dòng số, phần số');

/** The field whose line shall be empty: `bỏ dòng rác`, `xóa ghi chú`. With a figure it is less of it; undefined: none is named, or several. */
export function lineToEmpty(text: string, words: Dictionary<FieldWord>): Field | undefined {
  const { pieces } = piecesOf(text);
  let [at, isMeant] = [0, false];
  for (; at < pieces.length;) {
    const away = phraseAt(pieces, at, isAway);
    const length = Math.max(away, phraseAt(pieces, at, isPolite), phraseAt(pieces, at, isLine));
    if (length === 0) break;
    isMeant ||= away > 0;
    at += length;
  }
  if (!isMeant) return undefined;
  const named = matchesAt(words, pieces, at).filter(({ meaning }) => meaning.optionId === null);
  const [first] = named;
  const fields = new Set(named.map(({ meaning }) => meaning.field));
  return first && fields.size === 1 && isOnly(pieces, first.to, isPolite, isLine)
    ? first.meaning.field
    : undefined;
}
