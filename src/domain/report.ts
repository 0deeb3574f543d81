import type { Answers } from './form.ts';
import type { Instant, LocalDate, ObligationId, PersonId, PhotoId, ReportId, UnitId } from './ids.ts';

export type ReportStatus = 'draft' | 'submitted' | 'accepted' | 'returned' | 'replaced' | 'discarded';
export type PhotoState = 'pending' | 'stored' | 'failed' | 'refused';

export interface ReportPhoto {
  readonly id: PhotoId;
  readonly state: PhotoState;
}

/** A report as conversations see it: current answers, photos, who works on it. */
export interface Report {
  readonly id: ReportId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly obligationId: ObligationId | null;
  /** Short title of the obligation, or of the form where there is none. */
  readonly title: string;
  /** Event day of the obligation, for the prefilled date. */
  readonly eventOn: LocalDate | null;
  readonly formId: string;
  readonly formVersion: number;
  readonly status: ReportStatus;
  /** 0 for a draft; the number of the newest ReportVersion otherwise. */
  readonly version: number;
  readonly answers: Answers;
  readonly photos: readonly ReportPhoto[];
  /** The report that this one takes the place of when it is sent. */
  readonly replacesId: ReportId | null;
  readonly editedById: PersonId;
  readonly editedByName: string;
  readonly editedAt: Instant;
}
