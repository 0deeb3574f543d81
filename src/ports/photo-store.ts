import type { Instant } from '#src/domain/ids.ts';
import type { Language, Words } from '#src/domain/words.ts';
import type { Address } from './chat.ts';
import type { ChatKey } from './reader.ts';

/** A photo whose bytes are still to be fetched. */
export interface PendingPhoto {
  readonly id: string;
  readonly fileRef: string;
  readonly from: Address;
  /** The report it belongs to, as its sender knows it; null: none yet. */
  readonly title: string | null;
  readonly senderLanguage: Language;
}

export interface StoredPhoto {
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

/** Photos of one report (or of none) that one person sent and that will not come. */
export interface LostPhotos {
  /** Never empty; the one that came first stands first. */
  readonly photoIds: readonly string[];
  readonly from: Address;
  readonly senderLanguage: Language;
  /** Null: they belong to no report. */
  readonly title: string | Words | null;
  /** False: the report was thrown away or another has taken its place. */
  readonly isWanted: boolean;
}

export interface PhotoStore {
  /** Null: not pending any more. */
  pending(photoId: string): Promise<PendingPhoto | null>;
  markStored(photoId: string, stored: StoredPhoto): Promise<CompletedReport | null>;
  markRefused(photoId: string, reason: 'not-an-image' | 'too-large'): Promise<void>;
  /** The platform has it no more: it is not asked for again, and counts as lost. */
  noteGone(photoId: string): Promise<void>;
  /** Counts a failed try; the photo stays pending. */
  noteFailure(photoId: string): Promise<void>;
  /**
   * Ids still pending that came more than `ageMs` ago: the least tried first, so that hopeless ones hold up nobody; then
   * the oldest. One that was tried in vain rests between two jobs, for about a tenth of its age.
   */
  pendingSince(ageMs: number, now: Instant): Promise<readonly string[]>;
  /** Photos that will not come: the platform has them no more, or they were tried that often and still are not here. */
  lost(of: {
    /** Gone ones that came before: their siblings had time to be found gone too. */
    readonly goneBefore: Instant;
    readonly unreachableBefore: Instant;
    readonly tries: number;
  }): Promise<readonly LostPhotos[]>;
  /** They are given up; the same pictures may be sent again. */
  markLost(photoIds: readonly string[]): Promise<void>;
  /** When the newest photo of a chat came of which its person was not told; null: there is none. */
  newestUnacknowledgedAt(chat: ChatKey): Promise<Instant | null>;
  /** Chats whose people were not told of all their photos, and when the newest such photo came: the longest waiting first. */
  unacknowledged(): Promise<readonly { readonly chat: ChatKey; readonly newestAt: Instant }[]>;
}
