import {
  type Address,
  type Chat,
  ChatAmbiguousError,
  ChatBusyError,
  ChatGoneError,
  ChatMovedError,
} from '#src/ports/chat.ts';
import type { Log } from '#src/ports/log.ts';
import type { Outbox, OutgoingMessage, SendOutcome } from '#src/ports/outbox.ts';
import { createInHand } from './messages-in-hand.ts';
import { createRecorder } from './record-outcomes.ts';

export interface DeliverDependencies {
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly outbox: Outbox;
  /** Has the outbox relayed in that many milliseconds: a message waits for it. */
  readonly relayIn?: (ms: number) => void;
  readonly log: Log;
}

export interface Deliverer {
  /** Sends messages this process holds the lease of; resolves when what became of each is recorded, rejects never. */
  deliver(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Sends what the outbox gave, the oldest of each chat, also where newer messages are held back. */
  relay(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Ids of the messages to that chat that this process is sending. */
  inHand(to: Address): readonly string[];
  /** The outbox has nothing more to give now: no chat's newer messages need to be held back for older ones. */
  release(): void;
  /** Resolves when nothing is being sent or recorded. */
  idle(): Promise<void>;
}

const longestBusyMs = 60_000;
/** Older messages are held to be waiting for this much longer than asked, unless the relay says that none is left. */
const holdBeyondMs = 60_000;
const awayMs = 5_000;
const behind = 'behind another one';

/** Sends in order within a chat, side by side across chats. What cannot be sent now goes back to the outbox. */
export function createDeliverer(deps: DeliverDependencies): Deliverer {
  const chains = new Map<string, Promise<void>>();
  // Chats with messages that wait in the outbox, and until when: what is said now goes behind them.
  const held = new Map<string, number>();
  const inHand = createInHand(deps);
  const recorder = createRecorder(deps);
  const enqueue = (key: string, messages: readonly OutgoingMessage[], isRelay: boolean): Promise<void> => {
    const recorded: Promise<void>[] = [];
    const send = async (): Promise<void> => {
      const isHeld = !isRelay && (held.get(key) ?? 0) > performance.now();
      const waitMs = await sendChat(deps, messages, isHeld, (outcome) =>
        recorded.push(recorder.record(outcome)),
      );
      if (waitMs === null) return;
      await Promise.all(recorded);
      if (!isHeld) held.set(key, performance.now() + waitMs + holdBeyondMs);
      deps.relayIn?.(waitMs);
    };
    // The next message of the chat need not wait until it is written down that this one was sent.
    const next = (chains.get(key) ?? Promise.resolve()).then(send).finally(() => {
      if (chains.get(key) === next) chains.delete(key);
    });
    chains.set(key, next);
    return next.then(async () => void (await Promise.all(recorded)));
  };
  const sendAll = async (messages: readonly OutgoingMessage[], isRelay: boolean): Promise<void> => {
    const byChat = new Map<string, OutgoingMessage[]>();
    for (const message of messages.filter(({ id, to }) => !inHand.has(keyOf(to), id)))
      byChat.set(keyOf(message.to), [...(byChat.get(keyOf(message.to)) ?? []), message]);
    await Promise.all(
      [...byChat].map(async ([key, list]) => {
        inHand.add(key, list);
        await enqueue(key, list, isRelay);
        inHand.remove(key, list);
      }),
    );
  };
  return {
    deliver: (messages) => sendAll(messages, false),
    inHand: (to) => inHand.of(keyOf(to)),
    relay: (messages) => sendAll(messages, true),
    release() {
      for (const [key, until] of held) if (until - holdBeyondMs <= performance.now()) held.delete(key);
    },
    async idle() {
      while (chains.size > 0) await Promise.all(chains.values());
      await recorder.idle();
    },
  };
}

/**
 * One chat's messages. When one has to wait, or older ones wait already (`isHeld`), those behind it go back to the outbox,
 * which gives none before the older ones are done with. Returns how long to wait, null when none has to.
 */
async function sendChat(
  deps: DeliverDependencies,
  messages: readonly OutgoingMessage[],
  isHeld: boolean,
  record: (outcome: SendOutcome) => void,
): Promise<number | null> {
  let waitMs: number | null = isHeld ? 0 : null;
  for (const message of messages) {
    const outcome: SendOutcome =
      waitMs === null
        ? await sendOne(deps, message)
        : { id: message.id, kind: 'later', afterMs: 0, error: behind, isTry: false };
    if (outcome.kind === 'later' && waitMs === null) waitMs = outcome.afterMs;
    record(outcome);
  }
  return waitMs;
}

async function sendOne(
  deps: DeliverDependencies,
  message: OutgoingMessage,
  hasMoved = false,
): Promise<SendOutcome> {
  const chat = deps.chatOf(message.to.platform, message.to.bot);
  if (!chat) return { id: message.id, kind: 'failed', error: 'no bot of this process speaks there' };
  try {
    const { externalId } = await chat.send(message.to, message.call);
    return { id: message.id, kind: 'sent', externalId };
  } catch (error) {
    return afterFailure(deps, chat, { ...message, hasMoved }, error).catch(() => notNow(deps, message));
  }
}

/** What the platform said could not be written down: it will say it again. */
function notNow({ log }: DeliverDependencies, { id }: OutgoingMessage): SendOutcome {
  log.error({ message: id }, 'the outbox is away: a message is tried again later');
  return { id, kind: 'later', afterMs: awayMs, error: 'the outbox was away', isTry: false };
}

async function afterFailure(
  deps: DeliverDependencies,
  chat: Chat,
  message: OutgoingMessage & { readonly hasMoved: boolean },
  error: unknown,
): Promise<SendOutcome> {
  const { id, to } = message;
  const words = error instanceof Error ? error.message : 'unknown';
  if (error instanceof ChatBusyError)
    return {
      id,
      kind: 'later',
      afterMs: Math.min(error.retryAfterMs, longestBusyMs),
      error: words,
      isTry: true,
    };
  if (error instanceof ChatAmbiguousError) return ambiguous(message, words);
  // A group moves once; ids that name each other would be followed for ever.
  if (error instanceof ChatMovedError && !message.hasMoved) {
    await deps.outbox.moveChat(to, error.newChatId);
    return sendOne(deps, { ...message, to: { ...to, chatId: error.newChatId } }, true);
  }
  deps.log.warn({ platform: chat.platform, message: id, error: words }, 'a message cannot be sent');
  if (!(error instanceof ChatGoneError)) return { id, kind: 'failed', error: words, isSetAside: true };
  await deps.outbox.markGone(to);
  return { id, kind: 'failed', error: words };
}

/** Telegram: one more try at most, which may repeat the message. Elsewhere never blindly. */
function ambiguous({ id, to, attempts }: OutgoingMessage, error: string): SendOutcome {
  if (to.platform === 'telegram' && attempts === 0)
    return { id, kind: 'later', afterMs: 1_000, error, isTry: true };
  return { id, kind: 'ambiguous', error };
}

function keyOf(to: Address): string {
  return `${to.platform} ${to.bot} ${to.chatId}`;
}
