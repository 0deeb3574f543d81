import { evidenceCount } from '#src/domain/report/photos.ts';
import { answerOf, type Answers } from '#src/domain/report/form.ts';
import type { Phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { withAnswers } from './after-answer.ts';
import { type OpenReport, openReport } from './open-report.ts';
import { firstStand, showReport } from './show-report.ts';
import { type ReportTopic, wholeReport } from './topic.ts';

/**
 * Photos of a report that came as one message: where they are enough nobody is asked whether they are all, and the card is one
 * tap away. Null: it did not come so, or they are too few.
 */
export function allThere(topic: ReportTopic, lines: readonly Phrase[], facts: Facts): Outcome | null {
  const open = openReport(facts);
  const isWhole = Object.values(topic.saidIn).includes(wholeReport);
  const answers = open && isWhole ? enoughPhotos(open, evidenceCount(open.report.photos)) : null;
  if (!open || !answers) return null;
  const known = withAnswers(facts, answers);
  const stand = firstStand({ ...open, report: known.report ?? open.report });
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(known, lines, { ...topic, stand }),
  );
}

/** The answer to the question for photos, where so many are enough and it was not answered yet; null: it is asked. */
export function enoughPhotos({ form, report }: OpenReport, have: number): Answers | null {
  const field = form.fields.find(({ kind }) => kind === 'photos');
  if (field?.kind !== 'photos' || have < field.min) return null;
  return (answerOf(report.answers, field.id) ?? null) === null ? { [field.id]: have } : null;
}
