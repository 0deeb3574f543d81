import type { Report } from '#src/domain/report/report.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import { canTakeUp } from '#src/flows/begin-report/start-report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, choosing, done, needs, open, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { fieldRepliedTo, readChange } from '#src/flows/report/change-answer.ts';
import { openReport, type OpenReport, titleOf } from '#src/flows/report/open-report.ts';
import { withAnswers } from '#src/flows/report/after-answer.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { questionOf } from '#src/flows/report/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { otherRows, saidIn } from './rows.ts';
import { replyPicks as picks, type ReplyTopic } from './topic.ts';

/** The message replies to a report that is not at hand: is it to be written there? */
export function askAboutReport(topic: ReplyTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  const there = reportThere(topic, facts);
  if (there === undefined) return needsReport(topic);
  const said = saidIn(topic);
  if (!there)
    return topic.back.kind === 'idle'
      ? done(topic.back, say([phrase('reply-to-gone', { said })], [menuRow(facts)]))
      : asked(topic, [...before, phrase('reply-to-gone', { said })]);
  const title = titleOf(there);
  const field = fieldRepliedTo(repliedIn(topic), there.form);
  if (facts.found.repliedReport?.isOpen !== true)
    return asked(
      topic,
      [...before, phrase('reply-to-sent', { said, title })],
      phrase('button-reply-correct'),
    );
  return field
    ? asked(
        topic,
        [...before, phrase('reply-to-draft-field', { said, title, label: field.label })],
        phrase('button-reply-write'),
      )
    : asked(topic, [...before, phrase('reply-to-draft', { said, title })], phrase('button-reply-go-on'));
}

/** It is: into the draft, which then waits again, or into a correction of what was sent. */
export function writeThere(topic: ReplyTopic, facts: Facts): Outcome {
  const there = reportThere(topic, facts);
  if (there === undefined) return needsReport(topic);
  if (!there) return askAboutReport(topic, facts);
  const { report, form } = there;
  const isSent = facts.found.repliedReport?.isOpen !== true;
  const opened = { ...facts, report };
  const reopen = isSent ? [{ kind: 'reopen', reportId: report.id } as const] : [];
  const field = fieldRepliedTo(repliedIn(topic), form);
  if (!field) return after(reopen, showReport(opened, [phrase(isSent ? 'change-resumed' : 'draft-resumed')]));
  const change = readChange(field, topic.text, there, facts);
  if (change.kind === 'unclear')
    return after(
      reopen,
      showReport(opened, change.why, { stand: questionOf(field.id, isSent ? 'card' : 'next') }),
    );
  const { answers, lines } = change;
  if (isSent)
    return after(
      [{ kind: 'reopen', reportId: report.id, answers }],
      showReport(withAnswers(opened, answers), lines, { stand: { at: 'card' } }),
    );
  const written = { kind: 'answer', reportId: report.id, answers } as const;
  if (topic.back.kind === 'idle') return after([written], showReport(withAnswers(opened, answers), lines));
  const title = titleOf(there);
  const told =
    lines.length > 0 ? phrase('reply-written-lines', { title }) : phrase('reply-written', { title });
  return after([written], open(topic.back, [inLines([told, ...lines])]));
}

/** The report with its form, as if it were opened already; null: nobody writes on it any more. Undefined: it is to be read. */
function reportThere({ to }: ReplyTopic, facts: Facts): OpenReport | null | undefined {
  const { repliedReport } = facts.found;
  if (repliedReport === undefined) return undefined;
  if (!repliedReport || !canTakeUp(repliedReport, facts)) return null;
  const report: Report = { ...repliedReport, isOpen: true };
  return to.about.kind === 'field' || to.about.kind === 'report'
    ? openReport({ report, forms: facts.forms })
    : null;
}

function needsReport({ to: { about } }: ReplyTopic): Outcome {
  const reportId = about.kind === 'field' || about.kind === 'report' ? about.reportId : null;
  return reportId === null ? needs() : needs({ kind: 'replied-report', reportId });
}

function repliedIn({ to: { about, quote } }: ReplyTopic): Parameters<typeof fieldRepliedTo>[0] {
  return { about: about.kind === 'nothing' ? { kind: 'question' } : about, quote };
}

function asked(topic: ReplyTopic, lines: readonly Phrase[], there?: Phrase): Outcome {
  const rows = [...(there ? [[picks.offer({ pick: 'there' }, there)]] : []), ...otherRows(topic)];
  return done(topic, show(choosing(lines, rows)));
}
