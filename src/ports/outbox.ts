import type { LedgerMonth } from '#src/domain/allowance/allowance.ts';
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
  /** Whoever held it before had called the platform with it, and nobody knows what became of that. */
  readonly isBegun?: boolean;
}

/** How a try ended; `later` goes back to pending, `ambiguous` is tried once more at most. */
export type SendOutcome =
  | {
      readonly id: string;
      readonly kind: 'sent';
      readonly externalId: string | null;
      /** The platform counts it as one of that month. */
      readonly counted?: LedgerMonth;
    }
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
      /** What it tells is told in another account: so these, its parts, go nowhere either. */
      readonly givenUp?: readonly string[];
      /** It may have been taken, and is counted as if it had been. */
      readonly counted?: LedgerMonth;
    };

/** One of our bots. */
export type BotKey = Pick<Address, 'platform' | 'bot'>;

/** Messages committed with their cause and sent after the commit. Leases run on real time, not on a rehearsal clock. */
export interface Outbox {
  /** Takes up to `limit` messages nobody holds, the oldest of each chat first and never one that overtakes an unsent one of its chat. */
  claim(limit: number): Promise<readonly OutgoingMessage[]>;
  /**
   * Puts calls into the outbox once for each `cause`, and returns those that this process is to send: none the second
   * time, and none where older ones wait for the chat.
   */
  post(to: Address, calls: readonly Call[], cause: string): Promise<readonly OutgoingMessage[]>;
  /** Writes down that the platform is being called with it, for whoever finds it after this process. */
  begin(id: string): Promise<void>;
  /** Keeps the leases of messages whose sending takes long. */
  renew(ids: readonly string[]): Promise<void>;
  /** In how many ms the lease of a chat's oldest unsent message ends, the soonest of all; null: all are sent. */
  nextInMs(): Promise<number | null>;
  /** Writes down how sends ended. */
  record(outcomes: readonly SendOutcome[]): Promise<void>;
  /**
   * A message that will not arrive: what it tells a person who can be reached in another account is owed once more, there, and the
   * message is given up with its parts, whose ids are returned; none where there is no such account, or it tells nothing of the
   * kind. Unless `isSure` a message that was tried before stays as it is: it may have arrived.
   */
  failOver(id: string, isSure: boolean): Promise<readonly string[]>;
  /** The chat will not hear us: its account or group is marked, its pending messages fail, and what they tell goes elsewhere. */
  markGone(to: Address, at: Instant): Promise<void>;
  /**
   * The group does not get what is meant for it as it should: it is marked, unless it was already. What was meant for a topic
   * that is closed or deleted goes to the general one, until the group is linked, or put in a topic, again.
   */
  markTrouble(to: Address, trouble: Exclude<GroupTrouble, 'removed'>, at: Instant): Promise<void>;
  /** The messages of a bot's month are used up until then. */
  markSpent(
    bot: BotKey,
    month: LedgerMonth,
    when: { readonly at: Instant; readonly until: Instant },
  ): Promise<void>;
  /**
   * Lets what waits for a new month go out at once: of that bot, which has messages again, or (left out) of all whose month
   * is over by now.
   */
  endSpent(now: Instant, bot?: BotKey): Promise<void>;
  /**
   * Drops what has waited for hours and matters no more: what was said before a later answer in the same chat, unless it says that
   * a report came in; a notice that is too late, or whose duty is done. Returns how many.
   */
  dropOutdated(now: Instant): Promise<number>;
  /** The group has another id: the group, its session and its pending messages go there. */
  moveChat(to: Address, newChatId: string): Promise<void>;
}
