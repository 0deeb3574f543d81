import type { Instant } from '#src/domain/ids.ts';
import type { Address, Chat } from '#src/ports/chat.ts';
import { type ChatError, ChatRefusedError, isChatError } from '#src/ports/chat-errors.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Log } from '#src/ports/log.ts';
import type { Outbox, OutgoingMessage, SendOutcome } from '#src/ports/outbox.ts';

export interface SendDependencies {
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly outbox: Pick<Outbox, 'moveChat' | 'markGone' | 'markTrouble'>;
  /** Has it told that a group or a person is not reached any more. */
  readonly tellTrouble?: () => void;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

interface Sending extends SendDependencies {
  readonly tellSpent: (to: Address, until: Instant) => void;
}

/** What was done for a message already: each helps once, or ids that name each other would be followed for ever. */
interface Done {
  readonly hasMoved?: true;
}

const longestBusyMs = 60_000;
const repeatAfterMs = 1_000;
const awayMs = 5_000;
/** However long a platform says: it may be wrong about the month, and the allowance may have been raised. */
const spentAtMostMs = 3_600_000;
const spentAtLeastMs = 10_000;

/** Makes one call and says what became of it, whatever happens. */
export function createSendOne(deps: SendDependencies): (message: OutgoingMessage) => Promise<SendOutcome> {
  const sending = { ...deps, tellSpent: createSpentTeller(deps) };
  return (message) => send(sending, message, {});
}

async function send(sending: Sending, message: OutgoingMessage, done: Done): Promise<SendOutcome> {
  const { id, to, call } = message;
  const chat = sending.chatOf(to.platform, to.bot);
  if (!chat) return { id, kind: 'failed', error: 'no bot of this process speaks there' };
  try {
    const { externalId } = await chat.send(to, call);
    return { id, kind: 'sent', externalId };
  } catch (error) {
    const failure = inPortWords(error);
    return afterFailure(sending, chat, message, done, failure).catch(() => notNow(sending, message));
  }
}

async function afterFailure(
  sending: Sending,
  chat: Chat,
  message: OutgoingMessage,
  done: Done,
  error: ChatError,
): Promise<SendOutcome> {
  const { id, to } = message;
  switch (error.kind) {
    case 'busy':
      return later(id, error, Math.min(error.retryAfterMs, longestBusyMs), true);
    case 'spent':
      sending.tellSpent(to, error.until);
      return later(id, error, spentMs(error.until, sending.clock.now()), false);
    case 'ambiguous':
      return message.attempts === 0 && chat.whenAmbiguous === 'try-once-more'
        ? later(id, error, repeatAfterMs, true)
        : { id, kind: 'ambiguous', error: error.message };
    case 'moved':
      if (done.hasMoved) return refused(sending, message, error);
      await sending.outbox.moveChat(to, error.newChatId);
      return send(
        sending,
        { ...message, to: { ...to, chatId: error.newChatId } },
        { ...done, hasMoved: true },
      );
    case 'topic-closed':
      if (to.threadId === undefined) return unheard(sending, message, error, 'general-closed');
      await sending.outbox.markTrouble(to, 'topic-closed', sending.clock.now());
      sending.tellTrouble?.();
      return send(sending, { ...message, to: withoutTopic(to) }, done);
    case 'muted':
      return unheard(sending, message, error, 'muted');
    case 'gone':
      await sending.outbox.markGone(to, sending.clock.now());
      return unheard(sending, message, error, null);
    case 'refused':
      return refused(sending, message, error);
  }
}

/** Nobody hears it: those who look after the chat are told, and nobody has to look at the message. */
async function unheard(
  sending: Sending,
  message: OutgoingMessage,
  error: ChatError,
  trouble: 'general-closed' | 'muted' | null,
): Promise<SendOutcome> {
  tellFailed(sending, message, error);
  if (trouble !== null) await sending.outbox.markTrouble(message.to, trouble, sending.clock.now());
  sending.tellTrouble?.();
  return { id: message.id, kind: 'failed', error: error.message };
}

/** Our mistake: kept for people to look at. */
function refused(sending: Sending, message: OutgoingMessage, error: ChatError): SendOutcome {
  tellFailed(sending, message, error);
  return { id: message.id, kind: 'failed', error: error.message, isSetAside: true };
}

function tellFailed({ log }: Sending, { id, to }: OutgoingMessage, { message: error }: ChatError): void {
  log.warn({ platform: to.platform, message: id, error }, 'a message cannot be sent');
}

/** What the platform said could not be written down: it will say it again. */
function notNow({ log }: Sending, { id }: OutgoingMessage): SendOutcome {
  log.error({ message: id }, 'the outbox is away: a message is tried again later');
  return { id, kind: 'later', afterMs: awayMs, error: 'the outbox was away', isTry: false };
}

/** An adapter throws nothing else; should it, no repetition would help. */
function inPortWords(error: unknown): ChatError {
  if (isChatError(error)) return error;
  return new ChatRefusedError(error instanceof Error ? error.message : 'unknown');
}

function later(id: string, error: ChatError, afterMs: number, isTry: boolean): SendOutcome {
  return { id, kind: 'later', afterMs, error: error.message, isTry };
}

function spentMs(until: Instant, now: Instant): number {
  return Math.max(spentAtLeastMs, Math.min(spentAtMostMs, until - now));
}

function withoutTopic({ threadId: _closed, ...group }: Address): Address {
  return group;
}

/** Says of each bot once that its allowance is used up, until it is so anew. */
function createSpentTeller({ log }: SendDependencies): Sending['tellSpent'] {
  const told = new Map<string, Instant>();
  return ({ platform, bot }, until) => {
    const key = `${platform} ${bot}`;
    if (told.get(key) === until) return;
    told.set(key, until);
    log.error(
      { platform, bot, until: new Date(until).toISOString() },
      'the allowance of this bot is used up; what it has to say waits',
    );
  };
}
