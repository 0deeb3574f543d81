import { phrase } from '#src/domain/words.ts';
import { after, done, open as openTopic, type Outcome, say } from '#src/flows/contract/outcome.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import type { OpenReport } from './open-report.ts';

/** From the first question back to the list that the report was begun from; what was answered is kept as a draft. */
export function backToList(back: Topic, open: OpenReport): Outcome {
  if (!isUnsaid(open)) return openTopic(back, [phrase('draft-kept')]);
  return after([{ kind: 'discard', reportId: open.report.id }], openTopic(back));
}

/** Whether nothing was said in it yet: the day of the plan is there unasked. */
export function isUnsaid({ report: { version, answers, photos, eventOn } }: OpenReport): boolean {
  const isOfPlan = Object.values(answers).every((value) => value === eventOn);
  return version === 0 && isOfPlan && photos.length === 0;
}

/** A sent report of which nothing was changed is as it was sent: no working copy is left of it. */
export function leaveUnchanged(back: Topic | undefined, { report }: OpenReport, facts: Facts): Outcome {
  const discard = { kind: 'discard', reportId: report.id } as const;
  if (back) return after([discard], openTopic(back));
  return done(idle, discard, say([phrase('mend-left')], [menuRow(facts)]));
}

/** Whether it was sent, and nothing of it was changed since. */
export function isUnchanged({ report: { version, isChanged } }: OpenReport): boolean {
  return version > 0 && !isChanged;
}
