import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';
import { findChat } from '#src/simulator/telegram/state/find-chat.ts';
import { copyOf, forwardOf, messageOf } from '#src/simulator/telegram/state/messages.ts';
import { formatText, textFields } from '#src/simulator/telegram/text/format-text.ts';
import type { Entity, FormattedText, WireMessage } from '#src/simulator/telegram/wire.ts';
import { captionOf, type CaptionParams } from './files.ts';
import type { Method, MethodCall } from './method.ts';
import { postMessages, type SendParams } from './post-message.ts';

export interface TextParams {
  readonly text?: string;
  readonly parse_mode?: string;
  readonly entities?: readonly Entity[];
}

interface ForwardParams extends SendParams {
  readonly from_chat_id: number | string;
  readonly message_id: number;
}

/** https://core.telegram.org/bots/api#sendmessage */
export const sendMessage: Method<SendParams & TextParams> = (call, params) => {
  const [message] = postMessages(call, params, [textFields(textOf(params))]);
  return message;
};

/** https://core.telegram.org/bots/api#forwardmessage */
export const forwardMessage: Method<ForwardParams> = (call, params) => {
  const original = originalOf(call, params, 'forward');
  const [message] = postMessages(call, params, [forwardOf(original)]);
  return message;
};

/** https://core.telegram.org/bots/api#copymessage : a new caption takes the place of the old one. */
export const copyMessage: Method<ForwardParams & CaptionParams> = (call, params) => {
  const original = originalOf(call, params, 'copy');
  const caption = params.caption === undefined ? {} : captionOf(params);
  const [message] = postMessages(call, params, [{ ...copyOf(original), ...caption }]);
  return { message_id: message?.message_id };
};

/** The text of a call, 1 to 4096 UTF-16 units after its markup is out. */
export function textOf(params: TextParams): FormattedText {
  const raw = { text: params.text ?? '', parseMode: params.parse_mode, entities: params.entities };
  const text = formatText(raw, 4096, 'message is too long');
  if (text.text === '') throw badRequest('message text is empty');
  return text;
}

function originalOf({ world, bot }: MethodCall, params: ForwardParams, act: 'forward' | 'copy'): WireMessage {
  const original = messageOf(findChat(world, bot, params.from_chat_id), params.message_id);
  if (!original) throw badRequest(`message to ${act} not found`);
  if (original.has_protected_content)
    throw badRequest(`message can't be ${act === 'copy' ? 'copied' : 'forwarded'}`);
  return original;
}
