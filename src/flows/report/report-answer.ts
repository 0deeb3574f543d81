import { readCardWord, saysSend } from '#src/domain/answer/card-word.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import { saysSkip } from '#src/domain/answer/skip-word.ts';
import { asksForPeople, countsAnybody, isNumberAlone } from '#src/domain/in-report/counts-anybody.ts';
import { untoldCount } from '#src/domain/report/photos.ts';
import { answerOf, type Answers, askedFields, type Field } from '#src/domain/report/form.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from './open-report.ts';
import { isLeftOut } from './change-answer.ts';
import { photosByText, photosDone, photosReceived } from './photos/photo-answer.ts';
import { isOptionalText, takeBeside } from '#src/flows/report/said/take-beside.ts';
import { saidAtAnyTime } from '#src/flows/report/said/said-at-any-time.ts';
import { slipTo } from '#src/flows/report/said/slip-to.ts';
import { sendReport } from './sending/send-report.ts';
import { showReport, tellPhotos } from './show-report.ts';
import { type Question, questionOf, reportPicks as picks, type ReportTopic, type Stand } from './topic.ts';
import { lineAskedFor, untagged } from '#src/flows/report/said/text-answer.ts';
import { answerInWords } from '#src/flows/report/said/answer-in-words.ts';
import { askedTogether } from './together/asked-together.ts';
import { takeTogether } from './together/take-together.ts';
import { backToList, isUnchanged } from './back-to-list.ts';
import { goOn } from '#src/flows/report/said/go-on.ts';

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
  const line = field.kind === 'text' ? lineAskedFor(input.text, open) : undefined;
  if (line) return showReport(facts, [], { ...topic, stand: questionOf(line.id, question.leadsTo) });
  const asItStands = staysAsItStands(topic, question, field, input.text, open, facts);
  if (asItStands) return asItStands;
  if (isLeftOut(field, input.text)) return goOn(topic, question, { [field.id]: null }, open, facts);
  const plainly = { ...input, text: untagged(field, question, input.text) };
  const said = saidAtAnyTime(topic, question, plainly, open, facts);
  if (said) return said;
  if (isOptionalText(field) && readCardWord(input.text) === 'send')
    return goOn(topic, question, { [field.id]: null }, open, facts);
  const slip = slipTo(topic, question, input, open, facts);
  if (slip) return slip;
  const together = askedTogether(question, open, facts);
  if (together.length > 0) return takeTogether(topic, question, together, plainly, open, facts);
  const taken =
    question.inOwnWords || isBareNumber(field, input.text)
      ? null
      : takeBeside(topic, question, plainly, open, facts);
  return taken ?? answerInWords(topic, question, field, input, open, facts);
}

/** A line that was to be corrected is right as it stands, or is let be: back to the card, or it is sent. Null: something else is said. */
function staysAsItStands(
  topic: ReportTopic,
  { leadsTo }: Question,
  field: Field,
  text: string,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  if (leadsTo !== 'card' || answerOf(open.report.answers, field.id) == null) return null;
  const card: ReportTopic = { ...topic, stand: { at: 'card' } };
  if (saysSend(text)) return sendReport(card, open, facts);
  const isLetBe = readCardWord(text) === 'send' || (field.optional !== true && saysSkip(text));
  return isLetBe ? showReport(facts, [], card) : null;
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
    goOn(topic, question, { [field.id]: value }, open, facts);
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
function isBareNumber(field: Field, text: string): boolean {
  if (field.kind === 'quantity') return isNumberAlone(text);
  if (field.kind !== 'count') return false;
  return /^[\s~+*•-]*\d[\d., ]*k?\d*[\s.!]*$/iu.test(text) || (asksForPeople(field) && countsAnybody(text));
}

/** Photos are asked for, or have just come while something else is asked. */
export function isAboutPhotos(field: Field, { report }: OpenReport): boolean {
  return field.kind === 'photos' || untoldCount(report.photos) > 0;
}

function back(topic: ReportTopic, question: Question, open: OpenReport, facts: Facts): Outcome {
  const { fieldId, inOwnWords, leadsTo } = question;
  const to = (stand: Stand): Outcome => showReport(facts, [], { ...topic, stand });
  if (inOwnWords) return to({ ...question, inOwnWords: false });
  if (leadsTo === 'card') return to({ at: isUnchanged(open) ? 'lines' : 'card' });
  // What is asked for together has no question before it.
  if (askedTogether(question, open, facts).length > 0 && topic.back) return backToList(topic.back, open);
  const index = open.form.fields.findIndex(({ id }) => id === fieldId);
  const before = askedFields({ fields: open.form.fields.slice(0, index) }).at(-1);
  if (!before && topic.back) return backToList(topic.back, open);
  return to(questionOf(before?.id ?? fieldId));
}
