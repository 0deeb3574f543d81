import type { Language } from '#src/domain/words.ts';
import type { Incoming, Photo } from '#src/flows/contract/input.ts';
import type { Screen } from '#src/flows/contract/screen.ts';

export type Platform = 'telegram' | 'zalo';

/** Where a message goes: one chat on one platform, seen by one of our bots. */
export interface Address {
  readonly platform: Platform;
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
  readonly albums: boolean;
  readonly files: boolean;
  readonly markup: boolean;
  /** Longest text of one message, in UTF-16 units after markup is taken out. */
  readonly textLimit: number;
}

export interface CardButton {
  readonly label: string;
  /** At most 64 bytes. */
  readonly data: string;
}

/** One thing to say, already in the person's language. `html` uses b, i, u, a, code and blockquote only. */
export interface Card {
  readonly html: string;
  readonly rows: readonly (readonly CardButton[])[];
  /** The answer wanted is one of the buttons: a platform without buttons numbers them; otherwise it lists their words. */
  readonly choosing: boolean;
  /** What stands before the choices on platforms without buttons, in the person's language: 'Type a number:', 'Or type:'. */
  readonly pickHint: string;
  /** HTML that is said in place of the choices where there are no buttons. */
  readonly typed?: string;
  /** External id of our own message that this card takes the place of, where the platform can edit. */
  readonly replaces?: string;
}

/** What is said, as a card in a language; `revision` marks the buttons that belong to this card only. */
export type MakeCard = (language: Language, screen: Screen, revision?: number) => Card;

/** One platform call, plain JSON, as it stands in the outbox. Only the adapter that made it reads it. */
export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Sent {
  /** The platform's id of the new or edited message. */
  readonly externalId: string | null;
}

/** A person who will not hear us: blocked, left, deleted, never started. */
export class ChatGoneError extends Error {
  override readonly name = 'ChatGoneError';
}
/** The group has become a supergroup with another id; the same call goes there. */
export class ChatMovedError extends Error {
  override readonly name = 'ChatMovedError';
  readonly newChatId: string;
  constructor(newChatId: string) {
    super('the group has another id now');
    this.newChatId = newChatId;
  }
}
/** Try again later: rate limit, 5xx, network away before the request was taken. */
export class ChatBusyError extends Error {
  override readonly name = 'ChatBusyError';
  readonly retryAfterMs: number;
  constructor(retryAfterMs: number, cause?: unknown) {
    super(`the platform wants a pause of ${retryAfterMs} ms`, { cause });
    this.retryAfterMs = retryAfterMs;
  }
}
/** The request may or may not have been taken: its answer never came. */
export class ChatAmbiguousError extends Error {
  override readonly name = 'ChatAmbiguousError';
}
/** The platform will never take this call: our mistake. Carries its words, which hold nothing personal. */
export class ChatRefusedError extends Error {
  override readonly name = 'ChatRefusedError';
}

/** What a platform's bot shows around the chat: commands, description. */
export interface BotProfile {
  readonly language: 'vi' | 'en';
  readonly description: string;
  readonly shortDescription: string;
  readonly privateCommands: readonly { readonly command: string; readonly description: string }[];
  readonly groupCommands: readonly { readonly command: string; readonly description: string }[];
}

/** One platform. Everything vendor-specific ends here. */
export interface Chat {
  readonly platform: Platform;
  /** Our bot's id on the platform. */
  readonly bot: string;
  /** Name people see and links use: `XungKichBot`. */
  readonly username: string;
  readonly capabilities: Capabilities;
  /** Pure: the calls that show `card` in the chat, split where it is too long; the buttons go with the last. */
  render(card: Card, to: Address): readonly Call[];
  /** The call that takes the buttons off a card of ours, so that nobody presses them again; null where there are none. */
  retire(messageId: string): Call | null;
  /** Makes one call. Throws only the errors above. */
  send(to: Address, call: Call): Promise<Sent>;
  /** Bytes of a photo somebody sent. Throws ChatBusyError (later), ChatRefusedError (never: gone, too large). */
  fetchPhoto(photo: Pick<Photo, 'fileRef'>): Promise<Uint8Array>;
  /** Link that opens the bot with an invite code, where the platform has such links. */
  inviteLink(code: string): string | null;
  /** Sets commands, description and menu, for each language; called once at start. */
  publish(profiles: readonly BotProfile[]): Promise<void>;
}

/** Receives one update and resolves after its commit; rejects when it could not be taken now and must come again. */
export type TakeUpdate = (incoming: Incoming) => Promise<void>;
