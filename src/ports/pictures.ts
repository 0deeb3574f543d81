import type { Instant } from '#src/domain/ids.ts';
import type { UnusableReason } from '#src/domain/report/report.ts';

/** Why a file that was sent as a photo is none that anybody could look at. */
export type UnreadablePicture = Extract<UnusableReason, 'not-an-image' | 'broken' | 'too-many-pixels'>;

/** Where on earth, in degrees; south and west are below 0. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** When and where a picture says it was taken; null: it does not say. Anybody may write anything there. */
export interface Taken {
  readonly takenAt: Instant | null;
  readonly place: Place | null;
}

/** What looking at a file showed. */
export type SeenPicture =
  | ({ readonly kind: 'picture'; readonly mime: string } & Taken)
  | { readonly kind: 'unreadable'; readonly why: UnreadablePicture };

/** Looks at pictures that people sent. */
export interface Pictures {
  /**
   * Whether the bytes are a whole picture, found by decoding every pixel of it: neither its name nor its first bytes are
   * believed. Rejects only when the looking failed, which says nothing of the picture.
   */
  look(bytes: Uint8Array): Promise<SeenPicture>;
}
