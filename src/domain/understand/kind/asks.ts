import type { Message } from '#src/domain/understand/message/pieces.ts';
import { kindWordAt, kindWordsIn } from './kind-words.ts';

export function isAskingHard(message: Message): boolean {
  return kindWordsIn(message.pieces, 'hard-question').length > 0 || endsAsQuestion(message);
}

/** `???` alone asks nothing. */
export function endsAsQuestion({ pieces }: Message): boolean {
  if (pieces.every(({ kind }) => kind === 'mark')) return false;
  let at = pieces.length - 1;
  while (at >= 0 && (pieces[at]?.kind === 'mark' || kindWordAt(pieces, at, 'polite') === 1)) {
    if (pieces[at]?.typed === '?') return true;
    at--;
  }
  return (
    at > 1 &&
    kindWordAt(pieces, at, 'question-end') === 1 &&
    !(pieces[at]?.glued && pieces[at - 1]?.kind === 'number')
  );
}

/** A person is spoken to by name: `anh Tâm chiều nay đá banh không`. */
export function isToOthers({ pieces }: Message): boolean {
  const at = pieces.findIndex(
    ({ bare }, index) => index < 2 && ['anh', 'chi', 'em', 'co', 'chu', 'ban'].includes(bare),
  );
  const name = pieces[at + 1];
  return (
    at >= 0 &&
    name?.isCapital === true &&
    pieces.filter(({ isCapital }) => isCapital).length <= 2 &&
    pieces.length > 3
  );
}

/** Whether words of a question stand in it that nobody denies: `tuần này không có hoạt động gì hết` asks nothing. */
export function asksAnything({ pieces }: Message, kind: 'question' | 'hard-question'): boolean {
  return kindWordsIn(pieces, kind).some((at) => !isNothing(pieces, at));
}

const nothing = new Set(['gi', 'ai', 'dau']);
const nos = new Set(['không', 'khong', 'ko', 'k', 'hông', 'hong', 'chưa', 'chua', 'chẳng', 'hổng']);
/** Between a no and its 'gì': `không có hoạt động gì`. */
const mostBetween = 5;

/** `không có … gì hết`, `chưa có ai cả`. */
function isNothing(pieces: Message['pieces'], from: number): boolean {
  const at = pieces.findIndex(({ bare }, index) => index >= from && nothing.has(bare));
  const isAll = pieces.slice(at + 1, at + 4).some(({ bare }) => ['het', 'ca', 'tron'].includes(bare));
  const before = pieces.slice(Math.max(0, at - mostBetween), at);
  return at >= 0 && at - from < mostBetween && isAll && before.some(({ typed }) => nos.has(typed));
}
