import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { type Message, piecesOf } from '#src/domain/understand/message/pieces.ts';
import { wrongLine, wrongWords } from './wrong-line.ts';

const isNot = wordSet(
  'không phải, ko phải, k phải, hông phải, hổng phải, chứ không phải, không phải là, đâu phải, chứ ko phải',
);
const isBut = wordSet('mà là, mà, mới đúng');
const isAtEndRight = wordSet('mới đúng, mới phải');
const isWrong = wordSet(wrongWords);
const isBefore = wordSet('dạ, à, ủa, ý, chết, e, c, em, chị, anh, ơi, cái, dòng, chỗ, mục, sửa, sửa lại');
const isSlip = wordSet(
  'à nhầm, á nhầm, ý nhầm, nhầm, nhầm rồi, lộn, lộn rồi, à lộn, xin lỗi, sorry, à không, á không, đính chính, sửa lại, sửa lại là, sửa, ghi nhầm, ghi sai, sai rồi, sai r, sai rùi, nhầm r, lộn r, quên',
);
const isBesideSlip = wordSet(
  'dạ, à, á, ủa, ý, chết, e, c, em, chị, anh, ơi, câu trước, câu trên, câu hồi nãy, hồi nãy, ở trên, rồi, là, thành, lại, phải là, mới đúng, số',
);

/** `sửa đv thành 48`: behind a name and before its figure it is 'là'. */
const becomes = /^((?:.*\s)?(?:sửa|sua|đổi|doi|chỉnh|chinh|thay)\s.*\s)th(?:à|a)nh(?=\s*\d)/iu;

/** What is to stand, of a message that says what is not: `hẻm 182` of `không phải hẻm 128, hẻm 182` and of `địa điểm sai, hẻm 182`. */
export function whatIsRight(typed: string): string {
  const text = wrongLine(typed) ?? typed.replace(becomes, '$1là');
  const message = piecesOf(text);
  const { pieces } = message;
  const not = pieces.findIndex((_, at) => phraseAt(pieces, at, isNot) > 0);
  if (not > 0 && !isOnly(pieces.slice(0, not), 0, isBefore)) {
    const isAtEnd = pieces.slice(not).every(({ typed }) => typed !== ',');
    return isAtEnd ? between(message, 0, not) : text;
  }
  const from = not >= 0 ? behindNot(message, not) : behindWrong(message);
  if (from === undefined) return text;
  const end = pieces.findIndex((_, at) => at > from && phraseAt(pieces, at, isAtEndRight) > 0);
  return between(message, from, end < 0 ? pieces.length : end);
}

/** Behind the comma, or 'mà là', that ends what is wrong. */
function behindNot({ pieces }: Message, not: number): number | undefined {
  const start = not + phraseAt(pieces, not, isNot);
  for (let at = start; at < pieces.length; at++) {
    const length = Math.max(phraseAt(pieces, at, isBut), ',;.\n'.includes(pieces[at]?.typed ?? ' ') ? 1 : 0);
    if (length > 0 && at > start && at + length < pieces.length) return at + length;
  }
  return undefined;
}

/** `địa điểm sai, …`: the few words before the comma say what is wrong. */
function behindWrong({ pieces }: Message): number | undefined {
  const comma = pieces.findIndex(({ typed }) => typed === ',' || typed === '.');
  if (comma < 2 || comma > 6 || comma + 1 >= pieces.length) return undefined;
  const wrong = pieces.findIndex((_, at) => at < comma && phraseAt(pieces, at, isWrong) > 0);
  const ends = wrong > 0 && isOnly(pieces.slice(0, comma), wrong, isWrong, isBefore);
  return ends ? comma + 1 : undefined;
}

/** What corrects the answer before, of a message that begins with a slip and has one number behind it: `à nhầm 54`; null: it is none. */
export function slipOfNumber(text: string): string | null {
  const message = piecesOf(text);
  const { pieces } = message;
  const at = pieces.findIndex(({ kind }) => kind === 'number');
  const before = pieces.slice(0, Math.max(0, at));
  const isMeant = before.some((_, index) => phraseAt(before, index, isSlip) > 0);
  return isMeant && isOnly(before, 0, isSlip, isBesideSlip) ? message.shown.slice(pieces[at]?.start) : null;
}

/** A figure without the slip before it: `đv 54` of `sửa đv 54`, `54` of `à nhầm 54`. */
export function withoutSlip(text: string): string {
  const message = piecesOf(text);
  const { pieces } = message;
  let [at, isMeant] = [0, false];
  while (at < pieces.length) {
    const slip = phraseAt(pieces, at, isSlip);
    const length = pieces[at]?.kind === 'mark' ? 1 : Math.max(slip, phraseAt(pieces, at, isBefore));
    if (length === 0) break;
    isMeant ||= slip > 0;
    at += length;
  }
  return isMeant && at < pieces.length ? between(message, at, pieces.length) : text;
}

function between({ shown, pieces }: Message, from: number, to: number): string {
  return shown.slice(pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? shown.length).trim();
}
