import { z } from 'zod';
import { readCardWord } from '#src/domain/answer/card-word.ts';
import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import { leavesAsItWas } from '#src/domain/in-report/leaves-as-it-was.ts';
import type { ReportId } from '#src/domain/ids.ts';
import { lockedSince } from '#src/domain/report/lock-day.ts';
import type { Answers } from '#src/domain/report/form.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { correctReport } from '#src/flows/begin-report/start-report.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import { backSchema } from '#src/flows/contract/back.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, needs, open, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { named, picksOf } from '#src/flows/contract/pick.ts';
import { idle, reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { titleOf } from '#src/flows/report/open-report.ts';
import { receipt } from '#src/flows/report/sending/receipt.ts';
import { dayOfEvent } from '#src/flows/report/report-day.ts';
import { type Said, saidSchema } from '#src/flows/report/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { changeWords, sentReport, stillOtherwise } from './what-to-mend.ts';

interface MendTopic {
  readonly kind: 'mend';
  readonly reportId: ReportId;
  /** What is to stand there. */
  readonly answers: Answers;
  readonly said: Said;
  /** Where the person was before, and is led back to. */
  readonly back: Topic;
}

const topicSchema: z.ZodType<MendTopic> = z.object({
  kind: z.literal('mend'),
  reportId: idSchema<ReportId>(),
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  said: saidSchema,
  back: backSchema,
});

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** A message says otherwise than a report that was sent: is that to be put right? */
    readonly mend: MendTopic;
  }
}

const picks = picksOf(named('mend', 'leave'));

export const mendRoom: TopicRoom<MendTopic> = {
  revive: reviveBy(topicSchema),
  step: mendStep,
  show: askToMend,
};

/** One tap puts it right and sends it. */
function askToMend(topic: MendTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  const { report } = facts.found;
  if (report === undefined) return needs({ kind: 'report', reportId: topic.reportId });
  const sent = sentReport(report, facts);
  const answers = sent && stillOtherwise(topic.answers, sent);
  if (!sent || !answers) return open(topic.back, [...before, phrase('report-gone')]);
  const changes = { list: [...changeWords(answers, sent)], joined: 'commas' } as const;
  const rows = [
    [picks.offer({ pick: 'mend' }, phrase('button-mend'))],
    [picks.offer({ pick: 'leave' }, phrase('button-mend-leave'))],
  ];
  const line = phrase('mend-ask', { title: titleOf(sent), changes });
  return done(topic, show(choosing([...before, line], rows)));
}

function mendStep(topic: MendTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input)?.pick;
  const said = input.kind === 'text' ? parseYesNo(input.text) : undefined;
  const isSend = input.kind === 'text' && readCardWord(input.text) === 'send';
  if (picked === 'mend' || said === 'yes' || isSend) return mend(topic, facts);
  const isLeft = said === 'no' || (input.kind === 'text' && leavesAsItWas(input.text));
  if (picked === 'leave' || isLeft) return leave(topic.back, facts);
  return askToMend(topic, facts, [phrase('pick-one')]);
}

function leave(back: Topic, facts: Facts): Outcome {
  const line = phrase('mend-left');
  return back.kind === 'idle' ? done(idle, say([line], [menuRow(facts)])) : open(back, [line]);
}

function mend({ reportId, answers: wanted, said, back }: MendTopic, facts: Facts): Outcome {
  const { report, duties, sentReport: before } = facts.found;
  if (report === undefined) return needs({ kind: 'report', reportId });
  const gone = (): Outcome => open(back, [phrase('report-gone')]);
  // Somebody writes on it by now: what was said goes into that.
  // What was verified, or is locked, is opened: that asks for a reason, or says so.
  const isHeld = report && (report.status === 'accepted' || lockedSince(report, facts.today) !== null);
  if (report?.isOpen === true || isHeld) return correctReport(reportId, facts, gone, { said });
  const sent = sentReport(report, facts);
  const answers = sent && stillOtherwise(wanted, sent);
  if (!sent || !answers) return gone();
  if (!duties || before === undefined)
    return needs({ kind: 'duties', unitId: sent.report.unitId }, { kind: 'sent-report', reportId });
  const mended = { ...sent, report: { ...sent.report, answers: { ...sent.report.answers, ...answers } } };
  const happenedOn = dayOfEvent(mended, facts.saidOn);
  return done(
    idle,
    { kind: 'correct-sent', reportId, answers, happenedOn },
    receipt({ ...mended, happenedOn, duties, before }, facts),
  );
}
