import type {
  Instant,
  LocalDate,
  ObligationId,
  PersonId,
  PhotoId,
  ReportId,
  UnitId,
} from '#src/domain/ids.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import type { Answers } from '#src/domain/report/form.ts';
import type { PhotoState, ReportStatus } from '#src/domain/report/report.ts';

/** What an officer says to a report: it is verified, or it goes back to its ward. */
export type Verdict = 'accepted' | 'returned';

/** Reasons that are a button. */
export const quickReasons = ['photos', 'figures', 'date', 'content'] as const;

/** A photo of the version that is looked at; `mime` and `bytes` once it is stored. */
export interface ReviewPhoto {
  readonly id: PhotoId;
  readonly state: PhotoState;
  readonly sha256: string | null;
  readonly mime: string | null;
  readonly bytes: number | null;
}

/** What the obligation of a report asks of it. */
export interface AskedOfReport {
  readonly countsFrom: LocalDate;
  readonly countsTo: LocalDate;
  readonly dueOn: LocalDate;
  /** `HH:mm` of that day from which it is late; null: the whole day is in time. */
  readonly dueTime: string | null;
  /** Photos that it must have; null: as its form asks. */
  readonly photos: number | null;
}

/** An earlier version that the newest one is compared with. */
export interface VersionBefore {
  readonly answers: Answers;
  readonly photoIds: readonly PhotoId[];
  /** An officer decided on it: the newest one comes back. */
  readonly isReviewed: boolean;
}

/** The newest version of a report that waits for an officer. */
export interface ReportToReview {
  readonly id: ReportId;
  readonly version: number;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly obligationId: ObligationId | null;
  readonly short: string | null;
  readonly happenedOn: LocalDate | null;
  /** The day on which it was sent first, and `HH:mm` of it, in the plan's calendar. */
  readonly sentOn: LocalDate;
  readonly sentTime: string;
  /** When the newest version came. */
  readonly at: Instant;
  readonly sentByName: string;
  /** An officer wrote that version for the unit; left out: its own people did. */
  readonly isEnteredFor?: boolean;
  readonly formId: string;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly photos: readonly ReviewPhoto[];
  /** Null: it is on no obligation. */
  readonly asked: AskedOfReport | null;
  /** Null: it is as it was sent first. */
  readonly before: VersionBefore | null;
  /** Why it was corrected after it had been accepted, in its writer's words. */
  readonly why: string | null;
  /** Somebody of the ward writes on it just now. */
  readonly isBeingCorrected: boolean;
  /** Answers of earlier reports of the unit by the same form, the newest first. */
  readonly earlier: readonly Answers[];
}

/** How a report stands that an officer has on screen. */
export interface Standing {
  readonly id: ReportId;
  readonly version: number;
  readonly status: ReportStatus;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** Who decided on its newest version; null: nobody. */
  readonly decidedByName: string | null;
  readonly decidedById: PersonId | null;
}

/** A report that was decided on in one go with others. */
export interface DecidedReport {
  readonly id: ReportId;
  readonly unitName: string;
  /** It was sent anew since: what was decided about it is over. */
  readonly isOvertaken: boolean;
}

/** What an officer decided in one go. */
export interface DecidedBatch {
  readonly batchId: string;
  readonly verdict: Verdict;
  readonly at: Instant;
  readonly isUndone: boolean;
  readonly reports: readonly DecidedReport[];
}
