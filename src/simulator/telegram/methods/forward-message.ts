import { badRequest } from '../bot-api-error.ts';
import { findChat } from '../state/find-chat.ts';
import { copyOf, forwardOf } from '../state/message-copy.ts';
import { messageOf } from '../state/record-message.ts';
import type { WireMessage } from '../wire.ts';
import type { Method, MethodCall } from './method.ts';
import { postMessages, type SendParams } from './post-message.ts';
import { captionOf, type CaptionParams } from './send-file.ts';

interface ForwardParams extends SendParams {
  readonly from_chat_id: number | string;
  readonly message_id: number;
}

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

function originalOf({ world, bot }: MethodCall, params: ForwardParams, act: 'forward' | 'copy'): WireMessage {
  const original = messageOf(findChat(world, bot, params.from_chat_id), params.message_id);
  if (!original) throw badRequest(`message to ${act} not found`);
  if (original.has_protected_content)
    throw badRequest(`message can't be ${act === 'copy' ? 'copied' : 'forwarded'}`);
  return original;
}
