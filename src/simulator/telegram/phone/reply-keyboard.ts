import type { WorldState } from '../state/world-state.ts';
import type { ReplyButton, WireMessage } from '../wire.ts';
import { PhoneError } from './phone-error.ts';
import { ownChatOf, type ChatRef, type UserRef } from './refs.ts';
import { sendContact, sendLocation } from './send-others.ts';
import { sendText } from './send-text.ts';

/** Where a phone says it is, when a button asks for it. */
const tanPhu = { latitude: 10.7915, longitude: 106.6273 };

/** Presses a button of the keyboard under the chat: sends its label, or the contact or place it asks for. */
export function pressReplyButton(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  label: string,
): readonly WireMessage[] {
  const chat = ownChatOf(world, user, ref);
  const keyboard = chat.replyKeyboard;
  const button = keyboard?.keyboard
    .flat()
    .map(asButton)
    .find((one) => one.text === label);
  if (!button) throw new PhoneError(`the keyboard under chat ${chat.key} has no button '${label}'`);
  if (keyboard?.one_time_keyboard) chat.replyKeyboard = null;
  if (button.request_contact) return [sendContact(world, user, chat)];
  if (button.request_location) return [sendLocation(world, user, chat, tanPhu)];
  return sendText(world, user, chat, button.text);
}

function asButton(button: ReplyButton | string): ReplyButton {
  return typeof button === 'string' ? { text: button } : button;
}
