import type { Instant } from '#src/domain/ids.ts';
import { ChatBusyError, UpdatesElsewhereError } from '#src/ports/chat-errors.ts';
import type { UpdateSource } from '#src/ports/platform.ts';
import { type ZaloClient, ZaloRefusal } from './create-client.ts';
import { readUpdate } from './read-update.ts';
import type { Self } from './to-incoming.ts';
import { translateError } from './translate-error.ts';

interface Ear {
  readonly call: ZaloClient;
  readonly self: Self;
  readonly now: () => Instant;
}

/** Seconds, as Zalo wants them. 0 may mean its own choice, which is long. */
const patient = '30';
const impatient = '1';

/**
 * Updates by getUpdates: one at a time, each given once and never again. So what was fetched when the bot is killed is lost, and
 * so is what people write while nobody asks: good for development only. A second program that asks with the same token takes
 * away a part of the updates, which Zalo tells nobody; only where it refuses to answer two can it be noticed.
 */
export function createUpdateSource({ call, self, now }: Ear): UpdateSource {
  return {
    begin: () => removeWebhook(call),
    async next({ isPatient, signal }) {
      try {
        const raw = await call('getUpdates', { timeout: isPatient ? patient : impatient }, signal);
        const update = readUpdate(self, raw);
        return update ? [update] : [];
      } catch (error) {
        // Nobody wrote.
        if (error instanceof ZaloRefusal && error.code === 408) return [];
        if (isForWebhook(error)) await removeWebhook(call);
        if (error instanceof ZaloRefusal && error.code === 409)
          throw new UpdatesElsewhereError(error.message);
        throw new ChatBusyError(0, translateError(error, now()));
      }
    },
    // There is nothing to confirm.
    confirm: () => Promise.resolve(),
  };
}

/** Where a webhook is set, nobody can ask. */
async function removeWebhook(call: ZaloClient): Promise<void> {
  await call('deleteWebhook', {}).catch(() => undefined);
}

function isForWebhook(error: unknown): boolean {
  return error instanceof ZaloRefusal && /webhook/i.test(error.message);
}
