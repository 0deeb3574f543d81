import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import { defaultPauseMs, type TakeDependencies } from './take-update.ts';
import { translateError } from '#src/adapters/telegram/translate-error.ts';
import { createUpdatesInHand, type UpdatesInHand } from './updates-in-hand.ts';

export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

export interface Polling {
  /** Lets the updates in hand finish, tells Telegram how far it got, and resolves. */
  stop(): Promise<void>;
}

const pollSeconds = 25;
/** While an update takes longer than usual, the others are asked for at least this often. */
const longestPatienceMs = 2_000;
const longestPauseMs = 30_000;
/** Stopping does not wait long for a Telegram that is away. */
const confirmWithinMs = 2_000;

/**
 * Long polling. Updates of different chats are taken side by side, those of one chat in order. Telegram is told to
 * forget an update only after it and all before it were committed, so a crash costs nothing but a second delivery; one
 * that takes long holds up only its own chat.
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
  const inHand = createUpdatesInHand(deps, signal);
  await removeWebhook(deps);
  let failures = 0;
  const patienceMs = (deps.pauseMs ?? defaultPauseMs) * 2;
  let waitMs = patienceMs;
  while (!signal.aborted) {
    try {
      const hasNew = await fetchUpdates(deps, inHand, signal);
      if (failures > 0) deps.log.info({}, 'Telegram answers again');
      failures = 0;
      waitMs = hasNew ? patienceMs : Math.min(longestPatienceMs, waitMs * 2);
      await firstOf(inHand.empty(), waitMs, signal);
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      await recover(deps, error, failures, signal);
    }
  }
  await inHand.empty();
  await confirm(deps, inHand.nextOffset());
}

/** Waits for updates only while none is in hand. */
async function fetchUpdates(
  { api }: TakeDependencies,
  inHand: UpdatesInHand,
  signal: AbortSignal,
): Promise<boolean> {
  const offset = inHand.nextOffset();
  const timeout = inHand.isEmpty() ? pollSeconds : 0;
  const params = {
    timeout,
    limit: 100,
    allowed_updates: allowedUpdates,
    ...(offset !== undefined && { offset }),
  };
  // grammY types signals as those of a package that stood in for Node's.
  return inHand.add(await api.getUpdates(params, signal as never));
}

async function recover(
  deps: TakeDependencies,
  error: unknown,
  failures: number,
  signal: AbortSignal,
): Promise<void> {
  const { log } = deps;
  if (error instanceof GrammyError && error.error_code === 409) {
    if (failures === 1)
      log.error(
        { error: error.description },
        'somebody else receives the updates of this bot: a webhook, or another program with the same token',
      );
    if (/webhook/i.test(error.description)) await removeWebhook(deps);
  } else if (failures === 1) {
    log.warn(
      { error: translateError(error) },
      'Telegram cannot be asked for updates; trying until it answers',
    );
  }
  const wantedMs = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
  const pauseMs = Math.max(
    wantedMs,
    Math.min(longestPauseMs, (deps.pauseMs ?? defaultPauseMs) * 2 ** (failures + 1)),
  );
  await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
}

/** Where a webhook is set, nobody can poll. What waits for it is kept. */
async function removeWebhook({ api }: TakeDependencies): Promise<void> {
  await api.deleteWebhook({ drop_pending_updates: false }).catch(() => undefined);
}

async function confirm({ api }: TakeDependencies, offset: number | undefined): Promise<void> {
  if (offset === undefined) return;
  // Should it fail, they come again and are known to have been taken.
  const signal = AbortSignal.timeout(confirmWithinMs);
  await api.getUpdates({ offset, limit: 1, timeout: 0 }, signal as never).catch(() => undefined);
}

function firstOf(done: Promise<void>, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, signal.aborted ? 0 : ms);
    signal.addEventListener('abort', finish);
    void done.then(finish);
  });
}
