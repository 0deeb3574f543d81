import type { Instant } from '#src/domain/ids.ts';

/** Somebody who will not hear us: blocked, left, deleted, never started. */
export class ChatGoneError extends Error {
  override readonly name = 'ChatGoneError';
  readonly kind = 'gone';
}

/** The group has become another one, with another id; the same call goes there. */
export class ChatMovedError extends Error {
  override readonly name = 'ChatMovedError';
  readonly kind = 'moved';
  readonly newChatId: string;
  constructor(newChatId: string) {
    super('the group has another id now');
    this.newChatId = newChatId;
  }
}

/** The topic of the group is closed or deleted, where one was named; otherwise the general one is. */
export class ChatTopicClosedError extends Error {
  override readonly name = 'ChatTopicClosedError';
  readonly kind = 'topic-closed';
}

/** We may not write in the group; it may be allowed again without our hearing of it. */
export class ChatMutedError extends Error {
  override readonly name = 'ChatMutedError';
  readonly kind = 'muted';
}

/** Try again later: rate limit, the platform's bad day, network away before the request was taken. */
export class ChatBusyError extends Error {
  override readonly name = 'ChatBusyError';
  readonly kind = 'busy';
  readonly retryAfterMs: number;
  constructor(retryAfterMs: number, cause?: unknown) {
    super(`the platform wants a pause of ${retryAfterMs} ms`, { cause });
    this.retryAfterMs = retryAfterMs;
  }
}

/** The bot may say nothing more until then: the allowance of its month is used up. */
export class ChatSpentError extends Error {
  override readonly name = 'ChatSpentError';
  readonly kind = 'spent';
  readonly until: Instant;
  constructor(until: Instant) {
    super(`the allowance is used up until ${new Date(until).toISOString()}`);
    this.until = until;
  }
}

/** The request may or may not have been taken: its answer never came. */
export class ChatAmbiguousError extends Error {
  override readonly name = 'ChatAmbiguousError';
  readonly kind = 'ambiguous';
}

/** Why a platform will never take a call: a file over its limit, one that it does not see as a picture, or our mistake. */
export type RefusedReason = 'too-large' | 'bad-picture' | 'other';

/** The platform will never take this call. Carries its words, which hold nothing personal. */
export class ChatRefusedError extends Error {
  override readonly name = 'ChatRefusedError';
  readonly kind = 'refused';
  readonly reason: RefusedReason;
  constructor(words: string, reason: RefusedReason = 'other') {
    super(words);
    this.reason = reason;
  }
}

/** Somebody else receives the updates of this bot, so that we cannot. */
export class UpdatesElsewhereError extends Error {
  override readonly name = 'UpdatesElsewhereError';
}

/** How a call to a chat may fail; the kinds are all there are. */
export type ChatError =
  | ChatGoneError
  | ChatMovedError
  | ChatTopicClosedError
  | ChatMutedError
  | ChatBusyError
  | ChatSpentError
  | ChatAmbiguousError
  | ChatRefusedError;

const classes = [
  ChatGoneError,
  ChatMovedError,
  ChatTopicClosedError,
  ChatMutedError,
  ChatBusyError,
  ChatSpentError,
  ChatAmbiguousError,
  ChatRefusedError,
] as const;

/** Whether a failure is one of the port's; anything else is a mistake in an adapter. */
export function isChatError(error: unknown): error is ChatError {
  return classes.some((one) => error instanceof one);
}
