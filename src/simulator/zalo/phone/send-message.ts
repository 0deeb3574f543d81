import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { deliverMessage } from '#src/simulator/zalo/state/deliver-message.ts';
import { type Content, messageOf, recordMessage } from '#src/simulator/zalo/state/messages.ts';
import type { ChatMessage, WorldState } from '#src/simulator/zalo/state/world-state.ts';
import { type ChatRef, ownChatOf, personOf, type UserRef } from './refs.ts';

/** What goes with a message from a phone. */
export interface PostOptions {
  /** Id of the message it answers. Bots are not told which; in a group it lets a bot read what answers it. */
  readonly replyTo?: string;
}

/** Types a text and sends it. In a group `@` and the bot's name is how a mention looks. */
export function sendText(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  text: string,
  options: PostOptions = {},
): ChatMessage {
  if (text.trim() === '') throw new PhoneError('a phone does not send an empty text');
  return postFromPhone(world, user, chat, { text: text.trim() }, options);
}

/** Writes a person's message into a chat; the bots that may read it get it at once. */
export function postFromPhone(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  content: Content,
  { replyTo }: PostOptions,
): ChatMessage {
  const chat = ownChatOf(world, user, ref);
  if (replyTo !== undefined && !messageOf(chat, replyTo))
    throw new PhoneError(`chat ${chat.key} has no message ${replyTo}`);
  // Whoever writes to a bot wants to hear from it, also after having blocked it.
  chat.isBlocked = false;
  const message = recordMessage(world, chat, personOf(world, user).user, {
    ...content,
    replyTo: replyTo ?? null,
  });
  deliverMessage(world, chat, message);
  return message;
}
