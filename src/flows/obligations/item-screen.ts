import type { ItemStanding, OccurrenceStanding } from '#src/domain/obligation/item-standing.ts';
import type { Membership } from '#src/domain/organisation/organisation.ts';
import { mostItemReports, type SentReport } from '#src/domain/report/sent-report.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import { dutyButton } from '#src/flows/words/duty-words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { itemName } from '#src/flows/words/occurrence-words.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import { canReport, waivable } from './standing-facts.ts';
import { doneOf } from './item-words.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { unitFirst, unitWords } from '#src/flows/words/unit-words.ts';
import { sentReportButton, sentReportLine } from '#src/flows/sent/sent-report-words.ts';
import { statusLine } from './status-words.ts';
import { itemPicks as picks } from './topic.ts';

interface Shown {
  readonly unit: Membership;
  readonly item: ItemStanding;
  /** Newest event first. */
  readonly reports: readonly SentReport[];
}

type Entry = { readonly duty: Choice } | { readonly report: SentReport };

/** One item: its occurrences with their status, the reports behind them, and a button to report on what is still asked. */
export function itemScreen(
  { unit, item, reports }: Shown,
  wanted: number,
  facts: Facts,
  before: readonly Phrase[],
): Screen {
  const entries: readonly Entry[] = [
    ...reportable(item, facts).map((duty) => ({ duty })),
    ...reports.map((report) => ({ report })),
  ];
  const page = pageWithin(wanted, entries.length);
  const shown = pageOf(entries, page);
  const lines = [
    phrase('why', { title: itemName(item), unit: unitWords(unit) }),
    inLines([...counted(item), ...item.occurrences.map((one) => statusLine(one, item, facts))]),
    ...(reports.length === 0 ? [noReports(item, unit)] : reportLines(reports.length, shown, unit, facts)),
    ...pageLine(page, entries.length),
  ];
  const rows = [
    ...shown.map((entry) => ['duty' in entry ? entry.duty : reportChoice(entry.report, unit, facts)]),
    ...pageRow(page, entries.length),
    ...(waivable(item, facts).length > 0
      ? [[picks.offer({ pick: 'waive' }, phrase('button-will-not-take-place'))]]
      : []),
    [picks.offer({ pick: 'back-to-list' }, phrase('button-back'))],
  ];
  return choosing([...before, ...lines], rows);
}

/** 'Đã xong 3/4' where there is more than one to count. */
function counted(item: ItemStanding): readonly Phrase[] {
  if (item.occurrences.length === 1 || item.state === 'continuing') return [];
  return [phrase('why-counted', doneOf(item))];
}

function reportable(item: ItemStanding, facts: Facts): readonly Choice[] {
  const open = item.state === 'continuing' ? item.occurrences : item.asking;
  return open.filter((one) => canReport(one, facts)).flatMap((one) => reportChoiceOf(one, item, facts));
}

function reportChoiceOf(
  { duty, status }: OccurrenceStanding,
  item: ItemStanding,
  facts: Facts,
): readonly Choice[] {
  if (!duty) return [];
  const label =
    item.state === 'continuing'
      ? phrase('button-report-duty', { title: duty.obligation.short })
      : dutyButton({ duty, status }, facts.today);
  return [picks.offer({ pick: 'duty', id: duty.obligation.id }, label)];
}

/** Of what all wards do together a ward sees how far it is, and its own reports only. */
function noReports({ occurrences: [{ duty }] }: ItemStanding, unit: Membership): Phrase {
  const isOfOthers = duty !== null && duty.obligation.unitId !== unit.unitId;
  return isOfOthers ? phrase('why-no-own-reports', { unit: unitFirst(unit) }) : phrase('why-no-reports');
}

function reportLines(
  all: number,
  shown: readonly Entry[],
  unit: Membership,
  facts: Facts,
): readonly Phrase[] {
  const lines = shown.flatMap((entry) =>
    'report' in entry ? [sentReportLine(entry.report, unit, facts)] : [],
  );
  return lines.length > 0
    ? [inLines([phrase(all < mostItemReports ? 'why-reports' : 'why-reports-newest', { n: all }), ...lines])]
    : [];
}

function reportChoice(report: SentReport, unit: Membership, facts: Facts): Choice {
  return picks.offer({ pick: 'report', id: report.id }, sentReportButton(report, unit, facts));
}
