import { saysNothing, saysSkip } from '#src/domain/answer/skip-word.ts';
import { plain } from '#src/domain/answer/plain.ts';
import { answerOf, type Answers, type Field, type Form, shownFields } from '#src/domain/report/form.ts';
import { withAbout } from '#src/domain/report/about.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Told } from '#src/flows/contract/about.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { RepliedTo } from '#src/flows/contract/replied-to.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import type { OpenReport } from './open-report.ts';
import { readAnswer } from './read-answer.ts';
import { remember, standAfter, withAnswers } from './after-answer.ts';
import { showReport } from './show-report.ts';
import { rereadWhole } from '#src/flows/report/said/reread.ts';
import { type ReportTopic, severalFields, wholeReport } from './topic.ts';

/** Somebody edited an earlier message: the answer it gave is read anew. */
export function correctEdited(
  topic: ReportTopic,
  input: Extract<Input, { kind: 'edited' }>,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const fieldId = fieldSaidIn(topic, input.messageId);
  if (fieldId === wholeReport || fieldId === severalFields) return rereadWhole(topic, input, open, facts);
  const field = open.form.fields.find((one) => one.id === fieldId);
  if (!field) return showReport(facts, [phrase('edited-unknown')], topic);
  return changeAnswer(topic, field, input.text, open, facts);
}

/** What a message of the person's own is about, where it gave an answer to the report at hand: a reply to it gives another. */
export function toldInAnswer(topic: Topic, messageId: string): Told | null {
  const fieldId = topic.kind === 'report' ? fieldSaidIn(topic, messageId) : undefined;
  if (topic.kind !== 'report' || fieldId === undefined) return null;
  const { reportId } = topic;
  const isWhole = fieldId === wholeReport || fieldId === severalFields;
  return {
    revision: null,
    about: isWhole ? { kind: 'report', reportId } : { kind: 'field', reportId, fieldId },
  };
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
  const known = withAnswers(facts, answers);
  const { stand } = topic;
  const isAsked = stand.at === 'question' && stand.fieldId === field.id;
  const next = isAsked ? standAfter(stand, { ...open, report: known.report ?? open.report }) : stand;
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(known, lines, { ...topic, stand: next }),
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

/** Whether an optional question is left out; 'không' to a number is 0. */
export function isLeftOut(field: Field, text: string): boolean {
  if (field.optional !== true) return false;
  return saysSkip(text) || (field.kind === 'text' && saysNothing(text));
}

type Change =
  | { readonly kind: 'understood'; readonly answers: Answers; readonly lines: readonly Phrase[] }
  | { readonly kind: 'unclear'; readonly why: readonly Phrase[] };

/** What a text means for a field of a report that may have an answer already, and how it is said that it was written. */
export function readChange(field: Field, text: string, { report }: OpenReport, facts: Facts): Change {
  if (field.kind === 'photos') return { kind: 'unclear', why: [phrase('photos-wanted')] };
  const before = answerOf(report.answers, field.id);
  const { label } = field;
  const isSkip = isLeftOut(field, text);
  const inOwnWords = typeof before === 'string' && before.startsWith('other:');
  const read = isSkip
    ? ({ kind: 'understood', value: null, isAbout: false, remark: undefined } as const)
    : readAnswer(field, text, inOwnWords, report, facts);
  if (read.kind === 'unclear')
    return {
      kind: 'unclear',
      why: [read.why, ...(before === undefined ? [] : [phrase('answer-stays', { label })])],
    };
  const answers = withAbout({ [field.id]: read.value }, read.isAbout ? [field.id] : [], report.answers);
  const answer = givenWords(field, answers);
  const line =
    before === undefined
      ? phrase('answer-written', { label, answer })
      : phrase('answer-corrected', { label, answer });
  const lines = [line, ...(read.remark ? [read.remark] : [])];
  return { kind: 'understood', answers, lines };
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

/** The one line of the card that somebody names: `sửa số dân`, `sai ngày`. The longest name counts; undefined: none, or several. */
export function fieldNamedIn(text: string, { form, report }: OpenReport): Field | undefined {
  return longestNamed(text, shownFields(form, report.answers));
}

/** The one of these fields that is named in a text, by its longest name. */
export function longestNamed(text: string, fields: readonly Field[]): Field | undefined {
  const said = ` ${plain(text).replace(/[^\p{L}\d]+/gu, ' ')} `;
  const named = fields.map((field) => ({ field, length: longestName(field, said) }));
  const longest = Math.max(...named.map(({ length }) => length));
  const fitting = named.filter(({ length }) => length > 0 && length === longest);
  return fitting.length === 1 ? fitting[0]?.field : undefined;
}

/** Letters of the longest name of a field that stands in a text; 0: none does. */
function longestName({ label, aliases = [] }: Field, said: string): number {
  const names = [label.vi, label.en ?? label.vi, ...aliases].map((name) =>
    plain(name).replace(/[^\p{L}\d]+/gu, ' '),
  );
  return Math.max(...names.map((name) => (said.includes(` ${name} `) ? name.length : 0)));
}
