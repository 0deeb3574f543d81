import { isNod } from '#src/domain/answer/received-word.ts';
import { mayWrite, reachOf } from '#src/domain/organisation/access.ts';
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
import { done, open, type Outcome, say } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { asksForWords, isNoAnswer } from '#src/flows/report/is-no-answer.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';
import { answerSentence } from './answer-sentence.ts';
import { beginFromMessage } from './begin-from-message.ts';
import { hearAfterSending, hearEditAfterSending } from './hear-after-sending.ts';
import { hearNoEvent } from './hear-no-event.ts';
import { beforeEdited, hearMore } from './hear-more.ts';
import { offerDraft } from './offer-draft.ts';
import { reply } from './reply-beside.ts';
import { kindHere, understandHere } from './understand-here.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

/**
 * A question, a complaint or thanks in the midst of a report, where it is no answer: it is answered beside what is on screen.
 * Null: it is nothing of the kind.
 */
export function hearAside(topic: ReportTopic, input: TextInput, facts: Facts): Outcome | null {
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
export function hear(topic: Topic, input: TextInput, facts: Facts): Outcome | null {
  if (saysWait(input.text)) {
    const line = phrase('take-your-time');
    return topic.kind === 'idle' ? done(topic, say([line])) : open(topic, [line]);
  }
  const read = understandHere(input.text, facts);
  if (read === null || read.kind === 'needs') return read;
  const { understood } = read;
  const mended = hearAfterSending(topic, input, understood, facts);
  if (mended) return mended;
  if (asksNothing(topic, facts) && isNod(input.text)) return reply(topic, [phrase('nod-heard')]);
  const noEvent = hearNoEvent(topic, input.text, understood, facts);
  if (noEvent) return noEvent;
  if (understood.kind === 'report')
    return mayWrite(facts.actor) ? beginFromMessage(topic, understood, input, facts) : null;
  const more =
    understood.kind === 'answer' || understood.kind === 'other' ? hearMore(topic, input, facts) : null;
  if (more) return more;
  if (understood.kind === 'answer') return topic.kind === 'idle' ? offerDraft(input, facts) : null;
  return answerSentence(topic, understood, input.text, facts);
}

/**
 * Nothing is on screen, or only what there is to read: a nod says yes to none of it. Who decides what wards ask for may mean
 * that, and must not think it done.
 */
function asksNothing({ kind }: Topic, { actor }: Facts): boolean {
  if (reachOf(actor, 'decide-waiver').childrenOf.length > 0) return false;
  return kind === 'idle' || kind === 'obligations' || kind === 'sent';
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
