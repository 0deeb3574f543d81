import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { deliverMessage } from '#src/simulator/telegram/state/deliver-message.ts';
import {
  type Content,
  type Draft,
  messageOf,
  recordMessage,
} from '#src/simulator/telegram/state/messages.ts';
import type { Chat, WorldState } from '#src/simulator/telegram/state/world-state.ts';
import { formatText, textFields } from '#src/simulator/telegram/text/format-text.ts';
import type { WireMessage } from '#src/simulator/telegram/wire.ts';
import { unblockBot } from './accounts.ts';
import { botBy, type ChatRef, ownChatOf, personOf, topicOf, type UserRef } from './refs.ts';

const longestText = 4096;

/** What goes with a message from a phone. */
export interface PostOptions {
  readonly replyTo?: number;
  /** The part of that message which is quoted. */
  readonly quote?: string;
  readonly threadId?: number;
}

/** Types a text and sends it. Longer ones go as several messages, as an app does it. */
export function sendText(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  text: string,
  options: PostOptions = {},
): readonly WireMessage[] {
  if (text.trim() === '') throw new PhoneError('a phone does not send an empty text');
  const parts = text.trim().match(new RegExp(`[^]{1,${longestText}}`, 'gu')) ?? [];
  return parts.map((part) =>
    postFromPhone(
      world,
      user,
      chat,
      textFields(formatText({ text: part }, longestText * 2, 'message is too long')),
      options,
    ),
  );
}

/** Writes a person's message into a chat; the bots get it at once. */
export function postFromPhone(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  content: Content,
  options: PostOptions = {},
): WireMessage {
  const { chat, message } = recordFromPhone(world, user, ref, content, options);
  deliverMessage(world, chat, message);
  return message;
}

/** The same without telling the bots yet, for a message whose update comes late. */
export function recordFromPhone(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  content: Content,
  options: PostOptions = {},
): { readonly chat: Chat; readonly message: WireMessage } {
  const chat = ownChatOf(world, user, ref);
  if (chat.kind === 'private') openPrivate(world, user, chat);
  const draft = {
    from: personOf(world, user).user,
    ...threadFields(chat, user, options),
    ...replyFields(chat, options),
    ...content,
  };
  return { chat, message: recordMessage(world, chat, draft) };
}

// Whoever writes to a bot wants to hear from it, also after having blocked it.
function openPrivate(world: WorldState, user: UserRef, chat: Chat): void {
  chat.isStarted = true;
  const bot = botBy(world, { id: chat.botId ?? 0 });
  if (chat.members.get(bot.user.id) === 'kicked') unblockBot(world, user, bot.user);
}

function threadFields(chat: Chat, user: UserRef, { threadId }: PostOptions): Partial<Draft> {
  if (threadId === undefined) return {};
  const status = chat.members.get(user.id);
  const mayAlways = status === 'creator' || status === 'administrator';
  // A phone shows no field to write.
  if (topicOf(chat, threadId).state === 'closed' && !mayAlways)
    throw new PhoneError(`topic ${threadId} of chat ${chat.key} is closed`);
  return { message_thread_id: threadId, is_topic_message: true };
}

function replyFields(chat: Chat, { replyTo, quote }: PostOptions): Partial<Draft> {
  if (replyTo === undefined) return {};
  const original = messageOf(chat, replyTo);
  if (!original) throw new PhoneError(`chat ${chat.key} has no message ${replyTo}`);
  const { reply_to_message: _nested, quote: _quoted, ...flat } = original;
  return { reply_to_message: flat, ...(quote !== undefined && { quote: quoteOf(flat, quote) }) };
}

/** A person marks a part of the message as it is now; where it begins is counted in UTF-16 units. */
function quoteOf({ text, caption }: WireMessage, quote: string): NonNullable<WireMessage['quote']> {
  const position = (text ?? caption ?? '').indexOf(quote);
  if (position < 0) throw new PhoneError(`the message does not say '${quote}'`);
  return { text: quote, position, is_manual: true };
}
