import type { ReportId } from '#src/domain/ids.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { answer, done, needs, open, type Outcome, say } from '#src/flows/contract/outcome.ts';
import type { RepliedTo } from '#src/flows/contract/replied-to.ts';
import { reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { answerQuestionByReply } from '#src/flows/waiver/talk.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { answerAnnounced } from '#src/flows/announce/read-announced.ts';
import { answerByReply } from '#src/flows/pass-on/answer.ts';
import { answerEarlier, fieldRepliedTo } from '#src/flows/report/change-answer.ts';
import { openReport } from '#src/flows/report/open-report.ts';
import { sentReport, whatToMend } from '#src/flows/mend/what-to-mend.ts';
import { askAboutNotice } from './notice.ts';
import { isForScreen } from './on-screen.ts';
import { takePhoto } from './photo.ts';
import { askAboutReport, writeThere } from './other-report.ts';
import { replyPicks as picks, type ReplyTopic, replyTopic } from './topic.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

export const replyRoom: TopicRoom<ReplyTopic> = {
  revive: reviveBy(replyTopic),
  step: replyStep,
  show: ask,
};

/**
 * What a message that replies to something else than what is on screen means; null: the same as any other. An answer to an
 * earlier question of the report at hand is written there. What belongs to anything else is asked about.
 */
export function takeReply(topic: Topic, input: Input, facts: Facts): Outcome | null {
  const { repliedTo: to } = facts;
  if (!to) return null;
  if (to.about.kind === 'passed-on') return answerByReply(to.about.passedOnId, topic, input, facts);
  if (to.about.kind === 'announcement') return answerAnnounced(to.about.announcementId, topic, input, facts);
  if (to.about.kind === 'request-question')
    return answerQuestionByReply(to.about.waiverId, topic, input, facts);
  if (to.about.kind === 'receipt') return mendReply(to.about.reportId, topic, input, facts);
  if (input.kind === 'photo')
    return isAtHand(topic, to, facts) ? null : takePhoto(topic, input, to.about, facts);
  if (input.kind !== 'text' || isForScreen(topic, input.text, facts)) return null;
  const { about } = to;
  if (about.kind === 'question') return topic.kind === 'idle' ? null : open(topic, [phrase('reply-old')]);
  if (isAtHand(topic, to, facts)) return about.kind === 'notice' ? null : answerHere(topic, input, to, facts);
  const back = topic.kind === 'reply' ? topic.back : topic;
  const { text, messageId } = input;
  return ask({ kind: 'reply', text, messageId, saidOn: facts.saidOn, to, back }, facts);
}

/** Words about a receipt may put right what was sent; all others are as if they replied to nothing. */
function mendReply(reportId: ReportId, topic: Topic, input: Input, facts: Facts): Outcome | null {
  if (input.kind !== 'text') return null;
  const { repliedReport } = facts.found;
  if (repliedReport === undefined) return needs({ kind: 'replied-report', reportId });
  const sent = sentReport(repliedReport, facts);
  const { text, messageId } = input;
  const said = { text, messageId, on: facts.saidOn, isOfOther: false };
  const answers = sent && whatToMend(said, sent, facts);
  return answers ? open({ kind: 'mend', reportId, answers, said, back: topic }) : null;
}

/** Whether it is about the report that is being written, or about the duty that it is on. */
function isAtHand(topic: Topic, { about }: RepliedTo, { report }: Facts): boolean {
  if (topic.kind !== 'report') return false;
  if (about.kind === 'notice')
    return report?.obligationId != null && about.obligationIds.includes(report.obligationId);
  return (about.kind === 'field' || about.kind === 'report') && about.reportId === topic.reportId;
}

function answerHere(topic: Topic, input: TextInput, to: RepliedTo, facts: Facts): Outcome | null {
  const report = openReport(facts);
  const field = report && fieldRepliedTo(to, report.form);
  if (topic.kind !== 'report' || !report || !field) return null;
  return answerEarlier(topic, field, input, report, facts);
}

/** Where the message belongs. */
function ask(topic: ReplyTopic, facts: Facts, before: Parameters<typeof askAboutReport>[2] = []): Outcome {
  const { about } = topic.to;
  if (about.kind === 'notice') return askAboutNotice(topic, about, facts, before);
  if (about.kind === 'field' || about.kind === 'report') return askAboutReport(topic, facts, before);
  return open(topic.back, before);
}

function replyStep(topic: ReplyTopic, input: Input, facts: Facts): Outcome {
  const { back, text, messageId, saidOn = facts.saidOn } = topic;
  switch (picks.read(input)?.pick) {
    case 'there':
      return writeThere(topic, { ...facts, saidOn });
    case 'here':
      if (back.kind === 'report' && facts.found.report === undefined)
        return needs({ kind: 'report', reportId: back.reportId });
      return answer(back, { kind: 'text', text, messageId }, saidOn);
    case 'drop':
      return back.kind === 'idle' ? done(back, say([phrase('reply-dropped')], [menuRow(facts)])) : open(back);
    case undefined:
      return ask(topic, facts, [phrase('pick-one')]);
  }
}
