import { createPhones } from './phone/create-phones.ts';
import { meddleWithUpdates } from './phone/meddle-with-updates.ts';
import { addBot, addUser, type NewBot, type NewUser } from './phone/newcomers.ts';
import {
  botBy,
  chatOf,
  ownChatOf,
  personOf,
  privateChatOf,
  type ChatRef,
  type UserRef,
} from './phone/refs.ts';
import type { Change } from './state/changes.ts';
import { createState, type StateOptions } from './state/create-state.ts';
import { botsIn } from './state/deliver-message.ts';
import type { RateLimits } from './state/rates.ts';
import { botView } from './view/bot-view.ts';
import { chatView, isMember } from './view/chat-view.ts';
import { messageView } from './view/message-view.ts';
import { waitFor } from './wait-for.ts';

export interface WorldOptions extends StateOptions {
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

function createViews(state: ReturnType<typeof createState>) {
  return {
    /** The chat of a person with a bot; opening it for the first time sends nothing. */
    privateChat: (user: UserRef, bot?: UserRef): ChatRef => ({
      key: privateChatOf(state, user, botBy(state, bot)).key,
    }),
    /** Everything in a chat, oldest first. */
    messagesOf: (chat: ChatRef) =>
      chatOf(state, chat).messages.map((one) => messageView(chatOf(state, chat), one)),
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
