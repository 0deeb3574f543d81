import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { digestScreen } from '#src/flows/notices/digest-screen.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';

/**
 * The running week of each unit whose digest the person reads, in the words of its group. It stands beside whatever is talked about: a
 * report that is being written goes on.
 */
export function tellWeek(topic: Topic, facts: Facts): Outcome {
  const { ownDigests } = facts.found;
  if (!ownDigests) return needs({ kind: 'own-digests' });
  const said = ownDigests.map((digest) => {
    const screen = digestScreen(digest, momentWords(digest.asOf, facts.zone));
    return { kind: 'say', screen, keep: true, aside: true } as const;
  });
  return done(topic, ...said);
}
