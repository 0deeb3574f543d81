import type { Outbox, OutgoingMessage } from '#src/ports/outbox.ts';
import type { Queue } from '#src/ports/queue.ts';

const atOnce = 100;

/**
 * Sends what was left behind: by a crash between commit and send, or because a chat wanted a pause. What somebody else
 * has in hand is looked at again when its lease ends.
 */
export function relayOutbox(deps: {
  readonly outbox: Outbox;
  readonly deliverer: {
    /** Sends what the outbox gave, also to chats whose newer messages are held back. */
    relay(messages: readonly OutgoingMessage[]): Promise<void>;
    /** The outbox has nothing more to give now. */
    release(): void;
  };
  readonly relayIn?: (ms: number) => void;
}): () => Promise<void> {
  return async () => {
    for (;;) {
      const messages = await deps.outbox.claim(atOnce);
      if (messages.length === 0) break;
      await deps.deliverer.relay(messages);
    }
    deps.deliverer.release();
    const waitMs = await deps.outbox.nextInMs();
    if (waitMs !== null) deps.relayIn?.(waitMs);
  };
}

/** Has the outbox relayed in so many ms. Should the queue be away, the sweep relays. */
export function createRelayIn(queue: Pick<Queue, 'add'>): (ms: number) => void {
  return (ms) => {
    // One job for all that is due in the same second: a long wait of one chat must not swallow a short one of another.
    const dueSecond = Math.ceil((Date.now() + ms) / 1000);
    const delayMs = dueSecond * 1000 - Date.now() + 100;
    queue.add('relay-outbox', {}, { key: `relay-at-${dueSecond}`, delayMs }).catch(() => undefined);
  };
}
