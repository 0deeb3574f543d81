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

/** The same with buttons that work at any time, and are shown beside whatever is on screen as well. */
export function replyWithWays(topic: Topic, lines: readonly Phrase[], ways: readonly Choice[]): Outcome {
  const rows = ways.length > 0 ? [ways] : [];
  const aside = { kind: 'say', screen: { lines, rows, choosing: false }, keep: true, aside: true } as const;
  return done(topic, topic.kind === 'idle' ? say(lines, rows) : aside);
}
