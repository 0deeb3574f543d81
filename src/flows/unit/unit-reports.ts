import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { SeenUnit } from '#src/flows/contract/need.ts';
import { choosing, done, needs, open, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { goneOnce } from '#src/flows/sent/gone-once.ts';
import { sentReportScreen } from '#src/flows/sent/sent-report-screen.ts';
import { sentLine, sentReportButton } from '#src/flows/sent/sent-report-words.ts';
import { pageLine, pageRow, pageWithin, perPage } from '#src/flows/words/page-row.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { unitPicks as picks, type UnitReports } from './topic.ts';

/** What a unit sent, newest first, page by page; or one of these whole, with its photos. */
export function showReports(
  topic: UnitReports,
  unit: SeenUnit,
  facts: Facts,
  before: readonly Phrase[],
): Outcome {
  if (topic.shownId !== null) return showReport(topic, topic.shownId, unit, facts, before);
  const { unitId } = topic;
  const { sentReports } = facts.found;
  if (!sentReports) return needs({ kind: 'sent-reports', from: topic.page * perPage, most: perPage, unitId });
  const { reports, total } = sentReports;
  if (total === 0) return open({ kind: 'unit', at: 'card', unitId, page: 0 }, before);
  const page = pageWithin(topic.page, total);
  const lines = [
    phrase('sent-list', { unit: unitWords(unit), n: total }),
    inLines(reports.map((report) => sentLine(report, unit, facts))),
    ...pageLine(page, total),
  ];
  const rows = [
    ...reports.map((report) => [
      picks.offer({ pick: 'report', id: report.id }, sentReportButton(report, unit, facts)),
    ]),
    ...pageRow(page, total),
    [picks.offer({ pick: 'card' }, phrase('button-back'))],
  ];
  return done({ ...topic, page }, show(choosing([...before, ...lines], rows)));
}

function showReport(
  topic: UnitReports,
  reportId: NonNullable<UnitReports['shownId']>,
  unit: SeenUnit,
  facts: Facts,
  before: readonly Phrase[],
): Outcome {
  const { sentReport } = facts.found;
  if (sentReport === undefined) return needs({ kind: 'sent-report', reportId });
  // A report of another unit was never on this list.
  if (sentReport?.unitId !== topic.unitId)
    return showReports({ ...topic, shownId: null }, unit, facts, goneOnce(before));
  const back = picks.offer({ pick: 'back-to-reports' }, phrase('button-back'));
  return done(topic, show(sentReportScreen(sentReport, back, facts, before)));
}
