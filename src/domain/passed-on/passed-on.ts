import type { Instant } from '#src/domain/ids.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';

/** What somebody has passed on, as it is read: to whoever looks after their unit, or back to who wrote before. */
export interface PassedOn {
  readonly id: string;
  /** Who wrote it, and for which unit. */
  readonly name: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly at: Instant;
  readonly text: string;
  /** Of the complaint that it is about. */
  readonly code: string | null;
  /** What it answers; null: it is the first word. */
  readonly answers: string | null;
}

/** In characters as a person sees them. */
export const longestPassedOn = 1000;
