import type { Instant, LocalDate, ReportId, UnitId } from '#src/domain/ids.ts';
import type { Obligation, Progress } from './obligation.ts';

/** An obligation as its unit sees it: what it asks, how far it is, and who is at it just now. */
export interface Duty {
  readonly obligation: Obligation;
  readonly progress: Progress;
  /** Unfinished report of the asking unit, if there is one. */
  readonly draft: {
    readonly reportId: ReportId;
    readonly editedById: string;
    readonly editedByName: string;
    readonly editedAt: Instant;
  } | null;
  /** The asking unit's own newest sent report on it. */
  readonly sent: {
    readonly reportId: ReportId;
    readonly happenedOn: LocalDate | null;
    readonly submittedAt: Instant;
  } | null;
  /** Unit that reports; not the obligation's own where many contribute to one. */
  readonly forUnitId: UnitId;
}

/** What the plan calls the item that an obligation comes from; `{period}` stands for the month or half-year. */
export interface ItemWords {
  readonly itemTitle: string;
  readonly itemShort: string;
}

/** A duty of a unit, open or not, with the words that all occurrences of its item share. */
export interface PlanDuty extends Duty, ItemWords {
  /** What else people call the item. */
  readonly itemAliases?: readonly string[];
}
