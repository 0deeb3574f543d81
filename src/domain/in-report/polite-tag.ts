import { phraseAt, phraseBefore, wordSet } from '#src/domain/answer/lexicon.ts';
import { type Piece, piecesOf } from '#src/domain/understand/message/pieces.ts';

const isTag = wordSet(
  [
    'được không, được ko, được k, được hông, được hong, được hem, được hăm, đc không, đc ko, đc k, dc không, dc ko, dc k, được chứ, được chưa, được hen, có được không, có được ko',
    'ok không, ok ko, ok k, ok hông, ok chưa, ok hen, oke không, oke ko, oke k, ổn không, ổn ko, ổn chưa, hợp lệ không',
    'phải không, phải ko, phải k, phải hông, phải hong, phải hem, đúng không, đúng ko, đúng k, đúng hông, đúng chưa, đúng hem',
    'vậy được không, vậy được ko, vậy đc ko, vậy được chưa, vậy ok không, vậy đúng không, thế được không, thế được chưa',
  ].join(', '),
);
const isPerson = wordSet(
  'em, anh, chị, bạn, bot, ad, cô, chú, ạ, nhé, nha, nhen, hen, nè, ơi, á, đó, vậy, z, v, dạ, luôn, ta, ha, e, c, a, mình',
);
const isLead = wordSet(
  'dạ, vâng, ghi, ghi là, điền, điền là, em, chị, mình, thì, vậy, giờ, cho chị ghi, cho em ghi',
);
/** With somebody behind it: `hẻm 25 không em`. */
const isBareTag = wordSet('không, ko, hông, hong');
/** They ask what may be done, or how, and give no words to be written. */
const isAsking = wordSet(
  'để, bỏ, khỏi, không, ko, k, chưa, gửi, chụp, nộp, làm, báo, sửa, xóa, cần, có cần, có, thêm, quay lại, đổi, hỏi, báo cáo',
);
const isOpen = wordSet(
  'sao, gì, nào, đâu, mấy, bao nhiêu, hay, hoặc, chung chung, đại, khác, tắt, ngắn, gọn, vầy, thế, trống, sau, như vậy, như thế, vậy, này',
);
const fewestWords = 2;

/**
 * Words that were asked for, without a polite question behind them: `hẻm 25` of `ghi hẻm 25 được không em`. What only asks stays as it
 * is: `ghi sao được không`, `để trống được không`.
 */
export function withoutTag(text: string): string {
  const { shown, pieces } = piecesOf(text);
  let to = pieces.length;
  while (to > 0 && (pieces[to - 1]?.kind === 'mark' || isPerson(pieces[to - 1]?.typed ?? ''))) to--;
  const isToSomebody = to < pieces.length && isBareTag(pieces[to - 1]?.typed ?? '');
  const tag = phraseBefore(to, (start) => phraseAt(pieces, start, isTag));
  const length = tag || (isToSomebody ? 1 : 0);
  if (length === 0 || !saysSomething(pieces.slice(0, to - length))) return text;
  return shown.slice(0, pieces[to - length]?.start).replace(/[\s,;.]+$/u, '');
}

function saysSomething(pieces: readonly Piece[]): boolean {
  let from = 0;
  for (let length = 1; length > 0; from += length) length = phraseAt(pieces, from, isLead);
  const said = pieces.slice(from);
  const words = said.filter(({ kind }) => kind !== 'mark').length;
  return (
    words >= fewestWords &&
    phraseAt(said, 0, isAsking) === 0 &&
    !said.some(({ isCapital }, at) => !isCapital && phraseAt(said, at, isOpen) > 0)
  );
}
