import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Incoming } from '#src/flows/input.ts';
import type { TakeUpdate } from '#src/ports/chat.ts';
import type { Log } from '#src/ports/log.ts';
import { type Self, toIncoming } from './to-incoming.ts';

export interface TakeDependencies {
  readonly api: Pick<Api, 'getUpdates' | 'deleteWebhook' | 'answerCallbackQuery'>;
  readonly self: Self;
  readonly take: TakeUpdate;
  /** Keeps an update that failed for the last time where people can look at it; rejects when it cannot. */
  readonly setAside: (incoming: Incoming, error: unknown) => Promise<void>;
  readonly log: Log;
}

const triesPerUpdate = 3;
const firstPauseMs = 200;

/**
 * Takes one raw update: answers its button press at once, then hands it on. Resolves when it was taken, means nothing
 * to us or was set aside after three failures. Rejects when not even that was possible: then the fault is not the
 * update's, and it has to come again.
 */
export async function takeRaw(deps: TakeDependencies, raw: unknown): Promise<void> {
  const incoming = toIncoming(raw, deps.self);
  acknowledgePress(deps, raw);
  if (!incoming) return;
  const { updateId } = incoming;
  for (let tries = 1; ; tries++) {
    try {
      return await deps.take(incoming);
    } catch (error) {
      if (tries < triesPerUpdate) {
        await sleep(firstPauseMs * 4 ** (tries - 1));
        continue;
      }
      await deps.setAside(incoming, error);
      deps.log.error({ updateId, tries, error }, 'an update failed again and again and was set aside');
      return;
    }
  }
}

/** The button shows a spinner until this. What Telegram answers does not matter: the press may be long ago. */
function acknowledgePress({ api, log }: TakeDependencies, raw: unknown): void {
  const id = pressIdOf(raw);
  if (id === undefined) return;
  api.answerCallbackQuery(id).catch(() => log.info({}, 'a button press could not be answered'));
}

function pressIdOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('callback_query' in raw)) return undefined;
  const { callback_query: press } = raw;
  if (typeof press !== 'object' || press === null || !('id' in press)) return undefined;
  return typeof press.id === 'string' ? press.id : undefined;
}
