import type { Instant } from '#src/domain/ids.ts';
import type { Phrase } from '#src/domain/words.ts';
import { lostWords } from '#src/flows/words/lost-words.ts';
import type { Call, Chat } from './chat.ts';

/** A message of ours of which nobody knows whether it arrived, and that no later one took along. */
export interface LostMessage {
  readonly id: string;
  readonly call: Call;
  /** What it was about, as it is kept with it; null: nothing. */
  readonly about: unknown;
  /** Of a notice whether it would be told still; null: it was an answer. */
  readonly notice: 'alive' | 'over' | null;
  readonly at: Instant;
}

/** What the next message in a chat takes along of those that may not have arrived: nothing, or a line, and whose it is. */
export function takeAlong(
  lost: readonly LostMessage[],
  chat: Pick<Chat, 'wordsOf'>,
  now: Instant,
): { readonly line: Phrase; readonly ids: readonly string[] } | null {
  return lostWords(
    lost.map(({ call, ...one }) => ({ ...one, words: chat.wordsOf(call) })),
    now,
  );
}
