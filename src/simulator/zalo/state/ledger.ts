import { DateTime } from 'luxon';
import type { Instant } from '#src/domain/ids.ts';

/** Messages of a bot by month of its account, which is Vietnam's: `2024-03`. */
export interface Ledger {
  readonly outbound: Map<string, number>;
  readonly inbound: Map<string, number>;
}

const zone = 'Asia/Ho_Chi_Minh';

export function createLedger(): Ledger {
  return { outbound: new Map(), inbound: new Map() };
}

/** Counts one more in the month of `at`. */
export function countMessage(counts: Map<string, number>, at: Instant): void {
  counts.set(monthOf(at), countIn(counts, at) + 1);
}

/** How many there were in the month of `at`. */
export function countIn(counts: ReadonlyMap<string, number>, at: Instant): number {
  return counts.get(monthOf(at)) ?? 0;
}

function monthOf(at: Instant): string {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM');
}
