import type { Facts } from '#src/flows/contract/conversation.ts';
import { needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { undoReview } from '#src/flows/review/undo-review.ts';
import { undoExtension } from './undo-extension.ts';

/** Takes back what the officer did last, of what can be: an extension, or what was decided on reports. */
export function undoLast(topic: Topic, facts: Facts): Outcome {
  const { decided, extended } = facts.found;
  if (decided === undefined || extended === undefined)
    return needs({ kind: 'decided', batchId: null }, { kind: 'extended', batchId: null });
  const isExtension = extended !== null && (decided === null || extended.at > decided.at);
  return isExtension ? undoExtension(null, topic, facts) : undoReview(null, topic, facts);
}
