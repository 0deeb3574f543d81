import { plain } from '#src/domain/answer/plain.ts';
import { saysSkip } from '#src/domain/answer/skip-word.ts';
import { asksBack } from '#src/domain/in-report/asks-back.ts';
import { noteSaid } from '#src/domain/in-report/note-said.ts';
import { guessedFigure, saysNotCounted } from '#src/domain/in-report/not-counted.ts';
import { withoutSlip } from '#src/domain/in-report/put-right.ts';
import { wrongLine } from '#src/domain/in-report/wrong-line.ts';
import { isNoText, textSaid } from '#src/domain/in-report/text-said.ts';
import { answerOf, type Answers, type Field } from '#src/domain/report/form.ts';
import { noteOf } from '#src/domain/report/note-field.ts';
import { withAbout } from '#src/domain/report/about.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { remember } from '#src/flows/report/after-answer.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { isOptionOf } from './take-beside.ts';
import { textAnswer, untagged } from './text-answer.ts';
import { readAnswer } from '#src/flows/report/read-answer.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import type { Question, ReportTopic } from '#src/flows/report/topic.ts';
import { goOn } from './go-on.ts';

/** A message that is about nothing but the question. */
export function answerInWords(
  topic: ReportTopic,
  question: Question,
  field: Field,
  input: Extract<Input, { kind: 'text' }>,
  open: OpenReport,
  facts: Facts,
): Outcome {
  // An edit of what was not understood is an answer too.
  const saidIn = input.messageId ? remember(topic, input.messageId, field.id) : topic.saidIn;
  const again = (why: Phrase): Outcome => showReport(facts, [why], { ...topic, saidIn });
  if (isNotCounted(field, input.text)) return again(notCounted(field));
  const text = wordsFor(field, question, untagged(field, question, input.text), open, facts);
  if (text === null && field.kind === 'choice') return again(phrase('pick-one'));
  if (text === null) return again(phrase('unclear-required', { example: field.example ?? field.label }));
  const read = readAnswer(field, text, question.inOwnWords, open.report, facts);
  if (read.kind === 'unclear') return again(read.why);
  const answers = withAbout({ [field.id]: read.value }, read.isAbout ? [field.id] : [], open.report.answers);
  const remarks = [
    ...(isSameText(text, input.text) ? [] : [phrase('answer-written', wordsOf(field, answers))]),
    ...(read.remark ? [read.remark] : []),
    ...overwritten(field, read.value, open, facts),
  ];
  return goOn({ ...topic, saidIn }, question, answers, open, facts, remarks);
}

/** The words that are to be read as its answer; null: they are none. */
function wordsFor(
  field: Field,
  { inOwnWords }: Question,
  text: string,
  open: OpenReport,
  facts: Facts,
): string | null {
  if (field.kind === 'count' || field.kind === 'quantity') return figureSaid(text);
  if (field.id === noteOf(open.form).id) return noteSaid(text)?.text || text;
  if (inOwnWords) return isNoWords(text) ? null : textSaid(text);
  if (field.kind === 'choice') return isNoWords(text) && !isOptionOf(field, text) ? null : text;
  return field.kind === 'text' && !field.optional && !saysSkip(text)
    ? textAnswer(field, text, open, facts)
    : text;
}

function isNoWords(text: string): boolean {
  return isNoText(text) || asksBack(text) !== undefined;
}

function wordsOf(field: Field, answers: Answers) {
  return { label: field.label, answer: givenWords(field, answers) };
}

/** A figure without what is said around it by who is not sure, or was wrong. */
function figureSaid(text: string): string {
  return guessedFigure(withoutSlip(wrongLine(text) ?? text));
}

function isSameText(written: string, typed: string): boolean {
  return plain(written) === plain(typed) || figureSaid(typed) === written;
}

function isNotCounted({ kind }: Field, text: string): boolean {
  return (kind === 'count' || kind === 'quantity') && saysNotCounted(text);
}

/** Who does not know a figure may leave it out, or say about how many. */
function notCounted({ optional, example, label }: Field): Phrase {
  return optional ? phrase('not-counted-skip') : phrase('not-counted-about', { example: example ?? label });
}

/** A colleague answered the same question in the meantime: the person hears what stood there. */
function overwritten(
  field: Field,
  value: string | number,
  { report }: OpenReport,
  { actor }: Facts,
): readonly Phrase[] {
  const before = answerOf(report.answers, field.id);
  if (before === undefined || before === null || before === value || report.editedById === actor?.personId)
    return [];
  const words = { name: report.editedByName, label: field.label, before: givenWords(field, report.answers) };
  return [phrase('answer-overwritten', words)];
}
