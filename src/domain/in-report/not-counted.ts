import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { piecesOf } from '#src/domain/understand/message/pieces.ts';

const isPerson = wordSet(
  'em, anh, chị, bạn, mình, tôi, tui, cô, chú, c, e, a, dạ, ạ, nhé, nha, nè, ơi, à, ừ, rồi, nữa, luôn, đâu, thì, là, cũng, cái này, cái đó, chỗ này, vụ này, phần này, bên em, bên mình, quên',
);
const isUnknown = wordSet(
  'không nhớ, ko nhớ, k nhớ, hông nhớ, hong nhớ, không nhớ rõ, ko nhớ rõ, không nhớ chính xác, không nhớ lắm, không nhớ số, quên rồi, không biết, ko biết, k biết, hông biết, hong biết, không rõ, ko rõ, k rõ, chưa rõ, chưa biết, không chắc, ko chắc, không chắc lắm, chưa đếm, chưa cân, chưa đo, chưa tính, chưa thống kê, chưa có số, chưa có số liệu, không đếm, ko đếm, không cân, ko cân, không đo, quên đếm, quên cân, chưa nắm, không nắm, chưa kịp đếm, chưa kịp cân',
);
const isGuessing = wordSet(
  'chắc, chắc là, chắc cũng, chắc khoảng, khoảng, hình như, tầm, cỡ, chừng, đâu, đâu khoảng, cỡ khoảng, nhưng, mà, thôi, ghi, cứ ghi',
);

/** Whether somebody says that they do not know a figure: `chị chưa đếm`, `không biết`. */
export function saysNotCounted(text: string): boolean {
  const { pieces } = piecesOf(text);
  return (
    pieces.some((_, at) => phraseAt(pieces, at, isUnknown) > 0) && isOnly(pieces, 0, isUnknown, isPerson)
  );
}

/** The figure that somebody gives who does not know it well, as one that is about so much: `không nhớ, chắc 20`; else as typed. */
export function guessedFigure(text: string): string {
  const { shown, pieces } = piecesOf(text);
  const at = pieces.findIndex(({ kind }) => kind === 'number');
  const before = pieces.slice(0, Math.max(0, at));
  const isUnsure = before.some((_, index) => phraseAt(before, index, isUnknown) > 0);
  return isUnsure && isOnly(before, 0, isUnknown, isPerson, isGuessing)
    ? `khoảng ${shown.slice(pieces[at]?.start)}`
    : text;
}
