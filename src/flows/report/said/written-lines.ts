import { answerOf, type Answers } from '#src/domain/report/form.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';

/** What was written of a message that was about several fields: one paragraph, a line each. */
export function writtenLines(
  changed: readonly string[],
  answers: Answers,
  { form, report }: OpenReport,
): readonly Phrase[] {
  const lines = form.fields.flatMap((field) => {
    if (!changed.includes(field.id)) return [];
    const words = { label: field.label, answer: givenWords(field, answers) };
    const isNew = (answerOf(report.answers, field.id) ?? null) === null;
    return [phrase(isNew ? 'answer-written' : 'answer-corrected', words)];
  });
  return lines.length > 1 ? [inLines(lines)] : lines;
}
