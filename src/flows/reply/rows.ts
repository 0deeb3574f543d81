import { clipText } from '#src/domain/text/characters.ts';
import { phrase } from '#src/domain/words.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { replyPicks as picks, type ReplyTopic } from './topic.ts';

const longestQuoted = 40;

/** As much of what was said as tells which message is meant. */
export function saidIn({ text }: ReplyTopic): string {
  return clipText(text.replace(/\s+/g, ' '), longestQuoted);
}

/** What else may become of it: the answer to what is asked now, where that takes words, or nothing. */
export function otherRows({ back }: ReplyTopic): readonly (readonly Choice[])[] {
  const takesWords =
    (back.kind === 'report' && back.stand.at === 'question') ||
    (back.kind === 'waiver' && back.obligationId !== null) ||
    ((back.kind === 'pass-on' || back.kind === 'request-talk') && back.written === null);
  return [
    ...(takesWords ? [[picks.offer({ pick: 'here' }, phrase('button-reply-here'))]] : []),
    [picks.offer({ pick: 'drop' }, phrase('button-reply-drop'))],
  ];
}
