import type { Answers } from './form.ts';
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
  readonly obligationId: ObligationId;
  /** Short title of its obligation. */
  readonly short: string;
  readonly status: ReportStatus;
  readonly happenedOn: LocalDate | null;
  readonly submittedAt: Instant;
  /** Who sent its newest version. */
  readonly sentByName: string;
  readonly formId: string;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly photos: readonly ReportPhoto[];
  /** Whether it counts for its obligation: sent, not returned, and its event within the days. */
  readonly isCounted: boolean;
  readonly countsFrom: LocalDate;
  readonly countsTo: LocalDate;
}
