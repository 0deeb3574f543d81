import type { Duty } from './duty.ts';
import type { LocalDate, PlanId } from '#src/domain/ids.ts';

/** What the plan calls the item that an obligation comes from; `{period}` stands for the month or half-year. */
export interface ItemWords {
  readonly itemTitle: string;
  readonly itemShort: string;
}

/** A duty of a unit, open or not, with the words that all occurrences of its item share. */
export interface PlanDuty extends Duty, ItemWords {}

/** How the units below stand with one occurrence of an item that each of them owes. */
export interface WardsDuty extends ItemWords {
  readonly planId: PlanId;
  readonly itemId: string;
  readonly occurrence: string;
  readonly short: string;
  readonly opensOn: LocalDate;
  readonly eventOn: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly locksOn: LocalDate | null;
  /** Nothing is owed: what they do is counted. */
  readonly isContinuing: boolean;
  /** Units that are asked. */
  readonly of: number;
  /** Of those: done; where nothing is owed, those with at least one report. */
  readonly met: number;
  readonly waived: number;
  /** Those that asked to be let off and wait for an answer. */
  readonly waiting: number;
  /** Names of those that still owe it. */
  readonly missing: readonly string[];
  readonly reports: number;
}
