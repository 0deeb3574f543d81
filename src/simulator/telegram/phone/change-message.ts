import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { deliverMessage } from '#src/simulator/telegram/state/deliver-message.ts';
import { messageOf, removeMessage, replaceMessage } from '#src/simulator/telegram/state/messages.ts';
import { unixTime, type Chat, type WorldState } from '#src/simulator/telegram/state/world-state.ts';
import { captionFields, formatText, textFields } from '#src/simulator/telegram/text/format-text.ts';
import type { WireMessage } from '#src/simulator/telegram/wire.ts';
import { type ChatRef, ownChatOf, type UserRef } from './refs.ts';

/** Corrects a text sent before; the bots get it as `edited_message`. */
export function editText(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  messageId: number,
  text: string,
): void {
  change(world, user, ref, messageId, ({ text: _text, entities: _entities, ...rest }) => ({
    ...rest,
    ...textFields(plain(text)),
  }));
}

/** Corrects the caption of a photo or file. */
export function editCaption(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  messageId: number,
  caption: string,
): void {
  change(world, user, ref, messageId, ({ caption: _caption, caption_entities: _entities, ...rest }) => ({
    ...rest,
    ...captionFields(plain(caption)),
  }));
}

/** Deletes one's own message for everybody. No bot hears of it. */
export function deleteOwnMessage(world: WorldState, user: UserRef, ref: ChatRef, messageId: number): void {
  const { chat, message } = ownMessageOf(world, user, ref, messageId);
  removeMessage(world, chat, message);
}

function change(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  messageId: number,
  apply: (old: WireMessage) => WireMessage,
): void {
  const { chat, message } = ownMessageOf(world, user, ref, messageId);
  const edited = replaceMessage(world, chat, { ...apply(message), edit_date: unixTime(world) });
  deliverMessage(world, chat, edited, 'edited_message');
}

function ownMessageOf(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  messageId: number,
): { readonly chat: Chat; readonly message: WireMessage } {
  const chat = ownChatOf(world, user, ref);
  const message = messageOf(chat, messageId);
  if (message?.from.id !== user.id)
    throw new PhoneError(`message ${messageId} is not one of ${user.id}'s own`);
  return { chat, message };
}

function plain(text: string) {
  return formatText({ text }, 4096, 'message is too long');
}
