import type { Update } from 'grammy/types';
import { ChatBusyError } from '#src/ports/chat.ts';
import { type TakeDependencies, takeRaw } from './take-updates.ts';
import { translateError } from './translate-error.ts';

export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

export interface Polling {
  /** Lets the updates in hand finish, tells Telegram how far it got, and resolves. */
  stop(): Promise<void>;
}

const pollSeconds = 25;
const longestPauseMs = 30_000;
const sideBySide = 16;

/**
 * Long polling. Updates of different chats are taken side by side, those of one chat in order; Telegram hears that a
 * batch was taken only after all of it was committed, so a crash costs nothing but a second delivery.
 */
export function startPolling(deps: TakeDependencies): Polling {
  const stopping = new AbortController();
  const running = poll(deps, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function poll(deps: TakeDependencies, signal: AbortSignal): Promise<void> {
  let offset: number | undefined;
  let failures = 0;
  await deps.api.deleteWebhook({ drop_pending_updates: false }).catch(() => undefined);
  while (!signal.aborted) {
    try {
      const updates = await deps.api.getUpdates({ timeout: pollSeconds, limit: 100, allowed_updates: allowedUpdates, ...(offset === undefined ? {} : { offset }) }, signal as never);
      if (failures > 0) deps.log.info({}, 'Telegram answers again');
      failures = 0;
      await takeBatch(deps, updates);
      offset = nextOffset(updates) ?? offset;
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      const cause = translateError(error);
      if (failures === 1) deps.log.warn({ error: cause.message }, 'Telegram cannot be asked for updates; trying again until it answers');
      await pause(cause instanceof ChatBusyError ? cause.retryAfterMs : Math.min(longestPauseMs, 500 * 2 ** failures), signal);
    }
  }
  if (offset !== undefined) await deps.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
}

async function takeBatch(deps: TakeDependencies, updates: readonly Update[]): Promise<void> {
  const chats = new Map<string, Update[]>();
  for (const update of updates) {
    const key = chatKey(update);
    chats.set(key, [...(chats.get(key) ?? []), update]);
  }
  const waiting = [...chats.values()];
  const workers = Array.from({ length: Math.min(sideBySide, waiting.length) }, async () => {
    for (let chat = waiting.shift(); chat; chat = waiting.shift()) {
      for (const update of chat) await takeRaw(deps, update);
    }
  });
  await Promise.all(workers);
}

function chatKey(update: Update): string {
  const holder = update.message ?? update.edited_message ?? update.callback_query?.message ?? update.my_chat_member;
  return String(holder?.chat?.id ?? `update ${update.update_id}`);
}

function nextOffset(updates: readonly Update[]): number | undefined {
  const ids = updates.map((update) => update.update_id).filter(Number.isInteger);
  return ids.length > 0 ? Math.max(...ids) + 1 : undefined;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
