import type { Duty } from '#src/domain/obligation/duty.ts';
import type { ObligationId } from '#src/domain/ids.ts';
import { mayAlsoCount } from '#src/domain/report/may-also-count.ts';
import type { SentReport } from '#src/domain/report/sent-report.ts';
import { phrase } from '#src/domain/words.ts';
import { correctReport } from '#src/flows/begin-report/start-report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Need } from '#src/flows/contract/need.ts';
import { done, needs, open, type Outcome, show } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { canCorrect, sentReportScreen } from './sent-report-screen.ts';
import { sentPicks as picks, type SentTopic } from './topic.ts';

const mostOffered = 3;

/** What has to be known of a sent report and of what else it may count for. */
export function needsToCount(reportId: SentReport['id'], facts: Facts): readonly [Need, ...Need[]] {
  const unit = unitOf(facts.actor);
  const report = { kind: 'sent-report', reportId } as const;
  return unit ? [report, { kind: 'duties', unitId: unit.unitId }] : [report];
}

/** A button for each duty that a sent report may still count for: whoever said no once, or was never asked, says so there. */
export function countChoices(report: SentReport, facts: Facts): readonly Choice[] {
  return mayStillCount(report, facts)
    .slice(0, mostOffered)
    .map(({ obligation: { id, short } }) =>
      picks.offer({ pick: 'count', id }, phrase('button-count-more', { title: short })),
    );
}

/** The report counts for that duty, too: a new version of it says so. */
export function countMore(topic: SentTopic, id: ObligationId, back: Choice | null, facts: Facts): Outcome {
  const { shownId: reportId } = topic;
  const { report: now, sentReport, duties } = facts.found;
  if (reportId === null) return open(topic);
  if (now === undefined || sentReport === undefined || !duties)
    return needs(...needsToCount(reportId, facts), { kind: 'report', reportId });
  // Somebody writes on it by now: that is sent first.
  if (now?.isOpen) return correctReport(reportId, facts, () => open(topic, [phrase('report-gone')]));
  const duty = sentReport && mayStillCount(sentReport, facts).find(({ obligation }) => obligation.id === id);
  if (!sentReport || !duty) return open(topic);
  const { short } = duty.obligation;
  const counted = {
    ...sentReport,
    also: [...sentReport.also, { obligationId: id, short, isCounted: true }],
  };
  const said = [phrase('count-more-done', { title: short })];
  return done(
    topic,
    { kind: 'correct-sent', reportId, answers: {}, happenedOn: sentReport.happenedOn },
    { kind: 'count-also', reportId, obligationIds: [id] },
    show(sentReportScreen(counted, back, facts, said, countChoices(counted, facts))),
  );
}

/** Duties are those of the person's own unit: a report of another one has none. */
function mayStillCount(report: SentReport, facts: Facts): readonly Duty[] {
  const { duties } = facts.found;
  const isOwn = report.unitId === unitOf(facts.actor)?.unitId && canCorrect(report, facts);
  if (!duties || !isOwn || report.status === 'returned') return [];
  const alsoIds = report.also.map(({ obligationId }) => obligationId);
  return mayAlsoCount({ ...report, alsoIds }, report.happenedOn, duties, facts);
}
