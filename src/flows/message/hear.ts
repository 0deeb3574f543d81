import { mayWrite } from '#src/domain/organisation/access.ts';
import { isNumberAlone } from '#src/domain/in-report/counts-anybody.ts';
import { asksBack } from '#src/domain/in-report/asks-back.ts';
import { withoutTag } from '#src/domain/in-report/polite-tag.ts';
import { saysWait } from '#src/domain/in-report/later-word.ts';
import { isSmallTalk } from '#src/domain/in-report/small-talk.ts';
import type { MessageKind } from '#src/domain/understand/kind/message-kind.ts';
import { whatIsAsked } from '#src/domain/understand/what-is-asked.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done, needs, open, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { talkMeant } from '#src/flows/waiver/talk.ts';
import { meantBy } from '#src/flows/pass-on/answer.ts';
import { asksForPhotos, asksForWords, isNoAnswer } from '#src/flows/report/is-no-answer.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';
import { answerSentence } from './answer-sentence.ts';
import { beginFromMessage } from './begin-from-message.ts';
import { hearAfterSending, hearEditAfterSending } from './hear-after-sending.ts';
import { answerNeeds, hearAnswer } from './hear-answer.ts';
import { hearNod, hearNothing } from './hear-nod.ts';
import { hearNoEvent } from './hear-no-event.ts';
import { beforeEdited, hearMore } from './hear-more.ts';
import { offerDraft } from './offer-draft.ts';
import { kindHere, understandHere } from './understand-here.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

/**
 * A question, a complaint or thanks in the midst of a report, where it is no answer: it is answered beside what is on screen.
 * Null: it is nothing of the kind.
 */
export function hearAside(topic: ReportTopic, input: TextInput, facts: Facts): Outcome | null {
  if (isForBot(topic, input.text, facts)) {
    const read = understandHere(input.text, facts);
    if (read === null || read.kind === 'needs') return read;
    return answerSentence(topic, read.understood, input.text, facts);
  }
  if (
    isNumberAlone(input.text) ||
    !isNoAnswer(topic, input.text, facts) ||
    isOfReport(topic, input.text, kindHere(input.text, facts), facts)
  )
    return null;
  const read = understandHere(input.text, facts);
  if (read === null || read.kind === 'needs') return read;
  const { kind } = read.understood;
  if (isOfReport(topic, input.text, kind, facts)) return null;
  // "hôm nào nhỉ" is about the day that is asked for, not about a deadline.
  if (kind === 'question' && whatIsAsked(input.text) === 'when') return null;
  return answerSentence(topic, read.understood, input.text, facts);
}

/** A question about the bot itself, which no field of any report could be answered with: `gửi ảnh qua đâu`. */
function isForBot(topic: ReportTopic, text: string, facts: Facts): boolean {
  if (asksForPhotos(topic, facts)) return false;
  const asked = /\d/.test(text) ? 'other' : whatIsAsked(text);
  return (
    (asked === 'photos' || asked === 'late' || asked === 'delete') && kindHere(text, facts) === 'question'
  );
}

/** Whether a message of that kind is left to the report: where words are asked for, all but a question and politeness for the bot. */
function isOfReport(topic: ReportTopic, text: string, kind: MessageKind, facts: Facts): boolean {
  if (kind === 'report' || kind === 'answer') return true;
  return (
    asksForWords(topic, facts) && !isSmallTalk(text) && !(kind === 'question' && asksBack(withoutTag(text)))
  );
}

/**
 * What somebody types where no words are asked for: a report in one message, a question, a greeting. Null: it is about what is
 * on screen, or not understood.
 */
export function hear(given: Topic, input: TextInput, facts: Facts): Outcome | null {
  if (given.kind === 'pass-on' && meantBy(given, input) !== null) return null;
  if (given.kind === 'request-talk' && talkMeant(given, input) !== null) return null;
  // What may have been an answer was none: nothing is on screen.
  const topic = given.kind === 'pass-on' || given.kind === 'request-talk' ? idle : given;
  if (saysWait(input.text)) {
    const line = phrase('take-your-time');
    return topic.kind === 'idle' ? done(topic, say([line])) : open(topic, [line]);
  }
  const read = understandHere(input.text, facts);
  if (read === null || read.kind === 'needs') return read;
  const { understood } = read;
  const mended = hearAfterSending(topic, input, understood, facts);
  if (mended?.kind === 'needs')
    return needs(...mended.needs, ...answerNeeds(topic, input.text, understood.kind, facts));
  if (mended) return mended;
  const noEvent = hearNoEvent(topic, input.text, understood, facts);
  if (noEvent) return noEvent;
  if (understood.kind === 'report')
    return mayWrite(facts.actor) ? beginFromMessage(topic, understood, input, facts) : null;
  const more =
    understood.kind === 'answer' || understood.kind === 'other' ? hearMore(topic, input, facts) : null;
  if (more) return more;
  const beside =
    hearAnswer(topic, input, understood.kind, facts) ?? hearNod(topic, input.text, understood.kind, facts);
  if (beside) return beside;
  const answered =
    understood.kind === 'answer'
      ? topic.kind === 'idle' && offerDraft(input, facts)
      : answerSentence(topic, understood, input.text, facts);
  return answered || hearNothing(topic, input.text);
}

/** An edit of a message of which it is asked what activity it tells of; null: it is about another one. */
export function hearEdited(
  topic: Topic,
  { messageId, text }: Extract<Input, { kind: 'edited' }>,
  facts: Facts,
): Outcome | null {
  const before = beforeEdited(topic, messageId);
  if (!before) return hearEditAfterSending(topic, { text, messageId }, facts);
  return hear(before, { kind: 'text', text, messageId }, facts);
}
