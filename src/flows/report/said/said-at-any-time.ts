import { plainLetters } from '#src/domain/answer/plain.ts';
import { readNod } from '#src/domain/understand/nod.ts';
import { countsOnlyAway } from '#src/domain/in-report/away-only.ts';
import { asksForPeople } from '#src/domain/in-report/counts-anybody.ts';
import { lineToEmpty } from '#src/domain/in-report/line-to-empty.ts';
import { saysLater, saysWait } from '#src/domain/in-report/later-word.ts';
import { noteSaid } from '#src/domain/in-report/note-said.ts';
import type { Field } from '#src/domain/report/form.ts';
import { noteOf } from '#src/domain/report/note-field.ts';
import type { FieldWord } from '#src/domain/understand/field-words.ts';
import { dictionaryOf } from '#src/domain/understand/message/dictionary.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, done, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { formVocabulary } from '#src/domain/understand/form-vocabulary.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { answerBack } from './answer-back.ts';
import { standAfter, withAnswers } from '#src/flows/report/after-answer.ts';
import { differenceTo } from './difference-to.ts';
import { isOptionalText } from './take-beside.ts';
import { formRead } from '#src/flows/report/fill-report.ts';
import { addToNote } from './into-note.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { questionOf, type ReportTopic, type Stand } from '#src/flows/report/topic.ts';

type AnyTime = Extract<Stand, { at: 'question' | 'card' }>;

/**
 * What may be said at any question, and under the card: another time, something for the note, a line that shall be empty, so many
 * more or less, a question. Null: it is none of these.
 */
export function saidAtAnyTime(
  topic: ReportTopic,
  stand: Stand,
  input: Extract<Input, { kind: 'text' }>,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  if (stand.at !== 'question' && stand.at !== 'card') return null;
  const { text } = input;
  if (saysLater(text)) return done(idle, say([phrase('draft-kept')], [menuRow(facts)]));
  if (stand.at === 'question' && (saysWait(text) || isPutOff(text)))
    return showReport(facts, [phrase('take-your-time')], topic);
  return (
    forNote(topic, stand, text, open, facts) ??
    emptied(topic, stand, text, open, facts) ??
    answerBack(topic, stand, text, open, facts) ??
    differenceTo(topic, stand, input, open, facts) ??
    whoWasAway(topic, stand, text, open, facts)
  );
}

/** `em đang họp, tí em báo`: a word of somebody who comes back to it, and no answer. */
function isPutOff(text: string): boolean {
  const said = plainLetters(text);
  return readNod(text) === 'promised' && /(?:^| )(?:em|chi|anh|minh|tui|toi|e|c|a)(?= |$)/.test(said);
}

function forNote(
  topic: ReportTopic,
  stand: AnyTime,
  text: string,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const note = noteSaid(text);
  const field = noteOf(open.form);
  if (note === null || (stand.at === 'question' && stand.fieldId === field.id)) return null;
  if (note.text === '') return showReport(facts, [], { ...topic, stand: questionAt(stand, field) });
  return addToNote(topic, note.text, note.isInstead, open, facts);
}

/** Who was ill or left early is for the note, unless people are asked for: then it is asked again who came. */
function whoWasAway(
  topic: ReportTopic,
  stand: AnyTime,
  text: string,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const asked = open.form.fields.find(({ id }) => stand.at === 'question' && id === stand.fieldId);
  const isForQuestion = asked !== undefined && (asksForPeople(asked) || isOptionalText(asked));
  return isForQuestion || !countsOnlyAway(text) ? null : addToNote(topic, text, false, open, facts);
}

/** The question for a field, which leads back to where the report stands. */
function questionAt({ at }: AnyTime, { id }: Field): Stand {
  return questionOf(id, at === 'card' ? 'card' : 'next');
}

function emptied(
  topic: ReportTopic,
  stand: AnyTime,
  text: string,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const form = formRead(open, facts);
  const words = formVocabulary(form).fields.get(form.id) ?? noteWords;
  const id = (lineToEmpty(text, words) ?? lineToEmpty(text, noteWords))?.id;
  const field = open.form.fields.find((one) => one.id === id);
  if (!field || field.kind === 'photos') return null;
  const { label } = field;
  if (!field.optional && !field.extra) {
    const next = { ...topic, stand: questionAt(stand, field) };
    return showReport(facts, [phrase('line-is-needed', { label })], next);
  }
  const answers = { [field.id]: null };
  const known = withAnswers(facts, answers);
  const isAsked = stand.at === 'question' && stand.fieldId === field.id;
  const next = isAsked ? standAfter(stand, { ...open, report: known.report ?? open.report }) : stand;
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(known, [phrase('line-emptied', { label })], { ...topic, stand: next }),
  );
}

/** Of a note that no field of the form is. */
const noteWords = dictionaryOf<FieldWord>([
  [{ field: noteOf({ fields: [] }), optionId: null }, ['ghi chú', 'note', 'chú thích']],
]);
