import type { Instant } from '#src/domain/ids.ts';
import type { Clock } from '#src/ports/clock.ts';
import { createChanges, waitFor } from '#src/simulator/platform/changes.ts';
import type { Backoff } from '#src/simulator/platform/deliver-each.ts';
import { createFaults } from '#src/simulator/platform/faults.ts';
import { addBot, addUser, type NewBot, type NewUser } from './phone/accounts.ts';
import { createPhones } from './phone/create-phones.ts';
import { meddleWithEvents } from './phone/meddle-with-events.ts';
import { botBy, chatOf, type ChatRef, personOf, privateChatOf, type UserRef } from './phone/refs.ts';
import type { Change } from './state/change.ts';
import { mentionOf } from './state/deliver-message.ts';
import { countIn } from './state/ledger.ts';
import { isListening } from './state/listening.ts';
import { strictRules, type WorldRules } from './state/world-rules.ts';
import type { WorldState } from './state/world-state.ts';
import { chatView } from './view/chat-view.ts';
import { messageView } from './view/message-view.ts';

export interface WorldOptions extends Partial<WorldRules> {
  readonly clock: Clock;
  /** Real time in ms for polls and 'is typing'; a test may hold it still. */
  readonly realNow?: () => number;
  readonly webhookBackoffMs?: Backoff;
}

export type ZaloWorld = ReturnType<typeof createZaloWorld>;

/** A Zalo of its own: people, bots, chats, and what a person does on a phone. The server shows it to bots. */
export function createZaloWorld(options: WorldOptions) {
  const state = createState(options);
  return {
    ...createPhones(state),
    ...createViews(state),
    /** What the server works on; phones and tests use the methods. */
    state,
    /** Plans errors, lost connections and delays for calls to come. */
    faults: state.faults,
    /** Every call of every bot, oldest first, with what it was answered. */
    calls: state.calls,
    /** Other rules from now on. */
    setRules: (rules: Partial<WorldRules>) => {
      state.rules = { ...state.rules, ...rules };
    },
    addUser: (user: NewUser) => addUser(state, user),
    addBot: (bot: NewBot) => addBot(state, bot),
    /** Injects, holds, reorders and repeats the events of a bot. */
    updates: (bot?: UserRef) => meddleWithEvents(state, bot),
    /** Calls `listener` after every change; returns the function that stops it. */
    onChange: (listener: (change: Change) => void) => state.changes.on(listener),
    /** Resolves with what `look` finds, looking again after every change; no polling, no sleeping. */
    waitFor: <T>(look: () => T | undefined | null | false, timeoutMs?: number, describe?: () => string) =>
      waitFor(state.changes, look, timeoutMs, describe),
  };
}

/** An empty Zalo. */
function createState({ clock, realNow, webhookBackoffMs, ...rules }: WorldOptions): WorldState {
  let number = 1000;
  return {
    clock,
    realNow: realNow ?? (() => performance.now()),
    rules: { ...strictRules, ...rules },
    people: new Map(),
    bots: new Map(),
    chats: new Map(),
    files: new Map(),
    calls: [],
    changes: createChanges(),
    faults: createFaults(),
    webhookBackoffMs: webhookBackoffMs ?? { first: 1000, longest: 60_000 },
    url: null,
    nextNumber: () => ++number,
  };
}

function createViews(state: WorldState) {
  return {
    /** The chat of a person with a bot; opening it for the first time sends nothing. */
    privateChat: (user: UserRef, bot?: UserRef): ChatRef => ({
      key: privateChatOf(state, user, botBy(state, bot)).key,
    }),
    /** Everything in a chat, or its newest `count` messages, oldest first. */
    messagesOf: (chat: ChatRef, count?: number) =>
      chatOf(state, chat)
        .messages.slice(count === undefined ? 0 : -count)
        .map((one) => messageView(state, chatOf(state, chat), one)),
    chatView: (chat: ChatRef) => chatView(state, chatOf(state, chat)),
    /** The chats a person is in. */
    chatsOf: (user: UserRef) =>
      [...state.chats.values()]
        .filter((chat) => chat.members.has(personOf(state, user).user.id))
        .map((chat) => chatView(state, chat)),
    /** A photo, sticker or voice message, by the id a view names. */
    readFile: (fileId: string) => state.files.get(fileId),
    /** `@Bot …`, by which a bot reads what is written in a group. */
    mention: (bot?: UserRef) => mentionOf(botBy(state, bot)),
    /** Whether a bot is waiting for events: a poll is open or a webhook set. */
    isListening: (bot?: UserRef) => isListening(botBy(state, bot)),
    /** Events a bot has not got yet. One that a poll took is none of them, whatever became of it. */
    pendingUpdates: (bot?: UserRef) => botBy(state, bot).inbox.pending.length,
    /** What a bot has sent and received in the month of `at`, which is now by the world's clock. */
    messagesInMonth: (bot?: UserRef, at: Instant = state.clock.now()) => {
      const { outbound, inbound } = botBy(state, bot).ledger;
      return { outbound: countIn(outbound, at), inbound: countIn(inbound, at) };
    },
  };
}
