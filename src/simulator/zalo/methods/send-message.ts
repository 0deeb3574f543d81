import { BotApiError } from '#src/simulator/zalo/bot-api-error.ts';
import { findWritableChat } from '#src/simulator/zalo/state/find-chat.ts';
import type { Method, SendParams } from './method.ts';
import { postMessage, type Sent } from './post-message.ts';

interface TextParams extends SendParams {
  readonly text: string;
  readonly parse_mode?: string;
}

/** Plain text of 1 to 2000 characters. How Zalo reads markup is documented in parts only, so it is not simulated. */
export const sendMessage: Method<TextParams> = (call, { chat_id, text, parse_mode }): Sent => {
  if (parse_mode !== undefined) throw new BotApiError(501, `Not simulated: parse_mode ${parse_mode}`);
  return postMessage(call, findWritableChat(call.world, call.bot, chat_id), { text });
};
