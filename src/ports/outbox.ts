import type { Instant } from '#src/domain/ids.ts';
import type { GroupTrouble } from '#src/domain/notice/notice.ts';
import type { Address, Call } from './chat.ts';

/** A row of the outbox that this process holds the lease of. */
export interface OutgoingMessage {
  readonly id: string;
  readonly to: Address;
  readonly call: Call;
  /** Tries before this one. */
  readonly attempts: number;
}

/** How a try ended; `later` goes back to pending, `ambiguous` is tried once more at most. */
export type SendOutcome =
  | { readonly id: string; readonly kind: 'sent'; readonly externalId: string | null }
  | {
      readonly id: string;
      readonly kind: 'later';
      readonly afterMs: number;
      readonly error: string;
      readonly isTry: boolean;
    }
  | {
      readonly id: string;
      readonly kind: 'failed' | 'ambiguous';
      readonly error: string;
      /** Our mistake: kept for people to look at. */
      readonly isSetAside?: true;
    };

/** Messages committed with their cause and sent after the commit. Leases run on real time, not on a rehearsal clock. */
export interface Outbox {
  /** Takes up to `limit` messages nobody holds, the oldest of each chat first and never one that overtakes an unsent one of its chat. */
  claim(limit: number): Promise<readonly OutgoingMessage[]>;
  /**
   * Puts calls into the outbox once for each `cause`, and returns those that this process is to send: none the second
   * time, and none where older ones wait for the chat.
   */
  post(to: Address, calls: readonly Call[], cause: string): Promise<readonly OutgoingMessage[]>;
  /** Keeps the leases of messages whose sending takes long. */
  renew(ids: readonly string[]): Promise<void>;
  /** In how many ms the lease of a chat's oldest unsent message ends, the soonest of all; null: all are sent. */
  nextInMs(): Promise<number | null>;
  /** Writes down how sends ended. */
  record(outcomes: readonly SendOutcome[]): Promise<void>;
  /** The chat will not hear us: its account or group is marked, its pending messages fail. */
  markGone(to: Address, at: Instant): Promise<void>;
  /**
   * The group does not get what is meant for it as it should: it is marked, unless it was already. What was meant for a topic
   * that is closed or deleted goes to the general one, until the group is linked, or put in a topic, again.
   */
  markTrouble(to: Address, trouble: Exclude<GroupTrouble, 'removed'>, at: Instant): Promise<void>;
  /** The group has another id: the group, its session and its pending messages go there. */
  moveChat(to: Address, newChatId: string): Promise<void>;
}
