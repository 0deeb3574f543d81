import { badRequest } from '../bot-api-error.ts';
import { formatText, textFields } from '../text/format-text.ts';
import type { Entity, FormattedText } from '../wire.ts';
import type { Method } from './method.ts';
import { postMessages, type SendParams } from './post-message.ts';

export interface TextParams {
  readonly text?: string;
  readonly parse_mode?: string;
  readonly entities?: readonly Entity[];
}

/** https://core.telegram.org/bots/api#sendmessage */
export const sendMessage: Method<SendParams & TextParams> = (call, params) => {
  const [message] = postMessages(call, params, [textFields(textOf(params))]);
  return message;
};

/** The text of a call, 1 to 4096 UTF-16 units after its markup is out. */
export function textOf(params: TextParams): FormattedText {
  const raw = { text: params.text ?? '', parseMode: params.parse_mode, entities: params.entities };
  const text = formatText(raw, 4096, 'message is too long');
  if (text.text === '') throw badRequest('message text is empty');
  return text;
}
