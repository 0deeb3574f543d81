import { formatText, textFields } from '../text/format-text.ts';
import type { WorldState } from '../state/world-state.ts';
import type { WireMessage } from '../wire.ts';
import { PhoneError } from './phone-error.ts';
import { postFromPhone, type PostOptions } from './post-from-phone.ts';
import { privateChatOf, botBy, type ChatRef, type UserRef } from './refs.ts';

const longestText = 4096;

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
  return parts.map((part) => postFromPhone(world, user, chat, textFields(plain(part)), options));
}

/** Opens the private chat with a bot and presses Start: `/start`, with the payload of a link if there is one. */
export function startBot(world: WorldState, user: UserRef, payload = '', bot?: UserRef): WireMessage {
  const chat = privateChatOf(world, user, botBy(world, bot));
  const [message] = sendText(world, user, chat, `/start ${payload}`);
  if (!message) throw new PhoneError('nothing was sent');
  return message;
}

function plain(text: string) {
  return formatText(
    { text, parseMode: undefined, entities: undefined },
    longestText * 2,
    'message is too long',
  );
}
