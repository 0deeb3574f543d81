import type { Words } from '#src/domain/words.ts';
import { type Answers, answerOf, type Form, formOf } from './form.ts';
import type { Instant, LocalDate, ObligationId, ReportId, UnitId } from '#src/domain/ids.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import type { ReportPhoto, ReportStatus } from './report.ts';

/** Reports on one item that are looked through in a chat: more than anybody does; the newest are the ones asked about. */
export const mostItemReports = 120;

/** A report as it was sent last, for those who look at it: never the working copy of somebody who corrects it. */
export interface SentReport {
  readonly id: ReportId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** The unit above it; left out: nobody looked. */
  readonly unitParentId?: UnitId | null;
  /** Null: it is on none, and counts for nothing by itself. */
  readonly obligationId: ObligationId | null;
  /** Short title of its obligation. */
  readonly short: string | null;
  readonly status: ReportStatus;
  readonly happenedOn: LocalDate | null;
  readonly submittedAt: Instant;
  /** Who sent its newest version. */
  readonly sentByName: string;
  /** They are an officer who wrote it for the unit; left out: they are of the unit. */
  readonly isEnteredFor?: boolean;
  readonly formId: string;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly photos: readonly ReportPhoto[];
  /** An officer looks at it before it counts; left out: it counts at once. */
  readonly needsReview?: boolean;
  /** Whether it counts for its obligation: sent, not returned, and its event within the days. */
  readonly isCounted: boolean;
  /** Other obligations that it counts for, as who sent it said: whether it still does. */
  readonly also: readonly {
    readonly obligationId: ObligationId;
    readonly short: string;
    readonly isCounted: boolean;
  }[];
  /** Days on which an event counts for it, both included; null without one. */
  readonly countsFrom: LocalDate | null;
  readonly countsTo: LocalDate | null;
}

/** One page of what was sent, newest first, out of `total`. */
export interface SentReports {
  readonly reports: readonly SentReport[];
  readonly total: number;
}

/** What a sent report is called: its duty's short title; without one what it calls itself, else its form's title. */
export function titleOfSent(
  report: Pick<SentReport, 'short' | 'answers' | 'formId' | 'formVersion'>,
  forms: readonly Form[],
): string | Words {
  if (report.short !== null) return report.short;
  const own = answerOf(report.answers, 'title');
  return typeof own === 'string' ? own : (formOf(report, forms)?.title ?? report.formId);
}
