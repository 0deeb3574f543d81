import type { UnitId } from '#src/domain/ids.ts';
import { reachesAny } from '#src/domain/organisation/access.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { open, type Outcome } from '#src/flows/contract/outcome.ts';
import { startedFor } from '#src/flows/extend/topic.ts';

/** Whether the card of a unit offers more time for what it owes: to who looks after it, and to nobody of its own. */
export function mayExtend(unitId: UnitId, { actor }: Pick<Facts, 'actor'>): boolean {
  const isOwn = (actor?.memberships ?? []).some((membership) => membership.unitId === unitId);
  return !isOwn && reachesAny(actor, 'extend');
}

/** More time for one unit: for which of its duties is asked first. */
export function extendFor(unitId: UnitId): Outcome {
  return open(startedFor(unitId));
}
