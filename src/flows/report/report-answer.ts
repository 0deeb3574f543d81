import { saysNoPhotos, saysPhotosLater } from '#src/domain/answer/no-photos.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import { evidenceCount, untoldCount } from '#src/domain/report/photos.ts';
import {
  answerOf,
  type Answers,
  askedFields,
  type Field,
  type PhotosField,
} from '#src/domain/report/form.ts';
import { withAbout } from '#src/domain/report/about.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, done, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { remember, standAfter, withAnswers } from './after-answer.ts';
import type { OpenReport } from './open-report.ts';
import { isLeftOut } from './change-answer.ts';
import { takeBeside } from './take-message.ts';
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
  if (field.kind === 'photos')
    return photosByText(topic, question, field, { text: input.text, isDone }, open, facts);
  if (isDone) return after(tellPhotos(open.report), showReport(facts, photosReceived(open), topic));
  if (isLeftOut(field, input.text)) return next(topic, question, { [field.id]: null }, open, facts);
  const taken =
    question.inOwnWords || isBareNumber(field, input.text)
      ? null
      : takeBeside(topic, question, input, open, facts);
  if (taken) return taken;
  const read = readAnswer(field, input.text, question.inOwnWords, open.report, facts);
  // An edit of what was not understood is an answer too.
  const saidIn = input.messageId ? remember(topic, input.messageId, field.id) : topic.saidIn;
  if (read.kind === 'unclear') return showReport(facts, [read.why], { ...topic, saidIn });
  const remarks = [...(read.remark ? [read.remark] : []), ...overwritten(field, read.value, open, facts)];
  const answers = withAbout({ [field.id]: read.value }, read.isAbout ? [field.id] : [], open.report.answers);
  return next({ ...topic, saidIn }, question, answers, open, facts, remarks);
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

/** A number alone answers the number that is asked for, whatever else it could be: `1,2k` people are no money. */
function isBareNumber({ kind }: Field, text: string): boolean {
  return kind === 'count' && /^[\s~+*•-]*\d[\d., ]*k?\d*[\s.!]*$/iu.test(text);
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
  { text, isDone }: { readonly text: string; readonly isDone: boolean },
  open: OpenReport,
  facts: Facts,
): Outcome {
  const have = evidenceCount(open.report.photos);
  if (isDone) {
    const before = have === 0 ? [phrase('photos-none-yet')] : [];
    return photosDone(topic, question, field, open, facts) ?? showReport(facts, before, topic);
  }
  if (saysPhotosLater(text) || (saysNoPhotos(text) && have < field.min))
    return keptWithoutPhotos(field.min - have, facts);
  return showReport(facts, [phrase(have === 0 ? 'photos-wanted' : 'not-understood')], topic);
}

/** Without its photos it cannot be sent: it is kept, and how to send them later is said. */
function keptWithoutPhotos(missing: number, facts: Facts): Outcome {
  const line = missing > 0 ? phrase('draft-kept-photos', { missing }) : phrase('draft-kept');
  return done(idle, say([line], [menuRow(facts)]));
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
  const words = { name: report.editedByName, label: field.label, before: givenWords(field, report.answers) };
  return [phrase('answer-overwritten', words)];
}

function back(topic: ReportTopic, question: Question, open: OpenReport, facts: Facts): Outcome {
  const { fieldId, inOwnWords, leadsTo } = question;
  const to = (stand: Stand): Outcome => showReport(facts, [], { ...topic, stand });
  if (inOwnWords) return to({ ...question, inOwnWords: false });
  if (leadsTo === 'card') return to({ at: 'card' });
  const asked = askedFields(open.form);
  const index = asked.findIndex(({ id }) => id === fieldId);
  return to(questionOf(asked[Math.max(0, index - 1)]?.id ?? fieldId));
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
