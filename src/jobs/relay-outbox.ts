import type { Deliverer } from '#src/deliver.ts';
import type { Outbox } from '#src/ports/outbox.ts';

const atOnce = 100;

/** Sends what was left behind: by a crash between commit and send, or because a chat wanted a pause. */
export function relayOutbox(deps: {
  outbox: Outbox;
  deliverer: Pick<Deliverer, 'relay' | 'release'>;
}): () => Promise<void> {
  return async () => {
    for (;;) {
      const messages = await deps.outbox.claim(atOnce);
      if (messages.length === 0) return deps.deliverer.release();
      await deps.deliverer.relay(messages);
    }
  };
}
