import { wordMatcher } from '#src/domain/answer/match-word.ts';
import { longestPassedOn } from '#src/domain/passed-on/passed-on.ts';
import { shownLength } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

export type ReadWords =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'unclear'; readonly why: Phrase };

/** What is passed on of a text: all of it that is seen, or why it is not. It is never cut. */
export function readWords(said: string): ReadWords {
  const text = seenText(said).trim();
  if (!isSeen(text)) return { kind: 'unclear', why: phrase('pass-on-empty') };
  const length = shownLength(text);
  if (length > longestPassedOn)
    return { kind: 'unclear', why: phrase('pass-on-too-long', { length, max: longestPassedOn }) };
  return { kind: 'words', text };
}

const send = wordMatcher(['gửi', 'gửi đi', 'gửi luôn', 'gửi nhé', 'gửi giúp mình', 'send', 'send it']);

/** Whether what was written shall go out, where that is asked. */
export function saysSend(text: string): boolean {
  return send(text) !== undefined;
}
