import { readCardWord } from '#src/domain/answer/card-word.ts';
import { asksWhetherReceived } from '#src/domain/answer/received-word.ts';
import { addDays, instantOf } from '#src/domain/calendar.ts';
import type { ReportId } from '#src/domain/ids.ts';
import { evidenceCount, storedCount } from '#src/domain/report/photos.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Understood } from '#src/domain/understand/understand.ts';
import { phrase } from '#src/domain/words.ts';
import { joinedSaid } from '#src/flows/begin-report/carried.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { needs, open, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import {
  isCorrecting,
  namesFigure,
  sentLatelyMs,
  sentReport,
  whatToMend,
} from '#src/flows/mend/what-to-mend.ts';
import { type OpenReport, titleOf } from '#src/flows/report/open-report.ts';
import { reply } from './reply-beside.ts';

interface Message {
  readonly text: string;
  readonly messageId: string | null;
}

/**
 * What somebody says on the day on which they sent a report or the day after, or under one that is shown: what is otherwise is offered to
 * be put right, and who asks hears that it came. Null: they sent none, or it is about something else.
 */
export function hearAfterSending(
  topic: Topic,
  { text, messageId }: Message,
  { kind, form }: Pick<Understood, 'kind' | 'form'>,
  facts: Facts,
): Outcome | null {
  const shown = shownIn(topic);
  if (topic.kind !== 'idle' && topic.kind !== 'mend' && shown === null) return null;
  // Photos may have sent it just before.
  const isNod = topic.kind === 'idle' && (asksWhetherReceived(text) || readCardWord(text) === 'send');
  const mayMend = kind === 'answer' || kind === 'other' || isCorrecting(text);
  if (!isNod && !mayMend) return null;
  const { found } = facts;
  const report = shown === null ? found.sentLast : found.report;
  if (report === undefined)
    return shown === null
      ? needs({ kind: 'sent-last', since: instantOf(addDays(facts.today, -1), '00:00', facts.zone) })
      : needs({ kind: 'report', reportId: shown });
  const sent = sentReport(report, facts);
  if (!sent || (kind === 'report' && form !== null && form !== sent.form.id)) return null;
  const isAsked = topic.kind === 'mend' && topic.reportId === sent.report.id;
  const isLate = shown === null && !isAsked && sent.report.editedAt < facts.now - sentLatelyMs;
  const { ownDrafts } = found;
  if (isLate && ownDrafts === undefined) return needs({ kind: 'own-drafts' });
  // It is likelier of what is being written.
  if (isLate && (isNod || ownDrafts?.some(isBegun))) return null;
  if (isNod) {
    const all = evidenceCount(sent.report.photos);
    const stored = storedCount(sent.report.photos);
    const coming = stored < all ? [phrase('receipt-photos-coming', { stored, all })] : [];
    return reply(topic, [phrase('sent-received', { title: titleOf(sent) }), ...coming]);
  }
  const { id: reportId } = sent.report;
  const now = { text, messageId, on: facts.saidOn, isOfOther: false };
  const mended = whatToMend(now, sent, facts);
  if (!mended) return readCardWord(text) === 'lines' && !isLate ? askWhatIsWrong(topic, sent) : null;
  if (isLate && !isCorrecting(text) && !namesFigure(text, mended, sent, facts)) return null;
  // One that is asked about already is put right together with it.
  const before = topic.kind === 'mend' && topic.reportId === reportId ? topic : undefined;
  const answers = { ...before?.answers, ...mended };
  const back = shown === null ? (before?.back ?? idle) : topic;
  return open({ kind: 'mend', reportId, answers, said: joinedSaid(before?.said, now), back });
}

/** A report that is not sent, or a correction in which something was changed. */
function isBegun({ version, isChanged }: Report): boolean {
  return version === 0 || isChanged;
}

/** The sent report that is on screen, whole. */
function shownIn(topic: Topic): ReportId | null {
  return topic.kind === 'sent' || topic.kind === 'item' ? topic.shownId : null;
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
