import type { Answers, Field } from '#src/domain/report/form.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { evidenceCount } from '#src/domain/report/evidence.ts';
import type { Facts, Outcome } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after } from '#src/flows/contract/outcome.ts';
import { answerWords } from '#src/flows/words/answer-words.ts';
import { readAnswer } from './read-answer.ts';
import { firstOpenField, type OpenReport, type ReportTopic } from './open-report.ts';
import { showReport } from './show-report.ts';
import { fieldOf } from './report-question.ts';

/** An answer to the field the topic is at; what is not understood is asked again with an example. */
export function answerField(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
  const [fieldId, isOther] = fieldOf(topic);
  const field = open.form.fields.find((one) => one.id === fieldId);
  if (!field) return showReport(facts);
  if (input.kind === 'choice') return answerByChoice(topic, input.value, field, open, facts);
  if (input.kind !== 'text') return showReport(facts, [phrase('not-understood')], topic);
  if (field.kind === 'photos') return showReport(facts, [phrase('photos-wanted')], topic);
  const read = readAnswer(field, input.text, isOther, open.report, facts);
  if (read.kind === 'unclear') return showReport(facts, [read.why], topic);
  const saidIn = input.messageId ? remember(topic, input.messageId, field.id) : topic.saidIn;
  const remarks = [...(read.remark ? [read.remark] : []), ...overwritten(field, read.value, open, facts)];
  return next({ ...topic, saidIn }, { [field.id]: read.value }, open, facts, remarks);
}

/** Somebody edited an earlier message: the answer it gave is read anew. */
export function correctEdited(
  topic: ReportTopic,
  input: Extract<Input, { kind: 'edited' }>,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const fieldId = topic.saidIn[input.messageId];
  const field = open.form.fields.find((one) => one.id === fieldId);
  if (!field) return showReport(facts, [phrase('edited-unknown')], topic);
  const isOther = String(open.report.answers[field.id] ?? '').startsWith('other:');
  const read = readAnswer(field, input.text, isOther, open.report, facts);
  if (read.kind === 'unclear')
    return showReport(facts, [read.why, phrase('answer-stays', { label: field.label })], topic);
  const answers = { [field.id]: read.value };
  const line = phrase('answer-corrected', { label: field.label, answer: answerWords(field, read.value) });
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(withAnswers(facts, answers), [line], topic),
  );
}

function answerByChoice(
  topic: ReportTopic,
  value: string,
  field: Field,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const colon = value.indexOf(':');
  const [verb, argument] = colon < 0 ? [value, ''] : [value.slice(0, colon), value.slice(colon + 1)];
  if (verb === 'back') return back(topic, field, open, facts);
  if (verb === 'skip' && field.optional) return next(topic, { [field.id]: null }, open, facts);
  if (verb === 'on' && field.kind === 'date') return next(topic, { [field.id]: argument }, open, facts);
  if (verb === 'photos-done' && field.kind === 'photos') return photosDone(topic, field, open, facts);
  if (verb === 'option' && field.kind === 'choice') {
    if (argument === 'other' && field.other)
      return showReport(facts, [], { ...topic, at: `${field.id}:other` });
    if (field.options.some((option) => option.id === argument))
      return next(topic, { [field.id]: argument }, open, facts);
  }
  return showReport(facts, [phrase('not-understood')], topic);
}

/** A colleague answered the same question in the meantime: the person hears what stood there. */
function overwritten(
  field: Field,
  value: string | number,
  { report }: OpenReport,
  { actor }: Facts,
): readonly Phrase[] {
  const before = report.answers[field.id];
  if (before === undefined || before === null || before === value || report.editedById === actor?.personId)
    return [];
  return [
    phrase('answer-overwritten', {
      name: report.editedByName,
      label: field.label,
      before: answerWords(field, before),
    }),
  ];
}

function photosDone(
  topic: ReportTopic,
  field: Extract<Field, { kind: 'photos' }>,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const have = evidenceCount(open.report.photos);
  return have < field.min ? showReport(facts, [], topic) : next(topic, { [field.id]: have }, open, facts);
}

function back(topic: ReportTopic, field: Field, open: OpenReport, facts: Facts): Outcome {
  if (topic.at.endsWith(':other')) return showReport(facts, [], { ...topic, at: field.id });
  if (topic.leadsTo === 'card') return showReport(facts, [], { ...topic, at: 'card', leadsTo: 'next' });
  const index = open.form.fields.indexOf(field);
  return showReport(facts, [], { ...topic, at: open.form.fields[Math.max(0, index - 1)]?.id ?? field.id });
}

/** Keeps the answers and shows what comes next: the following question, the first one left out, or the card. */
function next(
  topic: ReportTopic,
  answers: Answers,
  open: OpenReport,
  facts: Facts,
  before: readonly Phrase[] = [],
): Outcome {
  const known = withAnswers(facts, answers);
  const report = known.report ?? open.report;
  const at = topic.leadsTo === 'card' ? 'card' : followingField(topic, { ...open, report });
  const moved: ReportTopic = { ...topic, at, leadsTo: 'next' };
  return after([{ kind: 'answer', reportId: report.id, answers }], showReport(known, before, moved));
}

function followingField(topic: ReportTopic, open: OpenReport): string {
  const index = open.form.fields.findIndex((field) => field.id === fieldOf(topic)[0]);
  const later = open.form.fields
    .slice(index + 1)
    .find((field) => open.report.answers[field.id] === undefined);
  return later?.id ?? firstOpenField(open) ?? 'card';
}

function withAnswers(facts: Facts, answers: Answers): Facts {
  return facts.report
    ? { ...facts, report: { ...facts.report, answers: { ...facts.report.answers, ...answers } } }
    : facts;
}

/** At most one message a field, so that the state never grows beyond the form. */
function remember(topic: ReportTopic, messageId: string, fieldId: string): ReportTopic['saidIn'] {
  const others = Object.entries(topic.saidIn).filter(([, field]) => field !== fieldId);
  return Object.fromEntries([...others, [messageId, fieldId]]);
}
