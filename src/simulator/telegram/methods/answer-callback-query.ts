import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';
import type { Method } from './method.ts';

interface AnswerParams {
  readonly callback_query_id: string;
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
}

/** https://core.telegram.org/bots/api#answercallbackquery : once, and soon. */
export const answerCallbackQuery: Method<AnswerParams> = ({ world, bot }, params) => {
  if ((params.text?.length ?? 0) > 200) throw badRequest('MESSAGE_TOO_LONG');
  const query = bot.queries.get(params.callback_query_id);
  const isOpen = query?.answer === null && world.realNow() - query.askedAt <= world.callbackLifeMs;
  if (!query || !isOpen) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  query.answer = {
    text: params.text ?? '',
    isAlert: params.show_alert ?? false,
    ...(params.url !== undefined && { url: params.url }),
  };
  world.changes.emit({ kind: 'answered', chat: query.chat, queryId: query.id });
  return true;
};
