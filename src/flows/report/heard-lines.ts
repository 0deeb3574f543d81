import { answerOf, shownFields } from '#src/domain/report/form.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import type { OpenReport } from './open-report.ts';
import type { ReportTopic, Stand } from './topic.ts';

/** What was read in a message, before the next question; the card shows that itself. And of what it was not clear. */
export function heardLines(
  { unsure }: NonNullable<ReportTopic['unheard']>,
  stand: Stand,
  { form, report }: OpenReport,
): readonly Phrase[] {
  const { answers } = report;
  const heard = shownFields(form, answers)
    .filter(({ id, kind }) => kind !== 'photos' && (answerOf(answers, id) ?? null) !== null)
    .map((field) => phrase('card-line', { label: field.label, answer: givenWords(field, answers) }));
  const unclear = form.fields.filter(({ id }) => unsure.includes(id)).map(({ label }) => label);
  return [
    ...(unsure.includes('unit') ? [phrase('heard-of-other-unit', { unit: unitWords(report) })] : []),
    ...(stand.at === 'question' && heard.length > 0 ? [phrase('heard'), inLines(heard)] : []),
    ...(unclear.length > 0 ? [phrase('heard-unsure', { fields: { list: unclear, joined: 'commas' } })] : []),
  ];
}
