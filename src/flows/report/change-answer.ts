import { plain } from '#src/domain/answer/plain.ts';
import { answerOf, type Answers, type Field, type Form } from '#src/domain/report/form.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Told } from '#src/flows/contract/about.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { RepliedTo } from '#src/flows/contract/replied-to.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { answerWords } from '#src/flows/words/answer-words.ts';
import type { OpenReport } from './open-report.ts';
import { readAnswer, saysSkip } from './read-answer.ts';
import { remember, withAnswers } from './report-answer.ts';
import { showReport } from './show-report.ts';
import type { ReportTopic } from './topic.ts';

/** Somebody edited an earlier message: the answer it gave is read anew. */
export function correctEdited(
  topic: ReportTopic,
  input: Extract<Input, { kind: 'edited' }>,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const fieldId = fieldSaidIn(topic, input.messageId);
  const field = open.form.fields.find((one) => one.id === fieldId);
  if (!field) return showReport(facts, [phrase('edited-unknown')], topic);
  return changeAnswer(topic, field, input.text, open, facts);
}

/** What a message of the person's own is about, where it gave an answer to the report at hand: a reply to it gives another. */
export function toldInAnswer(topic: Topic, messageId: string): Told | null {
  const fieldId = topic.kind === 'report' ? fieldSaidIn(topic, messageId) : undefined;
  if (topic.kind !== 'report' || fieldId === undefined) return null;
  return { revision: null, about: { kind: 'field', reportId: topic.reportId, fieldId } };
}

function fieldSaidIn({ saidIn }: ReportTopic, messageId: string): string | undefined {
  return Object.hasOwn(saidIn, messageId) ? saidIn[messageId] : undefined;
}

/** An answer to another question than the one that is asked: it is written, named, and the question stays. */
export function changeAnswer(
  topic: ReportTopic,
  field: Field,
  text: string,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const change = readChange(field, text, open, facts);
  if (change.kind === 'unclear') return showReport(facts, change.why, topic);
  const { answers, lines } = change;
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(withAnswers(facts, answers), lines, topic),
  );
}

/** The same for a message of its own: an edit of it corrects the answer. */
export function answerEarlier(
  topic: ReportTopic,
  field: Field,
  { text, messageId }: Extract<Input, { kind: 'text' }>,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const saidIn = messageId === null ? topic.saidIn : remember(topic, messageId, field.id);
  return changeAnswer({ ...topic, saidIn }, field, text, open, facts);
}

type Change =
  | { readonly kind: 'understood'; readonly answers: Answers; readonly lines: readonly Phrase[] }
  | { readonly kind: 'unclear'; readonly why: readonly Phrase[] };

/** What a text means for a field of a report that may have an answer already, and how it is said that it was written. */
export function readChange(field: Field, text: string, { report }: OpenReport, facts: Facts): Change {
  if (field.kind === 'photos') return { kind: 'unclear', why: [phrase('photos-wanted')] };
  const before = answerOf(report.answers, field.id);
  const { label } = field;
  const isSkip = field.optional === true && saysSkip(text);
  const inOwnWords = typeof before === 'string' && before.startsWith('other:');
  const read = isSkip
    ? ({ kind: 'understood', value: null, remark: undefined } as const)
    : readAnswer(field, text, inOwnWords, report, facts);
  if (read.kind === 'unclear')
    return {
      kind: 'unclear',
      why: [read.why, ...(before === undefined ? [] : [phrase('answer-stays', { label })])],
    };
  const answer = answerWords(field, read.value);
  const line =
    before === undefined
      ? phrase('answer-written', { label, answer })
      : phrase('answer-corrected', { label, answer });
  const lines = [line, ...(read.remark ? [read.remark] : [])];
  return { kind: 'understood', answers: { [field.id]: read.value }, lines };
}

/** The field that a reply to a report is about: the one that was asked for, or whose line on the card was quoted. */
export function fieldRepliedTo({ about, quote }: RepliedTo, { fields }: Form): Field | undefined {
  if (about.kind === 'field') return fields.find(({ id }) => id === about.fieldId);
  const lines = (quote ?? '').split('\n').map(plain);
  const quoted = fields.filter(({ label }) =>
    [label.vi, label.en ?? label.vi]
      .map(plain)
      .some((name) => lines.some((line) => line === name || line.startsWith(`${name}:`))),
  );
  return quoted.length === 1 ? quoted[0] : undefined;
}
