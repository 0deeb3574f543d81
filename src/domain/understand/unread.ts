import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';
import { textBetween } from '#src/domain/understand/texts/find-texts.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';

const emptyWords = plainWords('filler', 'tail', 'link', 'people', 'at', 'heading', 'total');

/** What is left between what was read, where it says anything. */
export function unreadIn(message: Message, claims: Claims): readonly string[] {
  const { pieces } = message;
  const unread: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    let to = at;
    while (to < pieces.length && claims.isFree(to) && pieces[to]?.typed !== '\n') to++;
    if (to > at && saysAnything(message, at, to)) unread.push(textBetween(message, at, to));
    at = Math.max(to, at + 1);
  }
  return unread.filter((text) => text !== '');
}

/** Whether more stands there than politeness and the words around figures. */
export function saysAnything({ pieces }: Message, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const length = pieces[at]?.kind === 'mark' ? 1 : emptyWords.at(pieces, at);
    if (length === 0) return true;
    at += length;
  }
  return false;
}
