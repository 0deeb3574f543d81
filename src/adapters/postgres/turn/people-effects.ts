import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { doingOf } from '#src/adapters/postgres/people/doing.ts';
import { endRole } from '#src/adapters/postgres/people/end-role.ts';
import { leaveRole } from '#src/adapters/postgres/people/leave-role.ts';
import type { EffectOf } from './turn-part.ts';

/** An officer ends somebody's role. Overtaken where somebody else did by now. */
export async function endRoleOf(
  transaction: Transaction,
  change: Change,
  { membershipId, on, reason }: EffectOf<'end-role'>,
): Promise<void> {
  decided(await endRole(transaction, doingOf(change, 'manage-people'), { membershipId, on, reason }));
}

/** Somebody leaves a role of their own. */
export async function leaveOwnRole(
  transaction: Transaction,
  change: Change,
  { membershipId }: EffectOf<'leave-role'>,
): Promise<void> {
  decided(await leaveRole(transaction, doingOf(change, 'see-unit'), membershipId));
}

/** What was decided on is no longer so: the step sees what is. */
function decided(done: object | null): void {
  if (!done) throw new OvertakenError();
}
