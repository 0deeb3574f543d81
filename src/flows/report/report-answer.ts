import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import { evidenceCount, untoldCount } from '#src/domain/report/photos.ts';
import { answerOf, type Answers, askedFields, type Field } from '#src/domain/report/form.ts';
import { withAbout } from '#src/domain/report/about.ts';
import { keptPromises } from '#src/domain/report/promised.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { remember, standAfter, withAnswers } from './after-answer.ts';
import type { OpenReport } from './open-report.ts';
import { isLeftOut } from './change-answer.ts';
import { photosByText, photosDone } from './photos/photo-answer.ts';
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
  if (field.kind === 'photos') return photosByText(topic, question, field, input, open, facts);
  if (isAboutPhotos(field, open) && saysPhotosDone(input.text))
    return after(tellPhotos(open.report), showReport(facts, photosReceived(open), topic));
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
  const index = open.form.fields.findIndex(({ id }) => id === fieldId);
  const before = askedFields({ fields: open.form.fields.slice(0, index) }).at(-1);
  return to(questionOf(before?.id ?? fieldId));
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
  const given = { ...answers, ...keptPromises(answers, open.report.answers) };
  const known = withAnswers(facts, given);
  const report = known.report ?? open.report;
  const stand = standAfter(question, { ...open, report });
  return after(
    [{ kind: 'answer', reportId: report.id, answers: given }],
    showReport(known, before, { ...topic, stand }),
  );
}
