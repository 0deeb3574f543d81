import type { Api } from 'grammy';
import type { Incoming } from '#src/flows/input.ts';
import type { TakeUpdate } from '#src/ports/chat.ts';
import type { Log } from '#src/ports/log.ts';
import { type Self, toIncoming } from './to-incoming.ts';

export interface TakeDependencies {
  readonly api: Api;
  readonly self: Self;
  readonly take: TakeUpdate;
  /** Keeps an update that failed for the last time where people can look at it. */
  readonly setAside: (incoming: Incoming, error: unknown) => Promise<void>;
  readonly log: Log;
}

const triesPerUpdate = 3;

/**
 * Takes one raw update: answers its button press at once, then hands it on. Resolves when it was taken, ignored or,
 * after three failures, set aside: one poisoned update never stops the others. Rejects when even that failed.
 */
export async function takeRaw(deps: TakeDependencies, raw: unknown): Promise<void> {
  const incoming = toIncoming(raw, deps.self);
  acknowledgePress(deps, raw);
  if (!incoming) return;
  for (let tries = 1; ; tries++) {
    try {
      return await deps.take(incoming);
    } catch (error) {
      deps.log.warn({ updateId: incoming.updateId, tries, error: messageOf(error) }, 'an update could not be taken');
      if (tries < triesPerUpdate) continue;
      return deps.setAside(incoming, error);
    }
  }
}

/** Telegram shows a spinner on the button until this. What it answers does not matter: the press may be long ago. */
function acknowledgePress({ api, log }: TakeDependencies, raw: unknown): void {
  const id = (raw as { callback_query?: { id?: unknown } } | null)?.callback_query?.id;
  if (typeof id !== 'string') return;
  api.answerCallbackQuery(id).catch(() => log.info({}, 'a button press was too old to be answered'));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown';
}
