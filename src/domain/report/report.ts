import type { Answers } from './form.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import type {
  Instant,
  LocalDate,
  ObligationId,
  PersonId,
  PhotoId,
  ReportId,
  UnitId,
} from '#src/domain/ids.ts';
import type { Measure, Obligation } from '#src/domain/obligation/obligation.ts';

export type ReportStatus = 'draft' | 'submitted' | 'accepted' | 'returned' | 'replaced' | 'discarded';
export type PhotoState = 'pending' | 'stored' | 'failed' | 'refused';

export interface ReportPhoto {
  readonly id: PhotoId;
  readonly state: PhotoState;
  /** Known once the bytes are stored; the same picture twice is one piece of evidence. */
  readonly sha256: string | null;
  /** Whoever sent it was told that it arrived, or that it is of no use. */
  readonly isTold: boolean;
  /** Whether it says when it was taken; null, or left out: not known yet. */
  readonly isTimed?: boolean | null;
}

/** What of an obligation says whether a report counts for it. */
export interface Counts {
  /** Days on which an event counts, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** First day on which a report counts no more; null: never. */
  readonly locksOn: LocalDate | null;
  /** An amended plan asks for it no more. */
  readonly isWithdrawn: boolean;
  readonly measure: Measure;
  /** A report counts once an officer has accepted it; left out: at once. */
  readonly needsReview?: boolean;
}

/** What of an obligation that the plan asks for now says whether a report counts for it. */
export function countsOf({
  countsFrom: from,
  countsTo: to,
  locksOn,
  measure,
  needsReview,
}: Obligation): Counts {
  return { from, to, locksOn, isWithdrawn: false, measure, needsReview };
}

/** A report as conversations see it: working answers, photos, who works on it. */
export interface Report {
  readonly id: ReportId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly obligationId: ObligationId | null;
  /** Short title of the obligation; null where there is none and the form's title serves. */
  readonly title: string | null;
  /** Event day of the obligation, for the prefilled date. */
  readonly eventOn: LocalDate | null;
  /** Other obligations that it counts for, as who sent it said. */
  readonly alsoIds: readonly ObligationId[];
  /** What counts for its obligation; null without one. */
  readonly counts: Counts | null;
  /** Photos that the obligation asks for; null: as the form says. */
  readonly photosWanted: number | null;
  readonly formId: string;
  readonly formVersion: number;
  readonly status: ReportStatus;
  /** Somebody is writing or correcting it: `answers` are the working copy. */
  readonly isOpen: boolean;
  /** A correction that says something else than what was sent, or has more photos. */
  readonly isChanged: boolean;
  /** 0 until it was sent once; the number of the newest ReportVersion otherwise. */
  readonly version: number;
  readonly answers: Answers;
  readonly photos: readonly ReportPhoto[];
  /** The report that this one takes the place of when it is sent. */
  readonly replacesId: ReportId | null;
  /** Of a draft: what an officer sent for the unit on the same duty while it lay there; left out, or null: nothing. */
  readonly enteredId?: ReportId | null;
  readonly editedById: PersonId;
  readonly editedByName: string;
  readonly editedAt: Instant;
}

/** Why a photo that somebody sent is none: its bytes are no whole picture, it is too large, or it never came. */
export type UnusableReason = 'not-an-image' | 'broken' | 'too-many-pixels' | 'too-large' | 'unreachable';

/** Photos that are of no use, for one reason. */
export interface UnusablePhotos {
  readonly why: UnusableReason;
  readonly n: number;
  /** When the first of them was sent. */
  readonly sentAt: Instant;
}

/** Photos from one chat of which the person was not told yet, by what they belong to; `report` null: to nothing so far. */
export interface FreshPhotos {
  readonly report: Report | null;
  /** Stored, or on their way. */
  readonly taken: number;
  readonly tooMany: number;
  /** Those that turned out to be of no use, the earliest sent first. */
  readonly unusable: readonly UnusablePhotos[];
  /** Those too many and those of no use, one by one. */
  readonly ofNoUse: readonly PhotoId[];
  /** When the first of them came. */
  readonly since: Instant;
  /** An album is among them; left out: none is. */
  readonly isAlbum?: boolean;
}

/** Photos of a person that belong to no report yet: how many, and when the first and the last of them came. */
export interface LoosePhotos {
  readonly n: number;
  /** An album is among them; left out: it was not looked. */
  readonly isAlbum?: boolean;
  readonly since: Instant;
  readonly until: Instant;
}
