import type { Allowance } from '#src/domain/allowance/allowance.ts';
import type { Language, Phrase } from '#src/domain/words.ts';
import type { Incoming, Photo } from '#src/flows/contract/input.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import type { Hand } from './translate.ts';

/** Where a message goes: one chat on one platform, seen by one of our bots. */
export interface Address {
  /** The platform's name, as its adapter says it. */
  readonly platform: string;
  /** The bot's own id on the platform; two tokens are two bots. */
  readonly bot: string;
  readonly chatId: string;
  /** Forum topic, where the group has them. */
  readonly threadId?: string;
}

/** What a platform can do; a flow never asks, the adapter renders by it. */
export interface Capabilities {
  readonly buttons: boolean;
  readonly edits: boolean;
  /** Several photos, or several files, in one message. */
  readonly albums: boolean;
  /** Files other than photos. */
  readonly files: boolean;
  readonly markup: boolean;
  /** The bot may be in groups; where it may not, a unit's digest goes to each of its leaders. */
  readonly groups: boolean;
  /** Longest text of one message, in UTF-16 units after markup is taken out. */
  readonly textLimit: number;
  /** Longest caption of a photo or file, in UTF-16 units. */
  readonly captionLimit: number;
}

export interface CardButton {
  readonly label: string;
  /** At most 64 bytes. */
  readonly data: string;
}

/** A file of the store that goes with a card; its bytes are read when it is sent. */
export interface Attachment {
  readonly sha256: string;
  readonly bytes: number;
  /** File name that people see when it is saved: `photo-1.jpg`. */
  readonly name: string;
  readonly mime: string;
  /** Plain text in the person's language; what is too long for the platform is clipped. */
  readonly caption: string | null;
}

/** One thing to say, already in the person's language. `html` uses b, i, u, a, code and blockquote only. */
export interface Card {
  readonly html: string;
  readonly rows: readonly (readonly CardButton[])[];
  /** The answer wanted is one of the buttons: a platform without buttons numbers them; otherwise it lists their words. */
  readonly choosing: boolean;
  /** What stands before the choices on platforms without buttons, in the person's language: 'Type a number:', 'Or type:'. */
  readonly pickHint: string;
  /** HTML: what to type in place of pressing. Said only where there are no buttons, whose words are not listed then. */
  readonly typed?: string;
  /** Photos and files, which come before the text; a platform sends them in its best way. */
  readonly attachments?: readonly Attachment[];
  /** HTML: where the attached photos can be seen, said on platforms where this bot cannot show them. */
  readonly photosElsewhere?: string;
  /** External id of our own message that this card takes the place of, where the platform can edit. */
  readonly replaces?: string;
}

/** What is said, as a card in a language; `revision` marks the buttons that belong to this card only. */
export type MakeCard = (
  language: Language,
  screen: Screen,
  on?: { readonly revision?: number; readonly hand?: Hand; readonly me?: string },
) => Card;

/** How the choices of a card are picked in a chat, and by which name our bot is called there. */
export function mannerOf({ capabilities, username }: Pick<Chat, 'capabilities' | 'username'>): {
  readonly hand: Hand;
  readonly me: string;
} {
  return { hand: capabilities.buttons ? 'press' : 'type', me: username };
}

/** One platform call, plain JSON, as it stands in the outbox. Only the adapter that made it reads it. */
export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Sent {
  /** The platform's id of the new or edited message; of an album, of its first. */
  readonly externalId: string | null;
}

/** The commands that a chat lists, in a language. */
export interface Menu {
  readonly language: Language;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

/** One bot on one platform, as the rest of the program speaks to people by it. Everything vendor-specific ends here. */
export interface Chat {
  readonly platform: string;
  /** Our bot's id on the platform. */
  readonly bot: string;
  /** Name people see and links use: `XungKichBot`. */
  readonly username: string;
  readonly capabilities: Capabilities;
  /** What to do with a message of which nobody knows whether it was taken. Trying once more may repeat it. */
  readonly whenAmbiguous: 'try-once-more' | 'leave';
  /** What the platform lets this bot do; null: it counts neither messages nor people. */
  readonly allowance: Allowance | null;
  /** Pure: the calls that show `card` in the chat, split where it is too long; the buttons go with the last. */
  render(card: Card, to: Address): readonly Call[];
  /** The call that takes the buttons off a card of ours, so that nobody presses them again; null where there are none. */
  retire(messageId: string): Call | null;
  /** Pure: what a call says, as plain text; null: it says nothing in words. */
  wordsOf(call: Call): string | null;
  /** Makes one call. Throws only a ChatError. */
  send(to: Address, call: Call): Promise<Sent>;
  /** Bytes of a photo somebody sent. Throws ChatBusyError (later), ChatRefusedError (never: too large, or gone). */
  fetchPhoto(photo: Pick<Photo, 'fileRef'>): Promise<Uint8Array>;
  /**
   * Gives one private chat a list of commands of its own; null: that of all. Left out where the platform lists none. Throws only a
   * ChatError.
   */
  setMenu?(chatId: string, menus: readonly Menu[] | null): Promise<void>;
  /** Link that opens the bot with an invite code, where the platform has such links. */
  inviteLink(code: string): string | null;
}

/** Receives one update and resolves after its commit; rejects when it could not be taken now and must come again. */
export type TakeUpdate = (incoming: Incoming) => Promise<void>;

/** Says something to somebody, once for this cause. */
export type Tell = (to: Address, language: Language, words: Phrase, cause: string) => Promise<void>;
