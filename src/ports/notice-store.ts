import type { Digest } from '#src/domain/digest/digest.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { EndedUnit, UnitsAfterEnding } from '#src/domain/organisation/organisation.ts';
import type { Merged, PendingNotice } from '#src/domain/notice/settle.ts';
import type { Language } from '#src/domain/words.ts';
import type { Address, Call } from './chat.ts';
import type { OutgoingMessage } from './outbox.ts';

/** All that one person is to be reminded of, read and locked until it is decided. */
export interface PersonNotices {
  /** Where the person can be reached, the account that joined last first. */
  readonly addresses: readonly Address[];
  readonly language: Language;
  /** Reminder messages of the local day. */
  readonly sentToday: number;
  readonly notices: readonly PendingNotice[];
}

/** What was decided about a person's notices, and the calls that say it. `to` null: nobody of ours can reach the person. */
export interface NoticeDecision {
  readonly merged: Merged;
  readonly to: Address | null;
  readonly calls: readonly Call[];
}

/** News for one person: units of theirs have ended. */
export interface EndingForPerson {
  /** Where the person can be reached, the account that joined last first. */
  readonly addresses: readonly Address[];
  readonly language: Language;
  readonly units: UnitsAfterEnding;
}

/** What a group is owed: its digest, or, once, that its unit has ended. */
export type DueForGroup = { readonly to: Address; readonly language: Language } & (
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'unit-ended'; readonly unit: EndedUnit }
);

/** Notices and their sending. Every method may run any number of times, on several machines, at any clock. */
export interface NoticeStore {
  /** Makes notices of all rungs that have come, and moves their obligations to the next rung. Returns how many were made. */
  planReminders(now: Instant): Promise<number>;
  /** Makes the digest notices that have come, and moves their groups to the next week. Returns how many were made. */
  planDigests(now: Instant): Promise<number>;
  /** Makes what people are to hear of units of theirs that have ended. Returns how many were made. */
  planEndings(now: Instant): Promise<number>;
  /** People with pending notices that are due. */
  peopleDue(now: Instant): Promise<readonly string[]>;
  /** Groups with a pending digest, or news of their unit's end, that is due. */
  groupsDue(now: Instant): Promise<readonly string[]>;
  /** Decides about one person's notices in one transaction: what is sent becomes messages of the outbox, once. `decide` is pure. */
  settlePerson(
    personId: string,
    now: Instant,
    decide: (notices: PersonNotices) => NoticeDecision,
  ): Promise<readonly OutgoingMessage[]>;
  /** Tells one person, once, that units of theirs have ended. `write` is pure; null: nobody of ours can reach the person. */
  settleEnding(
    personId: string,
    now: Instant,
    write: (ending: EndingForPerson) => { readonly to: Address; readonly calls: readonly Call[] } | null,
  ): Promise<readonly OutgoingMessage[]>;
  /** The same for a group. `write` is pure; no calls: nobody of ours can reach the group. */
  settleGroup(
    groupId: string,
    now: Instant,
    write: (due: DueForGroup) => readonly Call[],
  ): Promise<readonly OutgoingMessage[]>;
  /** Earliest instant after `now`, and not after `until`, at which there will be something to plan or send; null: there is none. */
  nextEventAt(now: Instant, until?: Instant): Promise<Instant | null>;
  /** Forgets ids of updates taken before that instant. */
  forgetUpdates(before: Instant): Promise<void>;
}
