import { readCardWord } from '#src/domain/answer/card-word.ts';
import { asksWhetherReceived } from '#src/domain/answer/received-word.ts';
import type { Instant } from '#src/domain/ids.ts';
import { evidenceCount, storedCount } from '#src/domain/report/photos.ts';
import type { Understood } from '#src/domain/understand/understand.ts';
import { phrase } from '#src/domain/words.ts';
import { joinedSaid } from '#src/flows/begin-report/carried.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { needs, open, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { isCorrecting, sentLatelyMs, sentReport, whatToMend } from '#src/flows/mend/what-to-mend.ts';
import { type OpenReport, titleOf } from '#src/flows/report/open-report.ts';
import { reply } from './reply-beside.ts';

interface Message {
  readonly text: string;
  readonly messageId: string | null;
}

/**
 * What somebody says shortly after they sent a report: what is otherwise is offered to be put right, and who asks hears that it
 * came. Null: they sent none, or it is about something else.
 */
export function hearAfterSending(
  topic: Topic,
  { text, messageId }: Message,
  { kind, form }: Pick<Understood, 'kind' | 'form'>,
  facts: Facts,
): Outcome | null {
  if (topic.kind !== 'idle' && topic.kind !== 'mend') return null;
  const isNod = topic.kind === 'idle' && asksWhetherReceived(text);
  const mayMend = kind === 'answer' || kind === 'other' || isCorrecting(text);
  if (!isNod && !mayMend) return null;
  const { sentLast } = facts.found;
  if (sentLast === undefined)
    return needs({ kind: 'sent-last', since: (facts.now - sentLatelyMs) as Instant });
  const sent = sentReport(sentLast, facts);
  if (!sent || (kind === 'report' && form !== null && form !== sent.form.id)) return null;
  if (isNod) {
    const all = evidenceCount(sent.report.photos);
    const stored = storedCount(sent.report.photos);
    const coming = stored < all ? [phrase('receipt-photos-coming', { stored, all })] : [];
    return reply(topic, [phrase('sent-received', { title: titleOf(sent) }), ...coming]);
  }
  const { id: reportId } = sent.report;
  const now = { text, messageId, on: facts.saidOn, isOfOther: false };
  const mended = whatToMend(now, sent, facts);
  if (!mended) return readCardWord(text) === 'lines' ? askWhatIsWrong(topic, sent) : null;
  // One that is asked about already is put right together with it.
  const before = topic.kind === 'mend' && topic.reportId === reportId ? topic : undefined;
  const answers = { ...before?.answers, ...mended };
  return open({ kind: 'mend', reportId, answers, said: joinedSaid(before?.said, now), back: idle });
}

/** `sai rồi`: of what was sent, but not what of it. */
function askWhatIsWrong(topic: Topic, { report, form }: OpenReport): Outcome {
  const correct = { value: { action: 'correct', of: report.id }, label: phrase('button-correct') } as const;
  return reply(topic, [phrase('mend-which', { title: titleOf({ report, form }) })], [[correct]]);
}

/** An edit of a message, where nothing is asked: it may say otherwise than what was sent last. */
export function hearEditAfterSending(topic: Topic, message: Message, facts: Facts): Outcome | null {
  return hearAfterSending(topic, message, { kind: 'other', form: null }, facts);
}
