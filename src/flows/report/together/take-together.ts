import { saysNothing, saysSkip } from '#src/domain/answer/skip-word.ts';
import { readNod } from '#src/domain/understand/nod.ts';
import { answerOf, type Answers, type Field } from '#src/domain/report/form.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { rememberSeveral, withAnswers } from '#src/flows/report/after-answer.ts';
import { enoughPhotos } from '#src/flows/report/all-there.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { textAnswer } from '#src/flows/report/said/text-answer.ts';
import { type Question, type ReportTopic, wholeReport } from '#src/flows/report/topic.ts';
import { isAnyNumber } from './lone-number.ts';
import { fillTogether } from './fill-together.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

/**
 * A message that answers what was asked for together, all of it or a part: what was read is shown, and what is lacking is asked for once
 * more, again together; when nothing is that is needed, what may be left out and was not mentioned is answered so. One that answers nothing is told what is waited for.
 */
export function takeTogether(
  topic: ReportTopic,
  question: Question,
  fields: readonly Field[],
  input: TextInput,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const write = (
    given: Answers,
    read: Answers,
    unsure: readonly string[] = [],
    left: readonly Phrase[] = [],
  ): Outcome => {
    const answers = { ...leftOut(fields, given, unsure), ...given };
    const still = fields.filter(({ id }) => answerOf(answers, id) === undefined);
    const isAll = still.length === 0 && unsure.length === 0;
    const written = { ...answers, ...(isAll && enoughPhotos(open, evidenceCount(open.report.photos))) };
    const known = withAnswers(facts, written);
    const heard = rememberSeveral(topic, input.messageId, read, wholeReport);
    const shown = still.some(({ id }) => !unsure.includes(id)) ? { written: Object.keys(read) } : {};
    return after(
      [{ kind: 'answer', reportId: open.report.id, answers: written }],
      showReport(known, left, { ...heard, ...way(topic), unheard: { unsure: [...unsure], ...shown } }),
    );
  };
  const needed = fields.filter(({ optional }) => optional !== true);
  if (needed.length === 0 && (saysSkip(input.text) || saysNothing(input.text))) return write({}, {});
  if (isAnyNumber(input.text, fields, topic))
    return showReport(facts, [phrase('together-left', { left: input.text })], { ...topic, stand: question });
  const text = needed.find((field) => field.kind === 'text');
  const said = { text: input.text, messageId: input.messageId, on: facts.saidOn, isOfOther: false };
  const filled = fillTogether(said, fields, open, facts);
  const isLoneText =
    filled !== null && Object.keys(filled.read).length === 1 && text && filled.read[text.id] !== undefined;
  if (filled && !isLoneText) {
    const left = filled.left.length > 0 ? [phrase('together-left', { left: filled.left.join(', ') })] : [];
    return write(filled.answers, filled.read, filled.unsure, left);
  }
  // Words alone may be anything: they are looked at as an answer to the first question for words.
  const own = text ? textAnswer(text, input.text, open, facts) : null;
  if (text && own !== null) {
    const answers = { [text.id]: own };
    return write(answers, answers);
  }
  const line = phrase(readNod(input.text) ? 'take-your-time' : 'together-unclear');
  return showReport(facts, [line], { ...topic, stand: question });
}

/** What may be left out, once nothing else is open. */
function leftOut(fields: readonly Field[], answers: Answers, doubts: readonly string[]): Answers {
  const open = fields.filter(({ id }) => answerOf(answers, id) === undefined);
  if (open.some(({ id, optional }) => optional !== true || doubts.includes(id))) return {};
  return Object.fromEntries(open.map(({ id }) => [id, null]));
}

function way({ back, joined }: ReportTopic): Pick<ReportTopic, 'back' | 'joined'> {
  return { ...(back && { back }), ...(joined && { joined }) };
}
