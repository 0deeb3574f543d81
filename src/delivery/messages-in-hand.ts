import type { Outbox, OutgoingMessage } from '#src/ports/outbox.ts';

/** Messages that this process is sending, by chat. */
export interface MessagesInHand {
  add(chat: string, messages: readonly OutgoingMessage[]): void;
  remove(chat: string, messages: readonly OutgoingMessage[]): void;
  has(chat: string, id: string): boolean;
  of(chat: string): readonly string[];
}

const renewEveryMs = 2_000;

/**
 * Keeps count of what is in hand and renews its leases meanwhile: a platform may be slower than a lease is long, and
 * what is still being sent is nobody else's.
 */
export function createInHand({ outbox }: { outbox: Pick<Outbox, 'renew'> }): MessagesInHand {
  const chats = new Map<string, Set<string>>();
  let renewal: NodeJS.Timeout | undefined;
  const renew = (): void => {
    const ids = [...chats.values()].flatMap((ids) => [...ids]);
    // What is not renewed may be sent a second time, by whoever claims it: at least once is what is promised.
    outbox.renew(ids).catch(() => undefined);
  };
  return {
    add(chat, messages) {
      const ids = chats.get(chat) ?? new Set();
      for (const { id } of messages) ids.add(id);
      chats.set(chat, ids);
      renewal ??= setInterval(renew, renewEveryMs);
    },
    remove(chat, messages) {
      const ids = chats.get(chat);
      for (const { id } of messages) ids?.delete(id);
      if (ids?.size === 0) chats.delete(chat);
      if (chats.size > 0) return;
      clearInterval(renewal);
      renewal = undefined;
    },
    has: (chat, id) => chats.get(chat)?.has(id) ?? false,
    of: (chat) => [...(chats.get(chat) ?? [])],
  };
}
