import type { Transaction } from '#src/adapters/postgres/client.ts';

const forgetSql = `DELETE FROM notice WHERE state = 'pending' AND kind IN ('reminder', 'escalation') AND obligation_id = ANY($1::text[])`;

/** What was planned for the old days of obligations and not sent yet is not said; the planner makes anew what is still due. */
export async function forgetReminders(
  transaction: Pick<Transaction, '$executeRawUnsafe'>,
  obligationIds: readonly string[],
): Promise<void> {
  if (obligationIds.length > 0) await transaction.$executeRawUnsafe(forgetSql, obligationIds);
}
