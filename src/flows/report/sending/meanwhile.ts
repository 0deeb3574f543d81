import type { Duty } from '#src/domain/obligation/duty.ts';
import type { ReportId } from '#src/domain/ids.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { type OpenReport, titleOf } from '#src/flows/report/open-report.ts';
import { type Meanwhile, reportPicks as picks } from '#src/flows/report/topic.ts';
import { unitFirst } from '#src/flows/words/unit-words.ts';

/**
 * A report on the same duty that came while this one was written: by an officer for the ward, or (where an officer writes) by the
 * ward itself. Null: none, or the one that this takes the place of.
 */
export function sentMeanwhile({ report, isFor }: OpenReport, duties: readonly Duty[]): ReportId | null {
  if (report.version > 0) return null;
  const duty = duties.find(({ obligation }) => obligation.id === report.obligationId);
  const byWard = isFor && duty && duty.obligation.atLeast > 0 ? duty.sent?.reportId : undefined;
  const sentId = byWard ?? report.enteredId ?? null;
  return sentId === report.replacesId ? null : sentId;
}

/** That it came, and what is to become of this one. */
export function meanwhileScreen({ sentId }: Meanwhile, open: OpenReport, before: readonly Phrase[]): Screen {
  const words = { title: titleOf(open), unit: unitFirst(open.report) };
  const rows = [
    [{ value: { action: 'correct', of: sentId }, label: phrase('button-open-that') } as const],
    [picks.offer({ pick: 'send-too' }, phrase('button-send-too'))],
    [picks.offer({ pick: 'leave' }, phrase('button-cancel'))],
  ];
  const line = open.isFor ? phrase('meanwhile-by-ward', words) : phrase('meanwhile-by-officer', words);
  return choosing([...before, line], rows);
}
