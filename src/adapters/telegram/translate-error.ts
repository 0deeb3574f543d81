import { GrammyError, HttpError } from 'grammy';
import {
  ChatAmbiguousError,
  ChatBusyError,
  type ChatError,
  ChatGoneError,
  ChatMovedError,
  ChatMutedError,
  ChatRefusedError,
  ChatTopicClosedError,
  type RefusedReason,
} from '#src/ports/chat-errors.ts';
import { failureCode, wasNeverSent } from '#src/ports/lost-answer.ts';

/** Said with 400; those with 403 mean it all, but for missing rights. */
const gone =
  /chat not found|user not found|PEER_ID_INVALID|group chat was (deactivated|deleted)|USER_DEACTIVATED/i;
/** Rights that were taken may come back unannounced. Those for photos alone are not among them: words still get through. */
const muted =
  /(not enough|have no) rights to send (a |text )?message|need administrator rights|CHAT_(WRITE|SEND_PLAIN|GUEST_SEND)_FORBIDDEN|CHAT_RESTRICTED|CHAT_ADMIN_REQUIRED|USER_BANNED_IN_CHANNEL/i;
const topicClosed = /message thread not found|TOPIC_CLOSED|TOPIC_DELETED/i;
const tooLarge = /too (big|large)/i;
/** `PHOTO_INVALID_DIMENSIONS`, `PHOTO_EXT_INVALID`, `IMAGE_PROCESS_FAILED`: no picture, too long or too thin. */
const badPicture = /IMAGE_PROCESS_FAILED|PHOTO_\w*INVALID|PHOTO_CONTENT_TYPE|PHOTO_CROP/;

const pauseMs = 5_000;
/** For what an operator has to mend: the token was revoked, the address is not that of a Bot API. */
const longPauseMs = 60_000;

/**
 * A failed call in the port's words. Messages of grammY and fetch may hold the address with the token in it, so none of
 * them is passed on.
 */
export function translateError(error: unknown): ChatError {
  if (error instanceof GrammyError) return fromTelegram(error);
  const cause = error instanceof HttpError ? error.error : error;
  if (wasNeverSent(cause)) return new ChatBusyError(pauseMs, new Error(failureCode(cause)));
  return new ChatAmbiguousError(`no answer from Telegram (${failureCode(cause) ?? 'connection lost'})`);
}

function fromTelegram({ error_code: code, description, parameters }: GrammyError): ChatError {
  const words = `${code} ${description}`;
  if (parameters.migrate_to_chat_id !== undefined)
    return new ChatMovedError(String(parameters.migrate_to_chat_id));
  if (code === 429) return new ChatBusyError((parameters.retry_after ?? 3) * 1000, new Error(words));
  if (code >= 500) return new ChatBusyError(pauseMs, new Error(words));
  if (code === 401 || code === 404) return new ChatBusyError(longPauseMs, new Error(words));
  if (muted.test(description)) return new ChatMutedError(words);
  if (code === 403 || gone.test(description)) return new ChatGoneError(words);
  if (topicClosed.test(description)) return new ChatTopicClosedError(words);
  return new ChatRefusedError(words, reasonOf(words));
}

/** 413 is said of a request that holds too large a file. */
function reasonOf(words: string): RefusedReason {
  if (words.startsWith('413 ') || tooLarge.test(words)) return 'too-large';
  return badPicture.test(words) ? 'bad-picture' : 'other';
}
