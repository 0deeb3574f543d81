import type { Answers } from '#src/domain/report/form.ts';
import { keptPromises } from '#src/domain/report/promised.ts';
import type { Phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { standAfter, withAnswers } from '#src/flows/report/after-answer.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import type { Question, ReportTopic } from '#src/flows/report/topic.ts';

/** Keeps the answers and shows what comes next: the following question, the first one left out, or the card. */
export function goOn(
  topic: ReportTopic,
  question: Question,
  answers: Answers,
  open: OpenReport,
  facts: Facts,
  before: readonly Phrase[] = [],
): Outcome {
  const given = { ...answers, ...keptPromises(answers, open.report.answers) };
  const known = withAnswers(facts, given);
  const report = known.report ?? open.report;
  const stand = standAfter(question, { ...open, report });
  return after(
    [{ kind: 'answer', reportId: report.id, answers: given }],
    showReport(known, before, { ...topic, stand }),
  );
}
