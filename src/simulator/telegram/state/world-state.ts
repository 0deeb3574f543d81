import type { Clock } from '#src/ports/clock.ts';
import type { Changes } from '#src/simulator/platform/changes.ts';
import type { Faults } from '#src/simulator/platform/faults.ts';
import type { Change } from './change.ts';
import type { Fault } from './fault.ts';
import type { Inbox } from './inbox.ts';
import type { Rates } from './rates.ts';
import type { ReplyKeyboard, WireMessage, WireUser } from '#src/simulator/telegram/wire.ts';

/** Name of a chat on the phones; it stays when a group becomes a supergroup with another id. */
export type ChatKey = string;

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

export interface Person {
  readonly user: WireUser;
  readonly phoneNumber: string;
  isDeactivated: boolean;
}

/** A topic of a forum. */
export interface Topic {
  readonly name: string;
  state: 'open' | 'closed' | 'deleted';
}

export interface Chat {
  readonly key: ChatKey;
  kind: 'private' | 'group' | 'supergroup';
  id: number;
  /** Ids it had before it became a supergroup. */
  readonly formerIds: number[];
  title: string;
  /** The bot of a private chat. */
  readonly botId: number | null;
  readonly members: Map<number, MemberStatus>;
  readonly messages: WireMessage[];
  nextMessageId: number;
  isForum: boolean;
  /** By thread id, also those that are no more; the general one has none. */
  readonly topics: Map<number, Topic>;
  isGeneralClosed: boolean;
  membersMayWrite: boolean;
  pinnedMessageIds: readonly number[];
  replyKeyboard: ReplyKeyboard | null;
  /** Real time in ms until which 'is typing' shows, and what it says. */
  action: { readonly name: string; readonly until: number } | null;
  /** Private chats: the person has written to the bot at least once. */
  isStarted: boolean;
  readonly reactions: Map<number, readonly string[]>;
}

export interface CallbackQuery {
  readonly id: string;
  readonly chat: ChatKey;
  readonly userId: number;
  readonly messageId: number;
  readonly data: string;
  /** Real time in ms. */
  readonly askedAt: number;
  answer: { readonly text: string; readonly isAlert: boolean; readonly url?: string } | null;
}

export interface Bot {
  readonly token: string;
  user: WireUser & { readonly username: string };
  readonly canJoinGroups: boolean;
  readonly canReadAllGroupMessages: boolean;
  readonly inbox: Inbox;
  readonly queries: Map<string, CallbackQuery>;
  /** Command lists by scope and language, description texts by kind and language. */
  readonly commands: Map<string, readonly { readonly command: string; readonly description: string }[]>;
  readonly texts: Map<string, string>;
  readonly menuButtons: Map<number | 'default', { readonly type: string }>;
  webhook: Webhook | null;
  /** Ends the long poll that is waiting, when another one comes. */
  stopPoll: (() => void) | null;
  readonly rates: Rates;
}

export interface Webhook {
  readonly url: string;
  readonly secret: string | null;
  readonly maxConnections: number;
  lastError: { readonly at: number; readonly message: string } | null;
  stop: () => void;
}

export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  readonly name: string;
  /** Path under /file, and until when it may be fetched. */
  readonly path: string;
  grantedUntil: number;
}

export interface ApiCall {
  readonly bot: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Null while in hand or after a lost connection. */
  answer: { readonly ok: boolean; readonly code: number; readonly description?: string } | null;
}

/** Everything there is. Only the files of this folder's neighbours change it. */
export interface WorldState {
  readonly clock: Clock;
  /** Milliseconds of real time, for rates and time-outs. */
  readonly realNow: () => number;
  readonly people: Map<number, Person>;
  readonly bots: Map<number, Bot>;
  readonly chats: Map<ChatKey, Chat>;
  readonly files: Map<string, StoredFile>;
  readonly calls: ApiCall[];
  readonly changes: Changes<Change>;
  readonly faults: Faults<Fault>;
  readonly callbackLifeMs: number;
  readonly webhookBackoffMs: { readonly first: number; readonly longest: number };
  /** A number never given before. */
  readonly nextNumber: () => number;
}

/** Seconds since 1970 by the world's clock, as Telegram writes dates. */
export function unixTime(world: Pick<WorldState, 'clock'>): number {
  return Math.floor(world.clock.now() / 1000);
}

/** Whether somebody is in a chat now. */
export function isMember(chat: Chat, userId: number): boolean {
  const status = chat.members.get(userId);
  return status !== undefined && status !== 'left' && status !== 'kicked';
}
