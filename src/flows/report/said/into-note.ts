import { answerOf } from '#src/domain/report/form.ts';
import { noteOf } from '#src/domain/report/note-field.ts';
import { shownLength } from '#src/domain/text/characters.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { withAnswers } from '#src/flows/report/after-answer.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';

/** Words for the note: behind what stands there, unless they are to take its place. */
export function addToNote(
  topic: ReportTopic,
  text: string,
  isInstead: boolean,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const field = noteOf(open.form);
  const before = answerOf(open.report.answers, field.id);
  const stands = typeof before === 'string' && before !== '' && !isInstead;
  const note = stands ? `${before}; ${text}` : text;
  const length = shownLength(note);
  if (length > field.maxLength)
    return showReport(facts, [phrase('unclear-too-long', { length, max: field.maxLength })], topic);
  const answers = { [field.id]: note };
  const words = { label: field.label, answer: givenWords(field, answers) };
  const line = phrase(typeof before === 'string' ? 'answer-corrected' : 'answer-written', words);
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(withAnswers(facts, answers), [line], topic),
  );
}
