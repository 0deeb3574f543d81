import { ledgerMonth } from '#src/domain/allowance/allowance.ts';
import type { Address, Chat } from '#src/ports/chat.ts';
import { type ChatError, ChatRefusedError, isChatError } from '#src/ports/chat-errors.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Log } from '#src/ports/log.ts';
import type { Outbox, OutgoingMessage, SendOutcome } from '#src/ports/outbox.ts';
import { createSpentBots, type SpentBots } from './spent-bots.ts';

export interface SendDependencies {
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  /** Whether a bot of that platform may still come; left out: none does. */
  readonly isAwaited?: (platform: string) => boolean;
  readonly outbox: Pick<
    Outbox,
    'begin' | 'moveChat' | 'markGone' | 'markTrouble' | 'failOver' | 'markSpent' | 'endSpent'
  >;
  /** Has it told that a group or a person is not reached any more, or that a bot's messages are used up. */
  readonly tellTrouble?: () => void;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

interface Sending extends SendDependencies {
  readonly spentBots: SpentBots;
}

type Failed = Extract<SendOutcome, { kind: 'failed' | 'ambiguous' }>;

/** What was done for a message already: each helps once, or ids that name each other would be followed for ever. */
interface Done {
  readonly hasMoved?: true;
}

const longestBusyMs = 60_000;
const repeatAfterMs = 1_000;
const awayMs = 5_000;
const notOpenMs = 10_000;
const endedOnTheWay = 'it was on its way when its process ended';
const waitsForMonth = 'the allowance of this bot is used up';

/** Makes one call and says what became of it, whatever happens. */
export function createSendOne(deps: SendDependencies): (message: OutgoingMessage) => Promise<SendOutcome> {
  const sending = { ...deps, spentBots: createSpentBots(deps) };
  return (message) => send(sending, message, {});
}

async function send(sending: Sending, message: OutgoingMessage, done: Done): Promise<SendOutcome> {
  const { id, to, call } = message;
  const chat = sending.chatOf(to.platform, to.bot);
  if (!chat && sending.isAwaited?.(to.platform))
    return {
      id,
      kind: 'later',
      afterMs: notOpenMs,
      error: 'its platform does not answer yet',
      isTry: false,
    };
  if (!chat) {
    const error = 'no bot of this process speaks there';
    const given = await elsewhere(sending, message, false, error).catch(() => null);
    return given ?? { id, kind: 'failed', error };
  }
  const isOnce = chat.whenAmbiguous === 'leave';
  // A process that was killed may have said it.
  if (isOnce && message.isBegun)
    return { id, kind: 'ambiguous', error: endedOnTheWay, ...countedOf(sending, chat) };
  const waitMs = sending.spentBots.waitMs(chat);
  if (waitMs !== null) {
    const given = await elsewhere(sending, message, false, waitsForMonth).catch(() => null);
    return given ?? { id, kind: 'later', afterMs: waitMs, error: waitsForMonth, isTry: false };
  }
  if (isOnce && !(await isNotedAsBegun(sending, id))) return notNow(sending, message);
  try {
    const { externalId } = await chat.send(to, call);
    // What waits goes out by the next sweep, should this not be written down.
    await sending.spentBots.taken(chat).catch(() => undefined);
    return { id, kind: 'sent', externalId, ...countedOf(sending, chat) };
  } catch (error) {
    const failure = inPortWords(error);
    return afterFailure(sending, chat, message, done, failure).catch(() => notNow(sending, message));
  }
}

/** Whoever finds it after this process will know that the platform was called. */
async function isNotedAsBegun({ outbox }: Sending, id: string): Promise<boolean> {
  return outbox.begin(id).then(
    () => true,
    () => false,
  );
}

async function afterFailure(
  sending: Sending,
  chat: Chat,
  message: OutgoingMessage,
  done: Done,
  error: ChatError,
): Promise<SendOutcome> {
  const { id, to } = message;
  // Where nothing is tried once more after a silence, a message that was tried before has not arrived.
  const isSure = chat.whenAmbiguous === 'leave';
  switch (error.kind) {
    case 'busy':
      return later(id, error, Math.min(error.retryAfterMs, longestBusyMs), true);
    case 'spent': {
      const waitMs = await sending.spentBots.spent(chat, error.until);
      return (await elsewhere(sending, message, isSure, error.message)) ?? later(id, error, waitMs, false);
    }
    case 'ambiguous':
      return message.attempts === 0 && chat.whenAmbiguous === 'try-once-more'
        ? later(id, error, repeatAfterMs, true)
        : { id, kind: 'ambiguous', error: error.message, ...countedOf(sending, chat) };
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
      return {
        ...(await unheard(sending, message, error, null)),
        ...(await elsewhere(sending, message, isSure, error.message)),
      };
    case 'refused':
      return {
        ...refused(sending, message, error),
        ...(await elsewhere(sending, message, isSure, error.message)),
      };
  }
}

/** What it tells is told in another account of its person; null: there is none. */
async function elsewhere(
  { outbox, tellTrouble }: Sending,
  { id }: OutgoingMessage,
  isSure: boolean,
  error: string,
): Promise<Failed | null> {
  const givenUp = await outbox.failOver(id, isSure);
  if (givenUp.length === 0) return null;
  tellTrouble?.();
  return { id, kind: 'failed', error, givenUp };
}

/** Nobody hears it: those who look after the chat are told, and nobody has to look at the message. */
async function unheard(
  sending: Sending,
  message: OutgoingMessage,
  error: ChatError,
  trouble: 'general-closed' | 'muted' | null,
): Promise<Failed> {
  tellFailed(sending, message, error);
  if (trouble !== null) await sending.outbox.markTrouble(message.to, trouble, sending.clock.now());
  sending.tellTrouble?.();
  return { id: message.id, kind: 'failed', error: error.message };
}

/** Our mistake: kept for people to look at. */
function refused(sending: Sending, message: OutgoingMessage, error: ChatError): Failed {
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

/** The month in which the platform counts what it took now, or may have taken. */
function countedOf({ clock }: Sending, chat: Chat): Pick<Extract<SendOutcome, { kind: 'sent' }>, 'counted'> {
  const counted = ledgerMonth(chat, clock.now());
  return counted ? { counted } : {};
}

function withoutTopic({ threadId: _closed, ...group }: Address): Address {
  return group;
}
