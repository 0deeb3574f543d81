import type { Instant } from '#src/domain/ids.ts';
import { inviteGoodMs } from '#src/domain/organisation/people.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { doingOf } from '#src/adapters/postgres/people/doing.ts';
import { endRole } from '#src/adapters/postgres/people/end-role.ts';
import { handOver } from '#src/adapters/postgres/people/hand-over.ts';
import { makeInvite } from '#src/adapters/postgres/people/invites.ts';
import { moveRole } from '#src/adapters/postgres/people/move-role.ts';
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

/** An officer has somebody's role go over into another unit. */
export async function moveRoleOf(
  transaction: Transaction,
  change: Change,
  { membershipId, toUnitId, reason }: EffectOf<'move-role'>,
): Promise<void> {
  decided(await moveRole(transaction, doingOf(change, 'manage-people'), { membershipId, toUnitId, reason }));
}

/** An officer has a ward change hands. */
export async function handOverWard(
  transaction: Transaction,
  change: Change,
  { membershipId, toPersonId, reason }: EffectOf<'hand-over'>,
): Promise<void> {
  decided(
    await handOver(transaction, doingOf(change, 'manage-people'), { membershipId, toPersonId, reason }),
  );
}

/** An officer invites somebody. */
export async function inviteSomebody(
  transaction: Transaction,
  change: Change,
  { code, unitId, role }: EffectOf<'make-invite'>,
): Promise<void> {
  const expiresAt = (change.asker.now + inviteGoodMs) as Instant;
  const invite = { code, purpose: 'person', unitId, role, expiresAt } as const;
  const isMade = await makeInvite(transaction, doingOf(change, 'manage-people'), invite);
  if (!isMade) throw new OvertakenError();
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
