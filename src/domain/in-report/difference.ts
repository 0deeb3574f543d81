import { phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { piecesOf } from '#src/domain/understand/message/pieces.ts';

/** So much more or less than stands there, and what it is of. */
export interface Difference {
  readonly sign: 1 | -1;
  /** Without the words that make a difference of it: `5 đv` of `thêm 5 đv`. */
  readonly of: string;
}

const isMore = wordSet(
  'thêm, cộng, cộng thêm, tính thêm, ghi thêm, bổ sung, bổ sung thêm, tăng, tăng thêm, nhiều hơn, có thêm, đến thêm, tới thêm',
);
const isLess = wordSet(
  'bớt, bớt đi, trừ, trừ đi, trừ bớt, giảm, giảm đi, bỏ, bỏ bớt, bỏ ra, bỏ đi, ít hơn, xóa, xóa bớt, thiếu mất, rút, rút bớt',
);
const isAgain = wordSet('nữa, vô, vào');
const isBefore = wordSet(
  'dạ, vâng, à, ừ, ok, em, chị, anh, bạn, ơi, giúp, giùm, cho, và, còn, quên, ủa, xin, nhớ, chị quên, em quên, sửa, có',
);

/** Whether figures are said as a difference: `thêm 5 đv`, `bớt 3 bạn`, `5 đv nữa`, `ít hơn đv 10 người`; null: they are not. */
export function differenceIn(text: string): Difference | null {
  const { shown, pieces } = piecesOf(text);
  if (!pieces.some(({ kind }) => kind === 'number')) return null;
  let at = 0;
  while (at < pieces.length) {
    const length = pieces[at]?.kind === 'mark' ? 1 : phraseAt(pieces, at, isBefore);
    if (length === 0 || signAt(pieces, at) !== undefined) break;
    at += length;
  }
  const sign = signAt(pieces, at);
  const again = pieces.findIndex((_, index) => index > 0 && phraseAt(pieces, index, isAgain) > 0);
  const [start, end] = [
    pieces[sign === undefined ? 0 : at + sign.length],
    again < 0 ? undefined : pieces[again],
  ];
  if (!start || (sign === undefined && (!end || end.typed !== 'nữa'))) return null;
  return { sign: sign?.sign ?? 1, of: shown.slice(start.start, end?.start).trim() };
}

type Pieces = ReturnType<typeof piecesOf>['pieces'];

function signAt(pieces: Pieces, at: number): { readonly sign: 1 | -1; readonly length: number } | undefined {
  const [more, less] = [phraseAt(pieces, at, isMore), phraseAt(pieces, at, isLess)];
  if (more === 0 && less === 0) return undefined;
  return more >= less ? { sign: 1, length: more } : { sign: -1, length: less };
}
