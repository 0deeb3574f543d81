import type { Clock } from '#src/ports/clock.ts';
import type { Changes } from '#src/simulator/platform/changes.ts';
import type { Backoff } from '#src/simulator/platform/deliver-each.ts';
import type { Faults } from '#src/simulator/platform/faults.ts';
import type { WireUser } from '#src/simulator/zalo/wire.ts';
import type { CdnBehaviour } from './cdn-behaviour.ts';
import type { Change } from './change.ts';
import type { Fault } from './fault.ts';
import type { Inbox } from './inbox.ts';
import type { Ledger } from './ledger.ts';
import type { WorldRules } from './world-rules.ts';

/** Name of a chat on the phones. A person's private chats with two bots have one id, and two names. */
export type ChatKey = string;

export interface Person {
  readonly user: WireUser;
  /** A protected sender: bots get no content of what they write. */
  readonly isMinor: boolean;
}

/** A message as it stands in a chat. */
export interface ChatMessage {
  readonly id: string;
  /** Milliseconds since 1970 by the world's clock. */
  readonly at: number;
  readonly from: WireUser;
  readonly text: string | null;
  readonly caption: string | null;
  /** Id of a file that is kept. */
  readonly photo: string | null;
  readonly sticker: { readonly id: string; readonly file: string | null } | null;
  readonly voice: string | null;
  /** What bots cannot read, a link or a file, and the name of the event that tells them so. */
  readonly other: { readonly kind: string; readonly eventName: string } | null;
  readonly replyTo: string | null;
}

export interface Chat {
  readonly key: ChatKey;
  readonly kind: 'private' | 'group';
  readonly id: string;
  readonly title: string;
  /** The bot of a private chat. */
  readonly botId: string | null;
  /** People and bots that are in it now. */
  readonly members: Set<string>;
  readonly messages: ChatMessage[];
  /** Private chats: the person wants to hear nothing of the bot. */
  isBlocked: boolean;
  /** Real time in ms until which 'is typing' shows. */
  typingUntil: number;
}

export interface Webhook {
  readonly url: string;
  readonly secret: string;
  readonly updatedAt: number;
  lastError: string | null;
  stop: () => void;
}

export interface Bot {
  token: string;
  readonly user: WireUser;
  readonly accountName: string;
  readonly canJoinGroups: boolean;
  /** Instead of the world's. */
  readonly bodyShape: WorldRules['bodyShape'] | null;
  readonly inbox: Inbox;
  webhook: Webhook | null;
  readonly ledger: Ledger;
  /** Ids of the people who have written to it in private; there is room for so many. */
  readonly users: Set<string>;
}

export interface StoredFile {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  /** Path on the world's CDN; null for what a bot sent. */
  readonly path: string | null;
  /** By the world's clock. */
  readonly storedAt: number;
  readonly behaviour: CdnBehaviour;
  fetches: number;
}

export interface ApiCall {
  readonly bot: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Null while in hand or after a lost connection. */
  answer: { readonly ok: boolean; readonly code: number; readonly description?: string } | null;
}

/** Everything there is. Only the files of this folder's neighbours change it. */
export interface WorldState {
  readonly clock: Clock;
  /** Milliseconds of real time, for polls. */
  readonly realNow: () => number;
  rules: WorldRules;
  readonly people: Map<string, Person>;
  readonly bots: Map<string, Bot>;
  readonly chats: Map<ChatKey, Chat>;
  readonly files: Map<string, StoredFile>;
  readonly calls: ApiCall[];
  readonly changes: Changes<Change>;
  readonly faults: Faults<Fault>;
  readonly webhookBackoffMs: Backoff;
  /** Where it is served, without a slash at the end; null while it is not. */
  url: string | null;
  /** A number never given before. */
  readonly nextNumber: () => number;
}
