import type { Instant } from '#src/domain/ids.ts';
import type { PageLanguage, Problem } from '#src/simulator/page/page-words.ts';
import type { Act } from './act.ts';

/** What a phone is called by, and whose it is. */
export interface PhoneOwner {
  readonly id: string;
  readonly ownerName: string;
  /** What its owner is: 'Bí thư Đoàn phường Tân Quý'. */
  readonly caption: Readonly<Record<PageLanguage, string>>;
}

/** A phone on the page, and the one chat it shows. */
export interface Phone extends PhoneOwner {
  readonly platform: 'telegram' | 'zalo';
  /** What it shows now; plain JSON. */
  screen(): PhoneScreen;
  /** Does it, as the owner. Returns what a phone would refuse, null when it was done. */
  act(act: Act): Promise<Problem | null>;
  /** Id of what a bot said last; null while it has said nothing, or not for long. */
  newestOfBot(): string | null;
  /** Calls `listener` after every change of the chat; returns the function that stops it. */
  onChange(listener: () => void): () => void;
  /** A photo, file, sticker or voice message, by the id a message names. */
  readFile(fileId: string): { readonly bytes: Uint8Array; readonly mimeType: string } | undefined;
}

export interface PhoneScreen {
  readonly kind: 'private' | 'group';
  readonly ownerId: string;
  readonly title: string;
  readonly members: readonly string[];
  readonly isTyping: boolean;
  /** Of the bot, for a chat in which nobody has written. */
  readonly description: string;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
  /** What somebody sent the owner: a link to open, or `text` to type. Null when it was used. */
  readonly invitation: { readonly text: string | null } | null;
  /** What calls the bot; null where it hears everything. */
  readonly mention: string | null;
  readonly canEdit: boolean;
  readonly canSendFiles: boolean;
  /** The newest ones, oldest first. */
  readonly messages: readonly ShownMessage[];
}

export interface ShownMessage {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string; readonly isBot: boolean };
  readonly at: Instant;
  readonly editedAt: Instant | null;
  /** Text or caption without markup; empty when there is none. */
  readonly text: string;
  /** The same with its markup, safe in a page. */
  readonly html: string;
  readonly photo: { readonly fileId: string } | null;
  readonly file: { readonly fileId: string; readonly name: string; readonly mimeType: string } | null;
  /** Messages with the same one are one album. */
  readonly albumId: string | null;
  readonly buttons: readonly (readonly ShownButton[])[];
  /** What happened, for the grey lines between messages. */
  readonly service: {
    readonly kind: string;
    readonly names?: readonly string[];
    readonly title?: string;
  } | null;
  /** Anything else a message can be: voice, sticker, contact, location. */
  readonly other: string | null;
  readonly otherFileId: string | null;
  /** What a sticker stands for. */
  readonly emoji: string | null;
  readonly replyTo: string | null;
}

interface ShownButton {
  readonly label: string;
  readonly data: string | null;
  readonly url: string | null;
}

/** Older ones are not shown. */
export const shownMessages = 80;
