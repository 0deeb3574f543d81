import type { Instant } from '#src/domain/ids.ts';
import type { UnusableReason } from '#src/domain/report/report.ts';
import type { Language } from '#src/domain/words.ts';
import type { Address } from './chat.ts';
import type { Taken } from './pictures.ts';
import type { ChatKey } from './reader.ts';

/** A photo whose bytes are still to be fetched. */
export interface PendingPhoto {
  readonly id: string;
  readonly fileRef: string;
  /** As the platform says, or as it was when it was here; null: not known. */
  readonly bytes: number | null;
  /** It is no picture, and need not be one; null: it is one, or of no use. */
  readonly file: { readonly mime: string } | null;
  readonly from: Address;
  readonly senderLanguage: Language;
}

export interface StoredPhoto extends Taken {
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: string;
  readonly at: Instant;
}

/** A sent report whose receipt said that photos were missing, and which is complete now. */
export interface CompletedReport {
  /** Says which sending of which report is complete: the same for every job that finds it so. */
  readonly key: string;
  readonly title: string | null;
  readonly photos: number;
}

/** Photos of a chat of which its person was not told. */
export interface Unacknowledged {
  readonly newestAt: Instant;
  readonly isFetching: boolean;
}

export interface PhotoStore {
  /** Null: not pending any more. */
  pending(photoId: string): Promise<PendingPhoto | null>;
  markStored(photoId: string, stored: StoredPhoto): Promise<CompletedReport | null>;
  /** It is of no use: it counts no more, its sender is to be told so, and may send the same again. */
  markRefused(photoId: string, reason: Exclude<UnusableReason, 'unreachable'>): Promise<void>;
  /** The platform has it no more: it is not asked for again, and counts as lost. */
  noteGone(photoId: string): Promise<void>;
  /** Counts a try that the platform let fail; the photo stays pending. */
  noteFailure(photoId: string): Promise<void>;
  /** Its bytes were here, and could not be kept. */
  noteSize(photoId: string, bytes: number): Promise<void>;
  /** Photos whose bytes are still to be kept: how many, and the largest that is known. */
  waiting(): Promise<{ readonly count: number; readonly largestBytes: number }>;
  /**
   * Ids still pending that came more than `ageMs` ago: the least tried first, so that hopeless ones hold up nobody; then
   * the oldest. One that was tried in vain rests between two jobs, for about a tenth of its age.
   */
  pendingSince(ageMs: number, now: Instant): Promise<readonly string[]>;
  /**
   * Gives up photos that will not come: the platform has them no more, or they were tried that often and still are not
   * here. Their senders are to be told, and may send the same again.
   */
  giveUp(those: {
    /** Gone ones that came before: their siblings had time to be found gone too. */
    readonly goneBefore: Instant;
    readonly unreachableBefore: Instant;
    readonly tries: number;
  }): Promise<void>;
  /**
   * When the newest photo of a chat came of which its person was not told, that it came or that it is of no use, and whether bytes of
   * such photos are still being fetched; null: there is none.
   */
  newestUnacknowledged(chat: ChatKey): Promise<Unacknowledged | null>;
  /** Chats whose people were not told of all their photos, and when the newest such photo came: the longest waiting first. */
  unacknowledged(): Promise<readonly { readonly chat: ChatKey; readonly newestAt: Instant }[]>;
}
