import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { TakeUpdate } from '#src/ports/chat.ts';
import type { Log } from '#src/ports/log.ts';
import { type Self, toIncoming } from '#src/adapters/telegram/to-incoming.ts';

export interface TakeDependencies {
  readonly api: Pick<Api, 'getUpdates' | 'deleteWebhook' | 'answerCallbackQuery'>;
  readonly self: Self;
  readonly take: TakeUpdate;
  /** Keeps an update that failed for the last time where people can look at it; rejects when it cannot. */
  readonly setAside: (incoming: Incoming, error: unknown) => Promise<void>;
  readonly log: Log;
  /** Shortest pause after a failure; all others follow from it. Tests cannot wait as long. */
  readonly pauseMs?: number;
}

export const defaultPauseMs = 250;
const triesPerUpdate = 3;

/**
 * Takes one raw update. Resolves when it was taken, means nothing to us or was set aside after three failures. Rejects
 * when not even that was possible: then the fault is not the update's, and it has to come again.
 */
export async function takeRaw(deps: TakeDependencies, raw: unknown): Promise<void> {
  const incoming = toIncoming(raw, deps.self);
  if (!incoming) return;
  const { updateId } = incoming;
  for (let tries = 1; ; tries++) {
    try {
      return await deps.take(incoming);
    } catch (error) {
      if (tries < triesPerUpdate) {
        await sleep((deps.pauseMs ?? defaultPauseMs) * 3 ** (tries - 1));
        continue;
      }
      await deps.setAside(incoming, error);
      deps.log.error({ updateId, tries, error }, 'an update failed again and again and was set aside');
      return;
    }
  }
}
