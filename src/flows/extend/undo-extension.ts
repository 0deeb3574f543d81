import { undoForMs } from '#src/domain/decision.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, keep, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { someNames } from './extend-screens.ts';

/** The button that takes back what was extended in that go. */
export function undoRow(batchId: string): readonly Choice[] {
  return [{ value: { action: 'undo-extension', of: batchId }, label: phrase('button-undo-extension') }];
}

/** Takes back what the officer extended in one go, or (null) the last; within the hour, and as far as nobody extended it once more. */
export function undoExtension(batchId: string | null, topic: Topic, facts: Facts): Outcome {
  const { extended } = facts.found;
  if (extended === undefined) return needs({ kind: 'extended', batchId });
  const more = [menuRow(facts)];
  if (!extended) return done(topic, keep([phrase('undo-extension-nothing')], more));
  if (extended.isUndone) return done(topic, keep([phrase('undo-extension-already')], more));
  if (facts.now - extended.at >= undoForMs) return done(topic, keep([phrase('undo-extension-late')], more));
  const back = extended.wards.filter(({ isOvertaken }) => !isOvertaken);
  const kept = extended.wards.filter(({ isOvertaken }) => isOvertaken);
  const title = extended.short;
  const lines = [
    ...(back.length > 0 ? [phrase('undo-extension-done', { title, units: someNames(back) })] : []),
    ...(kept.length > 0 ? [phrase('undo-extension-kept', { title, units: someNames(kept) })] : []),
  ];
  if (back.length === 0) return done(topic, keep(lines, more));
  const obligationIds = back.map(({ obligationId }) => obligationId);
  return done(topic, { kind: 'undo-extension', batchId: extended.batchId, obligationIds }, keep(lines, more));
}
