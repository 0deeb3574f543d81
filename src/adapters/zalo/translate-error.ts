import { nextMonthOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import {
  ChatAmbiguousError,
  ChatBusyError,
  type ChatError,
  ChatGoneError,
  ChatRefusedError,
  ChatSpentError,
} from '#src/ports/chat-errors.ts';
import { ZaloRefusal, ZaloSilence } from './create-client.ts';
import { allowance } from './render.ts';

const gone = /blocked|(chat|user|group)[\w ]* not (found|exist)|not a member|kicked/i;
const pauseMs = 5_000;
const longPauseMs = 60_000;

/** A failed call in the port's words, at `now`. None of them holds an address: the token stands in it. */
export function translateError(error: unknown, now: Instant): ChatError {
  if (error instanceof ZaloRefusal) return fromZalo(error, now);
  if (error instanceof ZaloSilence && !error.wasSent) return new ChatBusyError(pauseMs, error);
  return new ChatAmbiguousError(error instanceof ZaloSilence ? error.message : 'no answer from Zalo');
}

/** Whether Zalo does not know the token: it was reset, or never was one. */
export function isUnknownToken(error: unknown): boolean {
  return error instanceof ZaloRefusal && error.code === 401;
}

/** What whoever runs the bot is told then. */
export const unknownToken =
  'Zalo does not know this ZALO_BOT_TOKEN: take the present one from the Zalo Bot Manager, and start again';

function fromZalo(error: ZaloRefusal, now: Instant): ChatError {
  const { code, message } = error;
  // What an operator has to mend: nothing is lost until then.
  if (code === 401) return new ChatBusyError(longPauseMs, new Error(unknownToken));
  // No wish for a pause: the messages of the month are used up.
  if (code === 429) return new ChatSpentError(nextMonthOf(now, allowance.zone));
  if (code >= 500 || code === 408) return new ChatBusyError(pauseMs, error);
  if (code === 403 || gone.test(message)) return new ChatGoneError(message);
  return new ChatRefusedError(message);
}
