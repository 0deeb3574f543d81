import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, Outcome, Screen } from '#src/flows/contract/conversation.ts';
import { help } from '#src/flows/help/help.ts';
import { firstOpenField, type OpenReport, openReport, type ReportTopic } from './open-report.ts';
import { choosing, done, show } from '#src/flows/contract/outcome.ts';
import { cardScreen, linesScreen } from './report-card.ts';
import { questionScreen } from './report-question.ts';

/** Shows where the report stands: the question of `topic`, or its first open one, or the card when all is answered. */
export function showReport(facts: Facts, before: readonly Phrase[] = [], topic?: ReportTopic): Outcome {
  const open = openReport(facts);
  if (!open) return gone(facts);
  const at = topic?.at ?? firstOpenField(open) ?? 'card';
  const next: ReportTopic = {
    kind: 'report',
    reportId: open.report.id,
    at,
    leadsTo: topic?.leadsTo ?? 'next',
    saidIn: topic?.saidIn ?? {},
  };
  return done(next, show(screenAt(next, open, facts, before)));
}

function screenAt(topic: ReportTopic, open: OpenReport, facts: Facts, before: readonly Phrase[]): Screen {
  if (topic.at === 'card') return cardScreen(open, facts, before);
  if (topic.at === 'lines') return linesScreen(open, before);
  if (topic.at === 'leave') return leaveScreen(open, before);
  return questionScreen(topic, open, facts, before);
}

/** What was sent stays, whatever becomes of its correction. */
function leaveScreen({ report }: OpenReport, before: readonly Phrase[]): Screen {
  const what = report.version > 0 ? '-change' : '';
  const rows = [
    [{ value: 'keep', label: phrase('button-keep-draft') }],
    [{ value: 'throw-away', label: phrase(`button-throw-away${what}`) }],
    [{ value: 'stay', label: phrase('button-stay') }],
  ];
  return choosing([...before, phrase(`leave-ask${what}`)], rows);
}

/** The draft is no longer open: a colleague sent it or threw it away in the meantime. */
export function gone(facts: Facts): Outcome {
  const line =
    facts.report && facts.report.version > 0
      ? phrase('report-sent-by-other', { name: facts.report.editedByName })
      : phrase('report-gone');
  return help(facts, [line]);
}
