import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';
import { findWritableChat } from '#src/simulator/telegram/state/find-chat.ts';
import {
  type Content,
  copyOf,
  messageOf,
  replaceMessage,
  wireChatOf,
} from '#src/simulator/telegram/state/messages.ts';
import { unixTime, type Chat } from '#src/simulator/telegram/state/world-state.ts';
import { textFields } from '#src/simulator/telegram/text/format-text.ts';
import type { WireMessage } from '#src/simulator/telegram/wire.ts';
import { inlineKeyboardOf, type ReplyMarkup } from './check-reply-markup.ts';
import type { Method, MethodCall } from './method.ts';
import { captionOf, type CaptionParams, mediaContent, type MediaParams } from './files.ts';
import { textOf, type TextParams } from './send-message.ts';

interface EditParams {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly reply_markup?: ReplyMarkup;
}

/** https://core.telegram.org/bots/api#editmessagetext */
export const editMessageText: Method<EditParams & TextParams> = (call, params) =>
  edit(call, params, (old) => {
    if (old.text === undefined) throw badRequest('there is no text in the message to edit');
    const { text: _text, entities: _entities, ...rest } = old;
    return { ...rest, ...textFields(textOf(params)) };
  });

/** https://core.telegram.org/bots/api#editmessagecaption */
export const editMessageCaption: Method<EditParams & CaptionParams> = (call, params) =>
  edit(call, params, (old) => {
    if (!old.photo && !old.document) throw badRequest('there is no caption in the message to edit');
    const { caption: _caption, caption_entities: _entities, ...rest } = old;
    return { ...rest, ...captionOf(params) };
  });

/** https://core.telegram.org/bots/api#editmessagemedia */
export const editMessageMedia: Method<EditParams & { readonly media: MediaParams }> = (call, params) =>
  edit(call, params, (old) => {
    if (!old.photo && !old.document) throw badRequest('there is no media in the message to edit');
    const {
      photo: _photo,
      document: _document,
      caption: _caption,
      caption_entities: _entities,
      ...rest
    } = old;
    return { ...rest, ...(mediaContent(call, params.media) satisfies Content) };
  });

/** https://core.telegram.org/bots/api#editmessagereplymarkup */
export const editMessageReplyMarkup: Method<EditParams> = (call, params) => edit(call, params, (old) => old);

function edit(call: MethodCall, params: EditParams, change: (old: WireMessage) => WireMessage): WireMessage {
  const { chat, message } = findOwn(call, params);
  const { reply_markup: _markup, ...changed } = change(message);
  const keyboard = inlineKeyboardOf(params.reply_markup);
  const edited: WireMessage = {
    ...changed,
    chat: message.chat.id === chat.id ? wireChatOf(call.world, chat) : message.chat,
    ...(keyboard && { reply_markup: keyboard }),
  };
  if (isSameContent(message, edited)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  return replaceMessage(call.world, chat, { ...edited, edit_date: unixTime(call.world) });
}

function findOwn({ world, bot }: MethodCall, params: EditParams): { chat: Chat; message: WireMessage } {
  if (params.chat_id === undefined) throw badRequest('chat_id is empty');
  const chat = findWritableChat(world, bot, params.chat_id);
  if (params.message_id === undefined) throw badRequest('message identifier is not specified');
  const message = messageOf(chat, params.message_id);
  if (!message) throw badRequest('message to edit not found');
  if (message.from.id !== bot.user.id) throw badRequest("message can't be edited");
  return { chat, message };
}

function isSameContent(a: WireMessage, b: WireMessage): boolean {
  return contentKey(a) === contentKey(b);
}

function contentKey(message: WireMessage): string {
  return JSON.stringify([copyOf(message), message.reply_markup]);
}
