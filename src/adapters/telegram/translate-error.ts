import { GrammyError, HttpError } from 'grammy';
import { ChatAmbiguousError, ChatBusyError, ChatGoneError, ChatMovedError, ChatRefusedError } from '#src/ports/chat.ts';

const gone = /blocked by the user|user is deactivated|bot was kicked|not a member|chat not found|initiate conversation|PEER_ID_INVALID|group chat was deleted|not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|TOPIC_CLOSED/i;
const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * A failed call in the port's words. Messages of grammY and fetch may hold the address with the token in it, so none of
 * them is passed on.
 */
export function translateError(error: unknown): Error {
  if (error instanceof GrammyError) return fromTelegram(error);
  const code = codeOf(error instanceof HttpError ? error.error : error);
  if (code !== undefined && notConnected.has(code)) return new ChatBusyError(5_000, new Error(code));
  return new ChatAmbiguousError(`no answer from Telegram (${code ?? 'connection lost'})`);
}

function fromTelegram({ error_code: code, description, parameters }: GrammyError): Error {
  if (parameters.migrate_to_chat_id !== undefined) return new ChatMovedError(String(parameters.migrate_to_chat_id));
  if (code === 429) return new ChatBusyError((parameters.retry_after ?? 3) * 1000, new Error(description));
  if (code >= 500) return new ChatBusyError(3_000, new Error(description));
  if (code === 403 || gone.test(description)) return new ChatGoneError(description);
  return new ChatRefusedError(`${code} ${description}`);
}

function codeOf(error: unknown): string | undefined {
  for (let cause = error; typeof cause === 'object' && cause !== null; cause = (cause as { cause?: unknown }).cause) {
    const { code, errno } = cause as { code?: unknown; errno?: unknown };
    if (typeof code === 'string') return code;
    if (typeof errno === 'string') return errno;
  }
  return undefined;
}
