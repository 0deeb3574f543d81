import type { Outbox, OutgoingMessage } from '#src/ports/outbox.ts';

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

export interface RelayTimer {
  /** Relays the outbox in so many ms. */
  relayIn(ms: number): void;
  stop(): void;
}

const awayMs = 5_000;

/**
 * Relays by this process's own clock: what a person waits for does not hang on the queue, which may be away or lose what
 * it was told. What a process leaves behind that dies, the sweep relays.
 */
export function createRelayTimer(relay: () => Promise<void>): RelayTimer {
  // One for all that is due in the same second: a long wait of one chat must not swallow a short one of another.
  const timers = new Map<number, NodeJS.Timeout>();
  let isStopped = false;
  function relayIn(ms: number): void {
    const dueSecond = Math.ceil((performance.now() + ms) / 1000);
    if (isStopped || timers.has(dueSecond)) return;
    const ring = (): void => {
      timers.delete(dueSecond);
      // The outbox is away: nothing else would bring what waits.
      relay().catch(() => relayIn(awayMs));
    };
    timers.set(dueSecond, setTimeout(ring, dueSecond * 1000 - performance.now() + 100));
  }
  return {
    relayIn,
    stop() {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
