import type { Phrase } from '#src/domain/words.ts';
import { done, type Outcome, say, sayAside } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/** Said where nothing is on screen, or beside what is, whose choices can still be picked. */
export function reply(
  topic: Topic,
  lines: readonly Phrase[],
  rows: readonly (readonly Choice[])[] = [],
): Outcome {
  return topic.kind === 'idle' ? done(topic, say(lines, rows)) : done(topic, sayAside(lines));
}
