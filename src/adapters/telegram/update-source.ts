import { type Api, GrammyError } from 'grammy';
import { ChatBusyError, UpdatesElsewhereError } from '#src/ports/chat-errors.ts';
import type { Update, UpdateSource } from '#src/ports/platform.ts';
import { type Ear, readUpdate } from './read-update.ts';
import { translateError } from './translate-error.ts';

export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

const pollSeconds = 25;
/** Stopping does not wait long for a Telegram that is away. */
const confirmWithinMs = 2_000;

/** Updates by getUpdates. An offset confirms all ids below it: https://core.telegram.org/bots/api#getupdates */
export function createUpdateSource(ear: Ear & { readonly api: Api }): UpdateSource {
  const { api } = ear;
  const ask = (offset: number | undefined, limit: number, timeout: number, signal: AbortSignal) =>
    api.getUpdates(
      { timeout, limit, allowed_updates: allowedUpdates, ...(offset !== undefined && { offset }) },
      // grammY types signals as those of a package that stood in for Node's.
      signal as never,
    );
  return {
    begin: () => removeWebhook(api),
    async next({ after, isPatient, signal }) {
      const offset = after === null ? undefined : Number(after) + 1;
      const updates = await ask(offset, 100, isPatient ? pollSeconds : 0, signal).catch(
        async (error: unknown) => {
          if (isForWebhook(error)) await removeWebhook(api);
          throw reasonOf(error);
        },
      );
      const inOrder = updates.toSorted((a, b) => a.update_id - b.update_id);
      return inOrder.map((raw) => readUpdate(ear, raw)).filter((update): update is Update => update !== null);
    },
    async confirm(after) {
      const signal = AbortSignal.timeout(confirmWithinMs);
      await ask(Number(after) + 1, 1, 0, signal).catch(() => undefined);
    },
  };
}

/** Where a webhook is set, nobody can poll. What waits for it is kept. */
async function removeWebhook(api: Api): Promise<void> {
  await api.deleteWebhook({ drop_pending_updates: false }).catch(() => undefined);
}

function isForWebhook(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409 && /webhook/i.test(error.description);
}

function reasonOf(error: unknown): Error {
  if (error instanceof GrammyError && error.error_code === 409)
    return new UpdatesElsewhereError(error.description);
  const wantedMs = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
  return new ChatBusyError(wantedMs, translateError(error));
}
