import type { Allowance, LedgerMonth } from '#src/domain/allowance/allowance.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
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
import type { LostMessage } from './lost-message.ts';
import type { OutgoingMessage } from './outbox.ts';
import type { ReaderNow } from './reader.ts';

/** A session's JSON: the conversation, the choices on screen, the message that has their buttons, and the button that was pressed last. */
export interface SessionState extends Conversation {
  readonly asked: Asked | null;
  /** Its id in the outbox. */
  readonly card?: string | undefined;
  readonly pressed?: Pressed | undefined;
}

/** What every step looks at, from one read. */
export interface Opened {
  /** The update was taken before: nothing is to be done. */
  readonly isTaken: boolean;
  /** 0: the chat has no session yet. */
  readonly revision: number;
  readonly state: SessionState | null;
  /** The platform's id of the session's card, once it was sent; null where there is none. */
  readonly cardMessageId: string | null;
  readonly actor: Actor | null;
  /** There are photos of this person that belong to no report, new or old: where there are none, nobody has to look for them. */
  readonly hasLoosePhotos: boolean;
  /** Language of the group, where the chat is a linked one. */
  readonly groupLanguage: Language | null;
  /** The report that the session's topic names. */
  readonly report: Report | null;
  /** Some message to this chat may not have arrived, and was not told again. */
  readonly hasLost: boolean;
  /** It was written on since the session was: in another chat. */
  readonly wentOn?: boolean;
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
  /** Messages that may not have arrived, and of which these tell. */
  readonly retold: readonly string[];
  /** Messages of this chat that this process is sending: what is said now comes after them by itself. */
  readonly inHand: readonly string[];
  /** The platform counts the update as one of that month; null: it counts none. */
  readonly counted: LedgerMonth | null;
  /** What the platform lets the bot have, of which somebody may take the last; null: as much as comes. */
  readonly allowance: Pick<Allowance, 'people' | 'groups'> | null;
  /** Days on which nobody is written to; left out: none. */
  readonly isHoliday?: IsHoliday;
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
  /** Messages to the asker's chat that may not have arrived, the oldest first. */
  lost(asker: Asker): Promise<readonly LostMessage[]>;
  commit(change: Change): Promise<Committed>;
  /** Puts an update that fails again and again where people can look at it; it counts as taken. */
  setAside(incoming: Incoming, error: string, at: Instant, id: string): Promise<void>;
}
