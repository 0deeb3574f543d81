import type { ItemStanding } from './item-standing.ts';
import type { ObligationStatus } from './obligation.ts';

/** How many of a unit's duties are in which state; `late` are among `owed`. */
export interface StandingCounts {
  readonly done: number;
  readonly owed: number;
  readonly late: number;
  /** Locked, and nothing was reported. */
  readonly missed: number;
  readonly waived: number;
}

/** Every occurrence by itself, as the digest counts; what goes on all the year, is not open yet or waits for an officer is none of these. */
export function countStanding(items: readonly ItemStanding[]): StandingCounts {
  const all = items.filter(({ state }) => state !== 'continuing').flatMap(({ occurrences }) => occurrences);
  const count = (...statuses: readonly ObligationStatus[]): number =>
    all.filter(({ status }) => statuses.includes(status)).length;
  const asking = all.filter(({ isAsking }) => isAsking);
  return {
    done: count('met', 'met-late'),
    owed: asking.length,
    late: asking.filter(({ status }) => status === 'overdue').length,
    missed: count('missed'),
    waived: count('waived'),
  };
}
