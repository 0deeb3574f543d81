import type { Deliverer } from '#src/delivery/deliver.ts';
import type { Outbox } from '#src/ports/outbox.ts';

const atOnce = 100;

/**
 * Sends what was left behind: by a crash between commit and send, or because a chat wanted a pause. What somebody else
 * has in hand is looked at again when its lease ends.
 */
export function relayOutbox(deps: {
  outbox: Outbox;
  deliverer: Pick<Deliverer, 'relay' | 'release'>;
  relayIn?: (ms: number) => void;
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
