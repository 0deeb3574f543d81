import { groupBy } from '#src/domain/group-by.ts';
import { wardActedFor } from '#src/domain/organisation/access.ts';
import type { Membership } from '#src/domain/organisation/organisation.ts';
import type { SentReport, SentReports } from '#src/domain/report/sent-report.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import { correctReport } from '#src/flows/begin-report/start-report.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, needs, open, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { pageLine, pageRow, pageWithin, perPage } from '#src/flows/words/page-row.ts';
import { unitFirst, unitOf, unitsOf, unitWords } from '#src/flows/words/unit-words.ts';
import { countChoices, countMore, needsToCount } from './count-more.ts';
import { goneOnce } from './gone-once.ts';
import { sentReportScreen } from './sent-report-screen.ts';
import { sentLine, sentReportButton } from './sent-report-words.ts';
import { sentPicks as picks, sentTopic, type SentTopic } from './topic.ts';

export const sentRoom: TopicRoom<SentTopic> = {
  revive: reviveBy(sentTopic),
  step: sentStep,
  show: showSent,
};

/** Everything that the unit has sent, newest first; a single one is shown at once. */
export function listSent(facts: Facts): Outcome {
  return showSent({ kind: 'sent', page: 0, shownId: null }, facts);
}

/** The newest report that the person may correct, ready to be corrected. */
export function correctNewest(facts: Facts): Outcome {
  const { sentNewest } = facts.found;
  if (sentNewest === undefined) return needs({ kind: 'sent-newest' });
  const none = (): Outcome => nothingSent(facts, []);
  return sentNewest === null ? none() : correctReport(sentNewest, facts, none);
}

function showSent(topic: SentTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  return topic.shownId === null ? showList(topic, facts, before) : showOne(topic, facts, before);
}

function sentStep(topic: SentTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  switch (picked?.pick) {
    case 'report':
      return showSent({ ...topic, shownId: picked.id }, facts);
    case 'count':
      return countMore(topic, picked.id, backFrom(topic), facts);
    case 'page':
      return showSent({ ...topic, page: picked.page, shownId: null }, facts);
    case 'back':
      return showSent({ kind: 'sent', page: topic.page, shownId: null }, facts);
    case undefined:
      return showSent(topic, facts, [phrase('pick-one')]);
  }
}

function showList({ page: wanted }: SentTopic, facts: Facts, before: readonly Phrase[]): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle, before);
  const { sentReports } = facts.found;
  const ward = wardActedFor(facts.actor);
  if (!sentReports)
    return needs({
      kind: 'sent-reports',
      from: wanted * perPage,
      most: perPage,
      ...(ward && { unitId: ward.unitId }),
    });
  const [only, ...others] = sentReports.reports;
  if (!only) return nothingSent(facts, before);
  if (sentReports.total === 1 && others.length === 0)
    return showSent({ kind: 'sent', page: 0, shownId: only.id, isOnly: true }, facts, before);
  const page = pageWithin(wanted, sentReports.total);
  return done(
    { kind: 'sent', page, shownId: null },
    show(listScreen(sentReports, page, unit, facts, before)),
  );
}

function listScreen(
  { reports, total }: SentReports,
  page: number,
  unit: Membership,
  facts: Facts,
  before: readonly Phrase[],
): Screen {
  const isOfSeveral = !wardActedFor(facts.actor) && unitsOf(facts.actor).length > 1;
  const lines = [
    ...(isOfSeveral
      ? [phrase('sent-list-of-all', { n: total }), ...byUnit(reports, facts)]
      : [
          phrase('sent-list', { unit: unitWords(unit), n: total }),
          inLines(reports.map((report) => sentLine(report, unit, facts))),
        ]),
    ...pageLine(page, total),
  ];
  const rows = [
    ...reports.map((report) => [
      picks.offer({ pick: 'report', id: report.id }, sentReportButton(report, unit, facts)),
    ]),
    ...pageRow(page, total),
    menuRow(facts),
  ];
  return choosing([...before, ...lines], rows);
}

/** Somebody with several units has those of each under its name. */
function byUnit(reports: readonly SentReport[], facts: Facts): readonly Phrase[] {
  return groupBy(reports, ({ unitId }) => unitId).map((ofOne) =>
    inLines([
      phrase('sent-list-unit', { unit: unitFirst(ofOne[0]) }),
      ...ofOne.map((report) => sentLine(report, report, facts)),
    ]),
  );
}

function showOne(topic: SentTopic, facts: Facts, before: readonly Phrase[]): Outcome {
  const { shownId } = topic;
  if (shownId === null) return showList(topic, facts, before);
  const { sentReport } = facts.found;
  if (sentReport === undefined) return needs(...needsToCount(shownId, facts));
  if (!sentReport) return showList({ ...topic, shownId: null }, facts, goneOnce(before));
  const more = countChoices(sentReport, facts);
  return done(topic, show(sentReportScreen(sentReport, backFrom(topic), facts, before, more)));
}

function backFrom({ isOnly }: SentTopic): Choice | null {
  return isOnly ? null : picks.offer({ pick: 'back' }, phrase('button-back'));
}

function nothingSent(facts: Facts, before: readonly Phrase[]): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle, before);
  return done(idle, say([...before, phrase('sent-none', { unit: unitWords(unit) })], [menuRow(facts)]));
}
