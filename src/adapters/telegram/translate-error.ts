import { GrammyError, HttpError } from 'grammy';
import {
  ChatAmbiguousError,
  ChatBusyError,
  ChatGoneError,
  ChatMovedError,
  ChatRefusedError,
} from '#src/ports/chat.ts';
import { failureCode, wasNeverSent } from './was-never-sent.ts';

/** Said with 400; those with 403 mean it all. Missing rights are not among them: they may come back unannounced. */
const gone =
  /chat not found|user not found|PEER_ID_INVALID|group chat was (deactivated|deleted)|USER_DEACTIVATED/i;

const pauseMs = 5_000;
/** For what an operator has to mend: the token was revoked, the address is not that of a Bot API. */
const longPauseMs = 60_000;

/**
 * A failed call in the port's words. Messages of grammY and fetch may hold the address with the token in it, so none of
 * them is passed on.
 */
export function translateError(error: unknown): Error {
  if (error instanceof GrammyError) return fromTelegram(error);
  const cause = error instanceof HttpError ? error.error : error;
  if (wasNeverSent(cause)) return new ChatBusyError(pauseMs, new Error(failureCode(cause)));
  return new ChatAmbiguousError(`no answer from Telegram (${failureCode(cause) ?? 'connection lost'})`);
}

function fromTelegram({ error_code: code, description, parameters }: GrammyError): Error {
  const words = `${code} ${description}`;
  if (parameters.migrate_to_chat_id !== undefined)
    return new ChatMovedError(String(parameters.migrate_to_chat_id));
  if (code === 429) return new ChatBusyError((parameters.retry_after ?? 3) * 1000, new Error(words));
  if (code >= 500) return new ChatBusyError(pauseMs, new Error(words));
  if (code === 401 || code === 404) return new ChatBusyError(longPauseMs, new Error(words));
  if (code === 403 || gone.test(description)) return new ChatGoneError(words);
  return new ChatRefusedError(words);
}
