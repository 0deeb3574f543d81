import type { Clock } from '#src/ports/clock.ts';
import { createPhones } from '#src/simulator/telegram/phone/create-phones.ts';
import { meddleWithUpdates } from '#src/simulator/telegram/phone/meddle-with-updates.ts';
import { addBot, addUser, type NewBot, type NewUser } from '#src/simulator/telegram/phone/accounts.ts';
import {
  botBy,
  chatOf,
  type ChatRef,
  ownChatOf,
  personOf,
  privateChatOf,
  type UserRef,
} from '#src/simulator/telegram/phone/refs.ts';
import type { Change } from '#src/simulator/telegram/state/change.ts';
import { createChanges, waitFor } from '#src/simulator/platform/changes.ts';
import { botsIn } from '#src/simulator/telegram/state/deliver-message.ts';
import { createFaults } from '#src/simulator/platform/faults.ts';
import type { RateLimits } from '#src/simulator/telegram/state/rates.ts';
import { isMember, type WorldState } from '#src/simulator/telegram/state/world-state.ts';
import { botView, chatView } from '#src/simulator/telegram/view/chat-view.ts';
import { messageView } from '#src/simulator/telegram/view/message-view.ts';

export interface WorldOptions {
  readonly clock: Clock;
  /** Real time in ms for rates and time-outs; a test may hold it still. */
  readonly realNow?: () => number;
  /** How long a pressed button may go unanswered, in real time. */
  readonly callbackLifeMs?: number;
  /** Pauses between tries of a webhook, doubling from the first to the longest. */
  readonly webhookBackoffMs?: { readonly first: number; readonly longest: number };
  /** For every bot that brings none of its own; the published ones without it. */
  readonly rates?: RateLimits | 'off';
}

export type TelegramWorld = ReturnType<typeof createTelegramWorld>;

/** A Telegram of its own: people, bots, chats, and what a person does on a phone. The server shows it to bots. */
export function createTelegramWorld(options: WorldOptions) {
  const state = createState(options);
  const rates = options.rates === undefined ? {} : { rates: options.rates };
  return {
    ...createPhones(state),
    ...createViews(state),
    /** What the server works on; phones and tests use the methods. */
    state,
    /** Plans errors, lost connections and delays for calls to come. */
    faults: state.faults,
    /** Every call of every bot, oldest first, with what it was answered. */
    calls: state.calls,
    addUser: (user: NewUser) => addUser(state, user),
    addBot: (bot: NewBot) => addBot(state, { ...rates, ...bot }),
    /** Injects, holds, reorders and repeats the updates of a bot. */
    updates: (bot?: UserRef) => meddleWithUpdates(state, bot),
    /** Calls `listener` after every change; returns the function that stops it. */
    onChange: (listener: (change: Change) => void) => state.changes.on(listener),
    /** Resolves with what `look` finds, looking again after every change; no polling, no sleeping. */
    waitFor: <T>(look: () => T | undefined | null | false, timeoutMs?: number, describe?: () => string) =>
      waitFor(state.changes, look, timeoutMs, describe),
  };
}

/** An empty Telegram. */
function createState(options: WorldOptions): WorldState {
  let number = 1000;
  return {
    clock: options.clock,
    realNow: options.realNow ?? (() => performance.now()),
    people: new Map(),
    bots: new Map(),
    chats: new Map(),
    files: new Map(),
    calls: [],
    changes: createChanges(),
    faults: createFaults(),
    callbackLifeMs: options.callbackLifeMs ?? 60_000,
    webhookBackoffMs: options.webhookBackoffMs ?? { first: 1000, longest: 60_000 },
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
        .map((one) => messageView(chatOf(state, chat), one)),
    chatView: (chat: ChatRef) => chatView(state, chatOf(state, chat)),
    /** The chats a person is in. */
    chatsOf: (user: UserRef) =>
      [...state.chats.values()]
        .filter((chat) => isMember(chat, personOf(state, user).user.id))
        .map((chat) => chatView(state, chat)),
    /** The bots of a chat with their commands and descriptions, in the person's language. */
    botsOf: (user: UserRef, chat: ChatRef) =>
      botsIn(state, ownChatOf(state, user, chat)).map((bot) =>
        botView(bot, chatOf(state, chat), personOf(state, user)),
      ),
    /** Bytes of a photo or file that was sent, by the id a view names. */
    readFile: (fileId: string) => state.files.get(fileId),
    /** Whether a bot is waiting for updates: a long poll is open or a webhook set. */
    isListening: (bot?: UserRef) => botBy(state, bot).stopPoll !== null || botBy(state, bot).webhook !== null,
    /** Updates a bot has not confirmed: none means that it has dealt with everything. */
    pendingUpdates: (bot?: UserRef) => botBy(state, bot).inbox.pending.length,
  };
}
