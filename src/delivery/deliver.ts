import type { Address } from '#src/ports/chat.ts';
import type { Outbox, OutgoingMessage, SendOutcome } from '#src/ports/outbox.ts';
import { createInHand } from './messages-in-hand.ts';
import { createRecorder } from './record-outcomes.ts';
import { createSendOne, type SendDependencies } from './send-one.ts';

export interface DeliverDependencies extends SendDependencies {
  readonly outbox: Outbox;
  /** Has the outbox relayed in that many milliseconds: a message waits for it. */
  readonly relayIn?: (ms: number) => void;
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

/** Older messages are held to be waiting for this much longer than asked, unless the relay says that none is left. */
const holdBeyondMs = 60_000;
const behind = 'behind another one';

/** Sends in order within a chat, side by side across chats. What cannot be sent now goes back to the outbox. */
export function createDeliverer(deps: DeliverDependencies): Deliverer {
  const chains = new Map<string, Promise<void>>();
  // Chats with messages that wait in the outbox, and until when: what is said now goes behind them.
  const held = new Map<string, number>();
  const inHand = createInHand(deps);
  const recorder = createRecorder(deps);
  const sendOne = createSendOne(deps);
  const enqueue = (key: string, messages: readonly OutgoingMessage[], isRelay: boolean): Promise<void> => {
    const recorded: Promise<void>[] = [];
    const send = async (): Promise<void> => {
      const isHeld = !isRelay && (held.get(key) ?? 0) > performance.now();
      const waitMs = await sendChat(sendOne, messages, isHeld, (outcome) =>
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
  sendOne: (message: OutgoingMessage) => Promise<SendOutcome>,
  messages: readonly OutgoingMessage[],
  isHeld: boolean,
  record: (outcome: SendOutcome) => void,
): Promise<number | null> {
  let waitMs: number | null = isHeld ? 0 : null;
  const givenUp = new Set<string>();
  for (const message of messages) {
    if (givenUp.has(message.id)) continue;
    const outcome: SendOutcome =
      waitMs === null
        ? await sendOne(message)
        : { id: message.id, kind: 'later', afterMs: 0, error: behind, isTry: false };
    if (outcome.kind === 'later' && waitMs === null) waitMs = outcome.afterMs;
    if (outcome.kind === 'failed') for (const id of outcome.givenUp ?? []) givenUp.add(id);
    record(outcome);
  }
  return waitMs;
}

function keyOf(to: Address): string {
  return `${to.platform} ${to.bot} ${to.chatId}`;
}
