import { blockBot, unblockBot } from './phone/block-bot.ts';
import { addBot, addUser, type NewBot, type NewUser } from './phone/newcomers.ts';
import type { PostOptions } from './phone/post-from-phone.ts';
import { forgeCallback, pressButton } from './phone/press-button.ts';
import { botBy, chatOf, personOf, privateChatOf, type ChatRef, type UserRef } from './phone/refs.ts';
import { sendDocument, sendPhotos, type PhotosOptions, type PhotoToSend } from './phone/send-photos.ts';
import { sendText, startBot } from './phone/send-text.ts';
import { createState, type StateOptions } from './state/create-state.ts';
import type { RateLimits } from './state/rates.ts';
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
  return {
    /** What the server works on; phones and tests use the methods. */
    state,
    faults: state.faults,
    calls: state.calls,
    onChange: state.changes.on,
    waitFor: <T>(look: () => T | undefined | null | false, timeoutMs?: number, describe?: () => string) =>
      waitFor(state.changes, look, timeoutMs, describe),

    addUser: (user: NewUser) => addUser(state, user),
    addBot: (bot: NewBot) =>
      addBot(state, { ...(options.rates !== undefined && { rates: options.rates }), ...bot }),
    privateChat: (user: UserRef, bot?: UserRef): ChatRef => privateChatOf(state, user, botBy(state, bot)),

    sendText: (user: UserRef, chat: ChatRef, text: string, more?: PostOptions) =>
      sendText(state, user, chat, text, more),
    startBot: (user: UserRef, payload?: string, bot?: UserRef) => startBot(state, user, payload, bot),
    sendPhotos: (user: UserRef, chat: ChatRef, photos: readonly PhotoToSend[], more?: PhotosOptions) =>
      sendPhotos(state, user, chat, photos, more),
    sendDocument: (user: UserRef, chat: ChatRef, file: PhotoToSend, more?: PostOptions) =>
      sendDocument(state, user, chat, file, more),
    pressButton: (user: UserRef, chat: ChatRef, messageId: number, dataOrLabel: string) =>
      pressButton(state, user, chat, messageId, dataOrLabel),
    forgeCallback: (user: UserRef, chat: ChatRef, messageId: number, data: string) =>
      forgeCallback(state, user, chat, messageId, data),
    blockBot: (user: UserRef, bot?: UserRef) => blockBot(state, user, bot),
    unblockBot: (user: UserRef, bot?: UserRef) => unblockBot(state, user, bot),

    /** Everything in a chat, oldest first. */
    messagesOf: (chat: ChatRef) =>
      chatOf(state, chat).messages.map((one) => messageView(chatOf(state, chat), one)),
    chatView: (chat: ChatRef) => chatView(state, chatOf(state, chat)),
    /** The chats a person is in. */
    chatsOf: (user: UserRef) =>
      [...state.chats.values()]
        .filter((chat) => isMember(chat, personOf(state, user).user.id))
        .map((chat) => chatView(state, chat)),
    /** Bytes of a photo or file that was sent, by the id a view names. */
    readFile: (fileId: string) => state.files.get(fileId),
    /** Updates a bot has not confirmed: none means that it has dealt with everything. */
    pendingUpdates: (bot?: UserRef) => botBy(state, bot).inbox.pending.length,
  };
}
