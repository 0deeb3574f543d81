import type { Instant, LocalDate, ObligationId, PersonId, PlanId, UnitId } from '#src/domain/ids.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';

/** Reasons that are a button. */
export const quickReasons = ['weather', 'clash', 'figures', 'late-word'] as const;

/** One occurrence of an item of the plan, whichever unit it is asked of. */
export interface OccurrenceKey {
  readonly planId: PlanId;
  readonly itemId: string;
  readonly occurrence: string;
}

/** A ward with its obligation of an occurrence, as an officer who may extend it sees it. */
export interface ExtendableWard {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** The last day in time that stands, extended or not, and the first day on which a report counts no more. */
  readonly dueOn: LocalDate;
  readonly locksOn: LocalDate | null;
  /** It still wants a report. */
  readonly lacks: boolean;
  /** Somebody reports for it, and hears of it. */
  readonly hasPeople: boolean;
  /** By whom it was extended last, if that stands; null: by nobody. */
  readonly extendedByName: string | null;
}

/** What the wards below owe alike, with each of them by name. */
export interface ExtendableDuty extends OccurrenceKey {
  readonly short: string;
  readonly form: string;
  /** What its item is called, without the occurrence. */
  readonly names: readonly string[];
  readonly planYear: number;
  /** No extension goes beyond. */
  readonly planEndsOn: LocalDate;
  readonly wards: readonly ExtendableWard[];
}

/** An obligation that was extended in one go with others. */
export interface ExtendedWard {
  readonly obligationId: ObligationId;
  readonly unitName: string;
  /** It was extended once more since, or the plan changed: what stands is not of this one. */
  readonly isOvertaken: boolean;
}

/** What an officer extended in one go. */
export interface ExtendedBatch {
  readonly batchId: string;
  readonly short: string;
  readonly at: Instant;
  readonly isUndone: boolean;
  readonly wards: readonly ExtendedWard[];
}

/** An extension as whoever is told of it looks at it, at this moment. */
export interface ExtensionTold {
  readonly id: string;
  readonly byId: PersonId;
  readonly oldOn: LocalDate;
  readonly newOn: LocalDate;
  readonly reason: string;
  /** Its reports were locked by then: they can be corrected again. */
  readonly wasLocked: boolean;
  readonly isUndone: boolean;
  /** Another one stands for it. */
  readonly isOvertaken: boolean;
}
