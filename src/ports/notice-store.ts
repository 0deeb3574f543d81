import type { Level } from '#src/domain/allowance/level.ts';
import type { Channel } from '#src/domain/channel/pick-channel.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import type { Addressee } from '#src/domain/notice/notice.ts';
import type { Settled } from '#src/domain/notice/settle.ts';
import type { Told } from '#src/flows/contract/about.ts';
import type { Language } from '#src/domain/words.ts';
import type { Address, Call } from './chat.ts';
import type { LostMessage } from './lost-message.ts';
import type { OutgoingMessage } from './outbox.ts';

/** An account of a person's, or a group, with what decides whether something is told there. */
export interface NoticeAddress extends Address, Channel {
  /** How much of its bot's month is used up. */
  readonly level: Level;
  /** Messages to it that may not have arrived, the oldest first. */
  readonly lost: readonly LostMessage[];
}

/** All that one person, or one group, is owed by now, locked until it is decided. */
export interface DueNotices {
  readonly notices: readonly DueNotice[];
  /** Where they can be reached, the account that joined last first; none: nowhere. */
  readonly addresses: readonly NoticeAddress[];
  readonly language: Language;
  /** Messages of the local day that told something of the kinds that are capped. */
  readonly sentToday: number;
}

/** A message, in as many calls as it takes, and the notices that it tells. */
export interface NoticeMessage {
  readonly tells: readonly DueNotice[];
  readonly to: Address;
  readonly calls: readonly Call[];
  /** What a reply to it answers. */
  readonly about?: Told | undefined;
  /** Messages that may not have arrived, and of which it tells. */
  readonly retold?: readonly string[];
}

/** What was decided, and the messages that say what is sent. What no message tells, nobody of ours can say. */
export interface Decision {
  readonly settled: Settled;
  readonly messages: readonly NoticeMessage[];
}

/** Notices and their sending. Every method may run any number of times, on several machines, at any clock. */
export interface NoticeStore {
  /** Makes notices of all rungs that have come, and moves their obligations to the next rung. Returns how many were made. */
  planReminders(now: Instant): Promise<number>;
  /** Makes the digest notices that have come, and moves their groups to the next week. Returns how many were made. */
  planDigests(now: Instant): Promise<number>;
  /**
   * Makes the same for leaders whose unit has no group, where none of its leaders uses another bot than `groupless`, which may be in no
   * group. Returns how many were made.
   */
  planLeaderDigests(now: Instant, groupless: readonly Pick<Address, 'platform' | 'bot'>[]): Promise<number>;
  /** Makes what people are to hear of units of theirs that have ended. Returns how many were made. */
  planEndings(now: Instant): Promise<number>;
  /**
   * Makes what officers are to hear of groups and people whom the bot's words do not reach, and of wards that have nobody, or of which
   * nobody answers. Returns how many were made.
   */
  planUnreached(now: Instant): Promise<number>;
  /** Makes what officers are to hear of bots whose month runs out, or that have no room. Returns how many were made. */
  planAllowance(now: Instant): Promise<number>;
  /** Makes what officers are to hear of reports that wait for them, at the times that plans set. Returns how many were made. */
  planToReview(now: Instant): Promise<number>;
  /** People and groups with pending notices that are due. */
  addresseesDue(now: Instant): Promise<readonly Addressee[]>;
  /**
   * Decides about all that an addressee is owed in one transaction: what is sent becomes messages of the outbox, once.
   * Returns those that this process is to send. `decide` is pure.
   */
  settle(
    addressee: Addressee,
    now: Instant,
    decide: (due: DueNotices) => Decision,
  ): Promise<readonly OutgoingMessage[]>;
  /**
   * Earliest instant after `now`, and not after `until`, at which there will be something to plan or send, digests of leaders by
   * their `groupless` bots among it; null: there is none.
   */
  nextEventAt(
    now: Instant,
    until?: Instant,
    groupless?: readonly Pick<Address, 'platform' | 'bot'>[],
  ): Promise<Instant | null>;
  /** Forgets ids of updates taken before that instant. */
  forgetUpdates(before: Instant): Promise<void>;
}
