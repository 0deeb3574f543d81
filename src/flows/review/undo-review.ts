import { undoForMs } from '#src/domain/decision.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, keep, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/** The button that takes back what was decided in that go. */
export function undoRow(batchId: string): readonly Choice[] {
  return [{ value: { action: 'undo-review', of: batchId }, label: phrase('button-undo-review') }];
}

/** Takes back what the officer decided in one go, or (null) the last; within the hour, and as far as nothing was sent anew. */
export function undoReview(batchId: string | null, topic: Topic, facts: Facts): Outcome {
  const { decided } = facts.found;
  if (decided === undefined) return needs({ kind: 'decided', batchId });
  const more = [[goOnReviewing]];
  if (!decided) return done(topic, keep([phrase('undo-nothing')], more));
  if (decided.isUndone) return done(topic, keep([phrase('undo-done-already')], more));
  if (facts.now - decided.at >= undoForMs) return done(topic, keep([phrase('undo-too-late')], more));
  const back = decided.reports.filter(({ isOvertaken }) => !isOvertaken);
  const [first] = back;
  if (!first) return done(topic, keep([phrase('undo-corrected', { n: decided.reports.length })], more));
  const kept = decided.reports.length - back.length;
  const lines = [
    back.length === 1
      ? phrase('undo-done', { unit: first.unitName })
      : phrase('undo-done-many', { n: back.length }),
    ...(kept > 0 ? [phrase('undo-corrected', { n: kept })] : []),
  ];
  return done(
    topic,
    { kind: 'undo-review', batchId: decided.batchId, reportIds: back.map(({ id }) => id) },
    keep(lines, more),
  );
}

/** Reads on. */
export const goOnReviewing: Choice = { value: { action: 'go', of: 'duyet' }, label: phrase('button-review') };
