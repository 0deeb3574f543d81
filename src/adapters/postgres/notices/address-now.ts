import { levelOf } from '#src/domain/allowance/level.ts';
import type { UsedMonth } from '#src/domain/allowance/allowance.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { NoticeAddress } from '#src/ports/notice-store.ts';

/** An address with what the ledger says of its bot's month; null where nothing was counted. */
export interface AddressRow extends Omit<NoticeAddress, 'level' | 'spentUntil'> {
  readonly ledger:
    | (Pick<UsedMonth, 'sent' | 'received' | 'most'> & { readonly spentUntil: Instant | null })
    | null;
}

/** An address as a decision looks at it. */
export function addressNow({ ledger, ...address }: AddressRow): NoticeAddress {
  return { ...address, level: levelOf(ledger), spentUntil: ledger?.spentUntil ?? null };
}
