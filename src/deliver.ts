import {
  type Address,
  type Chat,
  ChatAmbiguousError,
  ChatBusyError,
  ChatGoneError,
  ChatMovedError,
} from '#src/ports/chat.ts';
import type { Log } from '#src/ports/log.ts';
import type { Outbox, OutgoingMessage, Settlement } from '#src/ports/outbox.ts';
import { createSettler } from './settle-messages.ts';

export interface DeliverDependencies {
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly outbox: Outbox;
  readonly log: Log;
}

export interface Deliverer {
  /** Sends messages this process holds the lease of; resolves when all are settled, rejects never. */
  deliver(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Resolves when nothing is being sent or settled. */
  idle(): Promise<void>;
}

const longestBusyMs = 60_000;

/** Sends in order within a chat, side by side across chats. What cannot be sent now goes back to the outbox. */
export function createDeliverer(deps: DeliverDependencies): Deliverer {
  const chains = new Map<string, Promise<void>>();
  const settler = createSettler(deps);
  const enqueue = (key: string, messages: readonly OutgoingMessage[]): Promise<void> => {
    const next = (chains.get(key) ?? Promise.resolve()).then(() =>
      sendChat(deps, messages, (settlement) => settler.settle(settlement)),
    );
    chains.set(key, next);
    return next.finally(() => {
      if (chains.get(key) === next) chains.delete(key);
    });
  };
  return {
    async deliver(messages) {
      const byChat = new Map<string, OutgoingMessage[]>();
      for (const message of messages)
        byChat.set(keyOf(message.to), [...(byChat.get(keyOf(message.to)) ?? []), message]);
      await Promise.all([...byChat].map(([key, list]) => enqueue(key, list)));
    },
    async idle() {
      while (chains.size > 0) await Promise.all(chains.values());
      await settler.idle();
    },
  };
}

/** One chat's messages. When one has to wait, those behind it wait too: they would overtake it. */
async function sendChat(
  deps: DeliverDependencies,
  messages: readonly OutgoingMessage[],
  settle: (settlement: Settlement) => Promise<void>,
): Promise<void> {
  const settled: Promise<void>[] = [];
  let waitMs: number | null = null;
  for (const message of messages) {
    const settlement: Settlement =
      waitMs === null
        ? await sendOne(deps, message)
        : { id: message.id, kind: 'later', afterMs: waitMs, error: 'behind another one' };
    if (settlement.kind === 'later' && waitMs === null) waitMs = settlement.afterMs;
    settled.push(settle(settlement));
  }
  await Promise.all(settled);
}

async function sendOne(deps: DeliverDependencies, message: OutgoingMessage): Promise<Settlement> {
  const chat = deps.chatOf(message.to.platform, message.to.bot);
  if (!chat) return { id: message.id, kind: 'failed', error: 'no bot of this process speaks there' };
  try {
    const { externalId } = await chat.send(message.to, message.call);
    return { id: message.id, kind: 'sent', externalId };
  } catch (error) {
    return afterFailure(deps, chat, message, error);
  }
}

async function afterFailure(
  deps: DeliverDependencies,
  chat: Chat,
  message: OutgoingMessage,
  error: unknown,
): Promise<Settlement> {
  const { id, to } = message;
  const words = error instanceof Error ? error.message : 'unknown';
  if (error instanceof ChatBusyError)
    return { id, kind: 'later', afterMs: Math.min(error.retryAfterMs, longestBusyMs), error: words };
  if (error instanceof ChatAmbiguousError) return ambiguous(message, words);
  if (error instanceof ChatMovedError) {
    await deps.outbox.moveChat(to, error.newChatId);
    return sendOne(deps, { ...message, to: { ...to, chatId: error.newChatId } });
  }
  if (error instanceof ChatGoneError) await deps.outbox.markGone(to);
  deps.log.warn({ platform: chat.platform, message: id, error: words }, 'a message cannot be sent');
  return { id, kind: 'failed', error: words };
}

/** Telegram: one more try at most, which may repeat the message. Elsewhere never blindly. */
function ambiguous({ id, to, attempts }: OutgoingMessage, error: string): Settlement {
  if (to.platform === 'telegram' && attempts === 0) return { id, kind: 'later', afterMs: 1_000, error };
  return { id, kind: 'ambiguous', error };
}

function keyOf(to: Address): string {
  return `${to.platform} ${to.bot} ${to.chatId}`;
}
