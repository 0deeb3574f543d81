import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import { evidenceCount, untoldCount } from '#src/domain/report/photos.ts';
import { answerOf, type Answers, type Field, type PhotosField } from '#src/domain/report/form.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { answerWords } from '#src/flows/words/answer-words.ts';
import { firstOpenField, type OpenReport } from './open-report.ts';
import { readAnswer } from './read-answer.ts';
import { showReport, tellPhotos } from './show-report.ts';
import { type Question, questionOf, reportPicks as picks, type ReportTopic, type Stand } from './topic.ts';

/** An answer to the question that is asked; what is not understood is asked again with an example. */
export function answerField(
  topic: ReportTopic,
  question: Question,
  input: Input,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const field = open.form.fields.find((one) => one.id === question.fieldId);
  if (!field) return showReport(facts);
  if (input.kind === 'choice') return answerByChoice(topic, question, input, field, open, facts);
  if (input.kind !== 'text') return showReport(facts, [phrase('not-understood')], topic);
  const isDone = isAboutPhotos(field, open) && saysPhotosDone(input.text);
  if (field.kind === 'photos') return photosByText(topic, question, field, isDone, open, facts);
  if (isDone) return after(tellPhotos(open.report), showReport(facts, photosReceived(open), topic));
  const read = readAnswer(field, input.text, question.inOwnWords, open.report, facts);
  if (read.kind === 'unclear') return showReport(facts, [read.why], topic);
  const saidIn = input.messageId ? remember(topic, input.messageId, field.id) : topic.saidIn;
  const remarks = [...(read.remark ? [read.remark] : []), ...overwritten(field, read.value, open, facts)];
  return next({ ...topic, saidIn }, question, { [field.id]: read.value }, open, facts, remarks);
}

function answerByChoice(
  topic: ReportTopic,
  question: Question,
  input: Input,
  field: Field,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const picked = picks.read(input);
  const answer = (value: Answers[string]): Outcome =>
    next(topic, question, { [field.id]: value }, open, facts);
  if (picked?.pick === 'back') return back(topic, question, open, facts);
  if (picked?.pick === 'skip' && field.optional) return answer(null);
  if (picked?.pick === 'day' && field.kind === 'date') return answer(picked.on);
  if (picked?.pick === 'photos-done' && field.kind === 'photos')
    return photosDone(topic, question, field, open, facts) ?? showReport(facts, [], topic);
  if (picked?.pick === 'option' && field.kind === 'choice') {
    if (picked.id === 'other' && field.other)
      return showReport(facts, [], { ...topic, stand: { ...question, inOwnWords: true } });
    if (field.options.some((option) => option.id === picked.id)) return answer(picked.id);
  }
  return showReport(facts, [phrase('not-understood')], topic);
}

/** Photos are asked for, or have just come while something else is asked. */
export function isAboutPhotos(field: Field, { report }: OpenReport): boolean {
  return field.kind === 'photos' || untoldCount(report.photos) > 0;
}

/** Words in place of photos: that these were all, or something that is not understood. To ask for photos once more is only fit where none came. */
function photosByText(
  topic: ReportTopic,
  question: Question,
  field: PhotosField,
  isDone: boolean,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const have = evidenceCount(open.report.photos);
  if (isDone) {
    const before = have === 0 ? [phrase('photos-none-yet')] : [];
    return photosDone(topic, question, field, open, facts) ?? showReport(facts, before, topic);
  }
  return showReport(facts, [phrase(have === 0 ? 'photos-wanted' : 'not-understood')], topic);
}

/** Takes the photos that came so far, in whatever moment; null: they are too few. */
function photosDone(
  topic: ReportTopic,
  question: Question,
  field: PhotosField,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const have = evidenceCount(open.report.photos);
  if (have < field.min) return null;
  const told = tellPhotos(open.report);
  const before = told.length > 0 ? [phrase('photos-taken', { have })] : [];
  return after(told, next(topic, question, { [field.id]: have }, open, facts, before));
}

function photosReceived({ report: { photos } }: OpenReport): readonly Phrase[] {
  return [phrase('photos-received', { n: untoldCount(photos), all: evidenceCount(photos) })];
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
  const words = { name: report.editedByName, label: field.label, before: answerWords(field, before) };
  return [phrase('answer-overwritten', words)];
}

function back(topic: ReportTopic, question: Question, open: OpenReport, facts: Facts): Outcome {
  const { fieldId, inOwnWords, leadsTo } = question;
  const to = (stand: Stand): Outcome => showReport(facts, [], { ...topic, stand });
  if (inOwnWords) return to({ ...question, inOwnWords: false });
  if (leadsTo === 'card') return to({ at: 'card' });
  const index = open.form.fields.findIndex(({ id }) => id === fieldId);
  return to(questionOf(open.form.fields[Math.max(0, index - 1)]?.id ?? fieldId));
}

/** Keeps the answers and shows what comes next: the following question, the first one left out, or the card. */
function next(
  topic: ReportTopic,
  question: Question,
  answers: Answers,
  open: OpenReport,
  facts: Facts,
  before: readonly Phrase[] = [],
): Outcome {
  const known = withAnswers(facts, answers);
  const report = known.report ?? open.report;
  const stand = standAfter(question, { ...open, report });
  return after(
    [{ kind: 'answer', reportId: report.id, answers }],
    showReport(known, before, { ...topic, stand }),
  );
}

function standAfter({ fieldId, leadsTo }: Question, open: OpenReport): Stand {
  if (leadsTo === 'card') return { at: 'card' };
  const index = open.form.fields.findIndex(({ id }) => id === fieldId);
  const later = open.form.fields
    .slice(index + 1)
    .find(({ id }) => answerOf(open.report.answers, id) === undefined);
  const following = later?.id ?? firstOpenField(open);
  return following === undefined ? { at: 'card' } : questionOf(following);
}

/** The facts with answers that are written just now. */
export function withAnswers(facts: Facts, answers: Answers): Facts {
  return facts.report
    ? { ...facts, report: { ...facts.report, answers: { ...facts.report.answers, ...answers } } }
    : facts;
}

/** At most two messages a field, what was said and what corrects it, so that the state never grows beyond the form. */
export function remember(topic: ReportTopic, messageId: string, fieldId: string): ReportTopic['saidIn'] {
  const said = Object.entries(topic.saidIn).filter(([id]) => id !== messageId);
  const before = said.filter(([, field]) => field === fieldId).slice(-1);
  const others = said.filter(([, field]) => field !== fieldId);
  return Object.fromEntries([...others, ...before, [messageId, fieldId]]);
}
