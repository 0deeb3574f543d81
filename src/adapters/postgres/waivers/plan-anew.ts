import type { ObligationId } from '#src/domain/ids.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { followGrants, holdPlans } from '#src/adapters/postgres/extensions/follow-grants.ts';

/** What was told to nobody because of a request, and is still worth telling. */
const forgetSql = `
  DELETE FROM notice WHERE obligation_id = $1 AND kind IN ('reminder', 'escalation') AND state = 'dropped' AND reason = 'waived' AND expires_at > $2`;

/**
 * A duty goes by what its requests come to now: its dates by the newest day that was granted, its reminders by these. `from`: where
 * the ladder begins, with a rung that has come and is not over, or (its people heard just now) with the next one. What was told is
 * not told again: its key is there. The plan is not applied anew meanwhile: that would be by the dates of before.
 */
export async function planAnew(
  transaction: Transaction,
  { asker: { now }, isHoliday = () => false }: Pick<Change, 'asker' | 'isHoliday'>,
  obligationId: ObligationId,
  { from }: { readonly from: 'what-has-come' | 'what-comes' },
): Promise<void> {
  await holdPlans(transaction, [obligationId]);
  await transaction.$executeRawUnsafe(forgetSql, obligationId, new Date(now));
  await followGrants(transaction, [obligationId], {
    now,
    isHoliday,
    from: from === 'what-comes' ? 'next' : 'first',
  });
}
