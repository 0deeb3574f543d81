import type { Transaction } from '#src/adapters/postgres/turn/transaction.ts';

/** Settles notices that are not told to anybody, with the reason. */
export async function dropNotices(
  transaction: Transaction,
  at: Date,
  reason: string,
  notices: readonly { readonly id: string }[],
): Promise<void> {
  const ids = notices.map(({ id }) => id);
  if (ids.length === 0) return;
  await transaction.notice.updateMany({
    where: { id: { in: ids } },
    data: { state: 'dropped', reason, settledAt: at },
  });
}
