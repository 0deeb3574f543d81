import type { DeliveriesWanted, Delivery } from '#src/domain/delivery/delivery.ts';
import type { Fate } from '#src/domain/delivery/fate.ts';
import type { WardTrouble } from '#src/domain/delivery/ward-trouble.ts';
import type { Instant, UnitId } from '#src/domain/ids.ts';

/** A ward that cannot be reached, or does not answer. */
export interface WardInTrouble extends WardTrouble {
  readonly unitId: UnitId;
  readonly unitName: string;
}

/** What became of notices: reads over these, their messages and the accounts that they went to. */
export interface DeliveryStore {
  /** As it is known at `now`, what is due first at the head. */
  list(wanted: DeliveriesWanted, now: Instant): Promise<readonly Delivery[]>;
  /** How many notices that were due from `since` to `now` have which fate; what is none is left out. */
  counts(since: Instant, now: Instant): Promise<Readonly<Partial<Record<Fate, number>>>>;
  /** All wards in trouble at `now`, by name. */
  wardsInTrouble(now: Instant): Promise<readonly WardInTrouble[]>;
}
