import type { Instant } from '#src/domain/ids.ts';
import type { Action } from './action.ts';
import type { Picked } from './screen.ts';

/** A photo as a platform announces it; its bytes are fetched later. */
export interface Photo {
  /** What the platform needs to hand out the bytes. */
  readonly fileRef: string;
  /** The same for the same picture, where the platform knows; tells repeats apart. */
  readonly uniqueRef: string;
  /** Siblings of one album share it. */
  readonly albumId: string | null;
  /** `file` keeps EXIF. */
  readonly sentAs: 'photo' | 'file';
  /** Null when the platform does not say. */
  readonly bytes: number | null;
}

/** A file that is no picture, as its sender's phone calls it. */
export interface AttachedFile {
  readonly name: string;
  readonly mime: string;
}

/** What happened in a chat, before it is matched with what was asked. */
export type IncomingEvent =
  | { readonly kind: 'text'; readonly text: string }
  /** `/name argument`; a command to another bot never gets here. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  | { readonly kind: 'photo'; readonly photo: Photo; readonly caption: string | null }
  /** A file that is no picture, or a picture over the platform's limit. */
  | {
      readonly kind: 'bad-file';
      readonly reason: 'not-an-image' | 'too-large';
      /** How it can be fetched all the same; left out: it cannot. */
      readonly as?: Photo & { readonly file: AttachedFile };
      readonly caption?: string | null;
    }
  /** `data` is what we put on the button, or what somebody made up. */
  | { readonly kind: 'button'; readonly data: string; readonly messageId: string | null }
  | { readonly kind: 'edited'; readonly messageId: string; readonly text: string }
  /** Voice, sticker, video, poll …: named in the locale key `unsupported`. `withheld`: the platform does not say what it was. */
  | {
      readonly kind: 'unsupported';
      readonly what: 'voice' | 'video' | 'sticker' | 'location' | 'contact' | 'withheld' | 'other';
    }
  /** The person blocked or unblocked us (private), or we were added to or removed from a group. */
  | { readonly kind: 'bot-membership'; readonly state: 'in' | 'out' }
  | { readonly kind: 'chat-moved'; readonly newChatId: string }
  /** Our own: some time after photos came. */
  | { readonly kind: 'photos-complete' };

/** One update, in the words of no platform. `updateId` is unique for platform and bot: it is taken once. */
export interface Incoming {
  /** The platform's name, as its adapter says it. */
  readonly platform: string;
  readonly bot: string;
  readonly updateId: string;
  readonly chat: {
    readonly id: string;
    readonly kind: 'private' | 'group';
    readonly title: string | null;
    readonly threadId: string | null;
  };
  /** Null for events without a sender (a service message, our own timer). */
  readonly from: { readonly id: string; readonly name: string; readonly languageCode: string | null } | null;
  /** The platform's id of the message, where there is one. */
  readonly messageId: string | null;
  /** The message that it replies to, ours or the person's own, and the part of it that was quoted; left out: it is no reply. */
  readonly repliesTo?: { readonly messageId: string; readonly quote: string | null };
  /** When it was written, or edited, by the platform's clock; null where that tells no time, as of a press. */
  readonly sentAt: Instant | null;
  readonly event: IncomingEvent;
}

/** What a flow gets to see: the event, after a number, a word or a button was matched with the choices on screen. */
export type Input =
  | { readonly kind: 'text'; readonly text: string; readonly messageId: string | null }
  | { readonly kind: 'choice'; readonly value: Picked }
  /** A button of an earlier card, or one that nobody drew. */
  | { readonly kind: 'old-button' }
  /** A button that works at any time, or a choice that stands for the same. */
  | { readonly kind: 'action'; readonly action: Action }
  | (Extract<IncomingEvent, { kind: 'photo' }> & { readonly messageId?: string | null })
  | Exclude<IncomingEvent, { kind: 'text' | 'button' | 'photo' }>;

export type PhotoInput = Extract<Input, { kind: 'photo' }>;
