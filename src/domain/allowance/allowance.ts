import { nextMonthOf, monthOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';

/** What a platform lets one bot do. */
export interface Allowance {
  /** Messages of a calendar month. Who counts them only outwards has more room than is reckoned with. */
  readonly messagesAMonth: number;
  /** People that one bot may have. */
  readonly people: number;
  /** Groups that one bot may be in. */
  readonly groups: number;
  /** At whose midnight the month begins, IANA. */
  readonly zone: string;
}

/** The month in which a message of one bot is counted, with what the ledger says of it. */
export interface LedgerMonth {
  /** `2024-03`. */
  readonly month: string;
  readonly beginsAt: Instant;
  /** The first instant of the next one. */
  readonly endsAt: Instant;
  /** Messages that there are in it. */
  readonly most: number;
  /** The name by which people know the bot. */
  readonly botName: string;
}

/** What was used of a month by one bot. */
export interface UsedMonth extends LedgerMonth {
  /** Calls that were taken, or may have been. */
  readonly sent: number;
  /** Updates that came. */
  readonly received: number;
}

/** The month in which a message at `at` is counted; null where the platform counts none. */
export function ledgerMonth(
  { allowance, username }: { readonly allowance: Allowance | null; readonly username: string },
  at: Instant,
): LedgerMonth | null {
  if (!allowance) return null;
  const { messagesAMonth: most, zone } = allowance;
  const { month, beginsAt } = monthOf(at, zone);
  return { month, beginsAt, endsAt: nextMonthOf(at, zone), most, botName: username };
}

/** Both directions together: some say that only what is sent counts, others that all does (platforms.md); the worse is reckoned with. */
export function usedOf({ sent, received }: Pick<UsedMonth, 'sent' | 'received'>): number {
  return sent + received;
}

/** Messages that are left; 0 at least. */
export function leftOf(month: Pick<UsedMonth, 'sent' | 'received' | 'most'>): number {
  return Math.max(0, month.most - usedOf(month));
}
