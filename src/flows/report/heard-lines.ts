import { answerOf, type Field, shownFields } from '#src/domain/report/form.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import type { OpenReport } from './open-report.ts';
import type { Stand, Unheard } from './topic.ts';

/**
 * What was read in a message, before the next question; the card shows that itself. What was put right is named in any case,
 * and so is that of which it was not clear.
 */
export function heardLines(
  { unsure, written, corrected = [] }: Unheard,
  stand: Stand,
  { form, report }: OpenReport,
): readonly Phrase[] {
  const { answers } = report;
  const wordsOf = (field: Field) => ({ label: field.label, answer: givenWords(field, answers) });
  const said = shownFields(form, answers).filter(
    ({ id, kind }) => kind !== 'photos' && (answerOf(answers, id) ?? null) !== null && !unsure.includes(id),
  );
  const heard = said
    .filter(({ id }) => !corrected.includes(id) && (written === undefined || written.includes(id)))
    .map((field) => phrase('card-line', wordsOf(field)));
  const changed = said
    .filter(({ id }) => corrected.includes(id))
    .map((field) => phrase('answer-corrected', wordsOf(field)));
  const unclear = form.fields.filter(({ id }) => unsure.includes(id)).map(({ label }) => label);
  return [
    ...(unsure.includes('unit') ? [phrase('heard-of-other-unit', { unit: unitWords(report) })] : []),
    ...(stand.at === 'question' && heard.length > 0 ? [phrase('heard'), inLines(heard)] : []),
    ...changed,
    ...(unclear.length > 0 ? [phrase('heard-unsure', { fields: { list: unclear, joined: 'commas' } })] : []),
  ];
}
