import { evidenceCount } from '#src/domain/report/photos.ts';
import { answerOf } from '#src/domain/report/form.ts';
import type { Phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { withAnswers } from './after-answer.ts';
import { openReport } from './open-report.ts';
import { firstStand, showReport } from './show-report.ts';
import { type ReportTopic, wholeReport } from './topic.ts';

/**
 * Photos of a report that came as one message: where they are enough nobody is asked whether they are all, and the card is one
 * tap away. Null: it did not come so, or they are too few.
 */
export function allThere(topic: ReportTopic, lines: readonly Phrase[], facts: Facts): Outcome | null {
  const open = openReport(facts);
  const isWhole = Object.values(topic.saidIn).includes(wholeReport);
  const field = open?.form.fields.find(({ kind }) => kind === 'photos');
  if (!open || !isWhole || field?.kind !== 'photos') return null;
  const have = evidenceCount(open.report.photos);
  if (have < field.min || (answerOf(open.report.answers, field.id) ?? null) !== null) return null;
  const answers = { [field.id]: have };
  const known = withAnswers(facts, answers);
  const stand = firstStand({ ...open, report: known.report ?? open.report });
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(known, lines, { ...topic, stand }),
  );
}
