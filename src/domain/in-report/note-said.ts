import { phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { type Message, piecesOf } from '#src/domain/understand/message/pieces.ts';

/** What somebody wants in the note. */
export interface NoteSaid {
  readonly text: string;
  /** In the place of what stands there: `sửa ghi chú thành …`. */
  readonly isInstead: boolean;
}

const isBefore = wordSet(
  'dạ, vâng, à, ừ, ok, em, chị, anh, bạn, ơi, nè, bot, cho, giúp, giùm, thêm, bổ sung, viết, ghi, và, còn, nhớ, nhờ, xin, phần, dòng, mục, vào',
);
const isNote = wordSet('ghi chú, ghi chú thêm, chú thích, thêm ghi chú, note, ghi nhận thêm');
const isMore = wordSet('ghi thêm, ghi thêm là, ghi thêm vào, viết thêm, note thêm');
const isChange = wordSet('sửa, sửa lại, đổi, đổi lại, thay, chỉnh, chỉnh lại');
const isLink = wordSet(
  'là, rằng, thêm, thành, lại, lại thành, giúp, giùm, cho, em, chị, anh, mình, với, thêm là, giúp chị, giúp em, vào',
);
const longestLead = 8;

/** What stands behind `ghi chú`, with a colon or without, at the beginning of a message; null: it is no note. */
export function noteSaid(text: string): NoteSaid | null {
  const message = piecesOf(text);
  const { pieces } = message;
  let isInstead = false;
  for (let at = 0; at < Math.min(pieces.length, longestLead);) {
    const more = phraseAt(pieces, at, isMore);
    const note = Math.max(phraseAt(pieces, at, isNote), more);
    // `ghi thêm 120kg rác` is a figure.
    if (note > 0 && note === more && pieces[at + more]?.kind === 'number') return null;
    if (note > 0) return { text: behind(message, at + note), isInstead };
    const change = phraseAt(pieces, at, isChange);
    const length = pieces[at]?.kind === 'mark' ? 1 : Math.max(change, phraseAt(pieces, at, isBefore));
    if (length === 0) return null;
    isInstead ||= change > 0;
    at += length;
  }
  return null;
}

function behind({ shown, pieces }: Message, from: number): string {
  let at = from;
  while (at < pieces.length) {
    const length = pieces[at]?.kind === 'mark' ? 1 : phraseAt(pieces, at, isLink);
    if (length === 0) break;
    at += length;
  }
  return at < pieces.length ? shown.slice(pieces[at]?.start).trim() : '';
}
