import { deliverMessage } from '../state/deliver-message.ts';
import { messageOf, recordMessage, type Draft } from '../state/record-message.ts';
import type { Chat, WorldState } from '../state/world-state.ts';
import type { WireMessage } from '../wire.ts';
import { PhoneError } from './phone-error.ts';
import { unblockBot } from './block-bot.ts';
import { botBy, ownChatOf, personOf, type ChatRef, type UserRef } from './refs.ts';

/** What goes with a message from a phone. */
export interface PostOptions {
  readonly replyTo?: number;
  readonly threadId?: number;
}

type Content = Omit<Draft, 'from'>;

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
    ...threadFields(chat, options),
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

function threadFields(chat: Chat, { threadId }: PostOptions): Partial<Draft> {
  if (threadId === undefined) return {};
  if (!chat.topics.has(threadId)) throw new PhoneError(`chat ${chat.key} has no topic ${threadId}`);
  return { message_thread_id: threadId, is_topic_message: true };
}

function replyFields(chat: Chat, { replyTo }: PostOptions): Partial<Draft> {
  if (replyTo === undefined) return {};
  const original = messageOf(chat, replyTo);
  if (!original) throw new PhoneError(`chat ${chat.key} has no message ${replyTo}`);
  const { reply_to_message: _nested, ...flat } = original;
  return { reply_to_message: flat };
}
