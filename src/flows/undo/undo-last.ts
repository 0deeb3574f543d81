import type { Facts } from '#src/flows/contract/conversation.ts';
import { needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { undoExtension } from '#src/flows/extend/undo-extension.ts';
import { undoReview } from '#src/flows/review/undo-review.ts';
import { undoVerdict } from '#src/flows/waiver/undo-verdict.ts';

/** Takes back what the officer did last, of what can be: an extension, what was decided on requests, or on reports. */
export function undoLast(topic: Topic, facts: Facts): Outcome {
  const { decided, extended, waiversDecided } = facts.found;
  if (decided === undefined || extended === undefined || waiversDecided === undefined)
    return needs(
      { kind: 'decided', batchId: null },
      { kind: 'extended', batchId: null },
      { kind: 'waivers-decided', batchId: null },
    );
  const last = Math.max(...[decided, extended, waiversDecided].map((one) => one?.at ?? 0));
  if (extended?.at === last) return undoExtension(null, topic, facts);
  return waiversDecided?.at === last ? undoVerdict(null, topic, facts) : undoReview(null, topic, facts);
}
