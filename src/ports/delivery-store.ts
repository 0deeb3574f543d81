import type { DeliveriesWanted, Delivery } from '#src/domain/delivery/delivery.ts';
import type { Instant } from '#src/domain/ids.ts';

/** What became of notices: a read over these, their messages and the accounts that they went to. */
export interface DeliveryStore {
  /** As it is known at `now`, what is due first at the head. */
  list(wanted: DeliveriesWanted, now: Instant): Promise<readonly Delivery[]>;
}
