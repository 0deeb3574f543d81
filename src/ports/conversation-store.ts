import type { Form } from '#src/domain/report/form.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Language } from '#src/domain/words.ts';
import type { Told } from '#src/flows/contract/about.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Conversation } from '#src/flows/contract/conversation.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Found, Need } from '#src/flows/contract/need.ts';
import type { Pressed } from '#src/flows/contract/pressed.ts';
import type { Asked } from '#src/flows/contract/resolve-input.ts';
import type { Call } from './chat.ts';
import type { OutgoingMessage } from './outbox.ts';
import type { ReaderNow } from './reader.ts';

/** A session's JSON: the conversation, the choices on screen, and the button that was pressed last. */
export interface SessionState extends Conversation {
  readonly asked: Asked | null;
  readonly pressed?: Pressed | undefined;
}

/** What every step looks at, from one read. */
export interface Opened {
  /** The update was taken before: nothing is to be done. */
  readonly isTaken: boolean;
  /** 0: the chat has no session yet. */
  readonly revision: number;
  readonly state: SessionState | null;
  readonly actor: Actor | null;
  /** Language of the group, where the chat is a linked one. */
  readonly groupLanguage: Language | null;
  /** The report that the session's topic names. */
  readonly report: Report | null;
}

/** Who asks, where and when: a reader in a chat. */
export interface Asker extends ReaderNow {
  readonly incoming: Pick<Incoming, 'platform' | 'bot' | 'chat'>;
}

/** A call that goes into the outbox; `about`: what a reply to its message answers. */
export interface NewMessage {
  readonly id: string;
  readonly call: Call;
  readonly about?: Told | undefined;
}

/** Everything one update changes; committed whole or not at all. */
export interface Change {
  readonly asker: Asker;
  /** When the person said it: before the asker's now where it waited for us. */
  readonly saidAt: Instant;
  readonly updateId: string;
  /** Account id of the sender on the platform; null where there is none. */
  readonly senderId: string | null;
  /** The session's revision that was read; another one in the meantime makes the change void. */
  readonly revision: number;
  readonly state: SessionState;
  readonly effects: readonly Effect[];
  readonly messages: readonly NewMessage[];
  /** Messages of this chat that this process is sending: what is said now comes after them by itself. */
  readonly inHand: readonly string[];
  /** Ids for the rows that effects make, besides those that they name. */
  readonly newId: () => string;
}

export type Committed =
  | {
      readonly kind: 'committed';
      /** To be sent now; none where older ones wait for this chat: then the outbox gives them in their order. */
      readonly messages: readonly OutgoingMessage[];
      readonly isBehind: boolean;
    }
  /** The same update came in by another way. */
  | { readonly kind: 'taken' }
  /** Somebody else changed the session, the report or the code: read again. */
  | { readonly kind: 'overtaken' };

/** Conversations on the store: one read, one write an update. Every read and write keeps within the policy's reach. */
export interface ConversationStore {
  /** Forms in all their versions; kept in memory and looked at again from time to time. */
  forms(): Promise<readonly Form[]>;
  open(incoming: Incoming, today: LocalDate): Promise<Opened>;
  find(asker: Asker, needs: readonly Need[]): Promise<Found>;
  commit(change: Change): Promise<Committed>;
  /** Puts an update that fails again and again where people can look at it; it counts as taken. */
  setAside(incoming: Incoming, error: string, at: Instant, id: string): Promise<void>;
}
