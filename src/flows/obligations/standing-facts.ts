import { reachOf } from '#src/domain/organisation/access.ts';
import {
  type ItemStanding,
  type OccurrenceStanding,
  standingOfItems,
} from '#src/domain/obligation/item-standing.ts';
import type { ObligationId } from '#src/domain/ids.ts';
import type { Actor, Membership } from '#src/domain/organisation/organisation.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Need } from '#src/flows/contract/need.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';

/** Where the unit of the asking person stands with the plan, or the facts that are missing for it. */
export type StandingFacts =
  | { readonly kind: 'standing'; readonly unit: Membership; readonly items: readonly ItemStanding[] }
  | { readonly kind: 'needs'; readonly needs: readonly Need[] }
  | { readonly kind: 'no-unit' };

/** Who looks after units below sees these too. */
export function standingFacts(facts: Facts): StandingFacts {
  const unit = unitOf(facts.actor);
  if (!unit) return { kind: 'no-unit' };
  const { unitId } = unit;
  const hasBelow = reachOf(facts.actor, 'read-duties').childrenOf.includes(unitId);
  const { unitPlan, wardsPlan = hasBelow ? undefined : [] } = facts.found;
  if (!unitPlan || !wardsPlan) {
    const below = hasBelow ? [{ kind: 'wards-plan', unitId } as const] : [];
    return { kind: 'needs', needs: [{ kind: 'unit-plan', unitId }, ...below] };
  }
  return { kind: 'standing', unit, items: standingOfItems(unitPlan, wardsPlan, facts) };
}

/** What the unit's own people may say that it cannot do: each ward's own duty that is asked for, and the next one to come. */
export function waivable(
  { asking, occurrences }: Pick<ItemStanding, 'asking' | 'occurrences'>,
  { actor }: Pick<Facts, 'actor'>,
): readonly { readonly obligationId: ObligationId; readonly title: string }[] {
  const { units } = reachOf(actor, 'write-report');
  const next = occurrences.filter(({ status, isWaiting }) => status === 'not-open' && !isWaiting).slice(0, 1);
  return [...asking, ...next].flatMap(({ duty }) =>
    duty && duty.obligation.scope === 'each' && units.includes(duty.obligation.unitId)
      ? [{ obligationId: duty.obligation.id, title: duty.obligation.short }]
      : [],
  );
}

/** Whether the person may report on it today, for the unit that the list is about. */
export function canReport(
  { duty, opensOn }: OccurrenceStanding,
  { actor, today }: { readonly actor: Actor | null; readonly today: Facts['today'] },
): boolean {
  if (!duty || duty.obligation.scope === 'total' || today < opensOn) return false;
  return reachOf(actor, 'write-report').units.includes(duty.forUnitId);
}
