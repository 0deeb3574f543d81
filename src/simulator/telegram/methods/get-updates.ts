import { BotApiError } from '#src/simulator/telegram/bot-api-error.ts';
import { takeUpdates, type Update } from '#src/simulator/telegram/state/inbox.ts';
import type { Method, MethodCall } from './method.ts';

interface PollParams {
  readonly offset?: number;
  readonly limit?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly allowed_updates?: readonly string[];
}

const longestTimeout = 50;

/** https://core.telegram.org/bots/api#getupdates : waits in real time; a newer poll ends an older one. */
export const getUpdates: Method<PollParams> = async (call, params): Promise<readonly Update[]> => {
  const { bot, world } = call;
  if (bot.webhook) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  bot.stopPoll?.();
  if (params.allowed_updates) bot.inbox.allowed = params.allowed_updates;
  const take = () =>
    takeUpdates(bot.inbox, {
      offset: params.offset ?? 0,
      limit: Math.min(100, Math.max(1, params.limit ?? 100)),
    });
  const updates = take();
  world.changes.emit({ kind: 'inbox', bot: bot.user.id });
  if (updates.length > 0 || !params.timeout) return updates;
  await arrival(call, Math.min(params.timeout, longestTimeout) * 1000);
  return call.signal.aborted ? [] : take();
};

// Resolves when something arrives, the time is up or the caller hangs up; rejects when another poll takes over.
function arrival({ world, bot, signal }: MethodCall, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      bot.inbox.onArrival.delete(done);
      if (bot.stopPoll === stop) bot.stopPoll = null;
      act();
      world.changes.emit({ kind: 'inbox', bot: bot.user.id });
    };
    const done = () => finish(resolve);
    const stop = () =>
      finish(() =>
        reject(
          conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
        ),
      );
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    bot.inbox.onArrival.add(done);
    bot.stopPoll = stop;
    world.changes.emit({ kind: 'inbox', bot: bot.user.id });
  });
}

function conflict(description: string): BotApiError {
  return new BotApiError(409, `Conflict: ${description}`);
}
