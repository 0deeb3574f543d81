import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { pushUpdate } from '#src/simulator/telegram/state/deliver-message.ts';
import type { CallbackQuery, Chat, WorldState } from '#src/simulator/telegram/state/world-state.ts';
import type { InlineButton, ReplyButton, WireMessage } from '#src/simulator/telegram/wire.ts';
import { botBy, type ChatRef, ownChatOf, personOf, shownIn, type UserRef } from './refs.ts';
import { sendContact, sendLocation } from './send-others.ts';
import { sendText } from './send-message.ts';

/** Where a phone says it is, when a button asks for it. */
const tanPhu = { latitude: 10.7915, longitude: 106.6273 };

/** What a tap on an inline button did. */
export type Pressed =
  | { readonly kind: 'callback'; readonly queryId: string; answer(): CallbackQuery['answer'] }
  | { readonly kind: 'link'; readonly url: string };

/** Presses the inline button with that callback data or label; the message may be long gone from the bot's mind. */
export function pressButton(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  messageId: number,
  dataOrLabel: string,
): Pressed {
  const chat = ownChatOf(world, user, ref);
  const message = shownIn(chat, messageId);
  const button = findButton(message, dataOrLabel);
  if (button.url !== undefined) return { kind: 'link', url: button.url };
  if (button.callback_data === undefined) throw new PhoneError(`pressing '${button.text}' is not simulated`);
  return pressData(world, user, chat, message, button.callback_data);
}

/** Sends any data as if a button with it had been pressed: callback data made up by hand. */
export function forgeCallback(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  messageId: number,
  data: string,
): Pressed {
  const chat = ownChatOf(world, user, ref);
  const message = shownIn(chat, messageId);
  return pressData(world, user, chat, message, data);
}

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

function pressData(
  world: WorldState,
  user: UserRef,
  chat: Chat,
  message: WireMessage,
  data: string,
): Pressed {
  const bot = botBy(world, message.from);
  const number = world.nextNumber();
  const query: CallbackQuery = {
    id: `48${String(number).padStart(16, '7')}`,
    chat: chat.key,
    userId: user.id,
    messageId: message.message_id,
    data,
    askedAt: world.realNow(),
    answer: null,
  };
  bot.queries.set(query.id, query);
  pushUpdate(world, bot, 'callback_query', {
    id: query.id,
    from: personOf(world, user).user,
    message,
    chat_instance: `-${chat.id}`,
    data,
  });
  return { kind: 'callback', queryId: query.id, answer: () => query.answer };
}

function findButton(message: WireMessage, dataOrLabel: string): InlineButton {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const button =
    buttons.find((one) => one.callback_data === dataOrLabel) ??
    buttons.find((one) => one.text === dataOrLabel) ??
    buttons.find((one) => one.text.includes(dataOrLabel));
  if (button) return button;
  const labels = buttons.map((one) => one.text).join(' | ');
  const says = (message.text ?? '').slice(0, 80);
  throw new PhoneError(
    `message ${message.message_id} (“${says}”) has no button '${dataOrLabel}'; it has: ${labels}`,
  );
}

function asButton(button: ReplyButton | string): ReplyButton {
  return typeof button === 'string' ? { text: button } : button;
}
