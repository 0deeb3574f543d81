import { badRequest, BotApiError } from '#src/simulator/zalo/bot-api-error.ts';
import { type Poll, takeEvent } from '#src/simulator/zalo/state/inbox.ts';
import { forgetUnpolled } from '#src/simulator/zalo/state/listening.ts';
import type { ZaloEvent } from '#src/simulator/zalo/wire.ts';
import type { Method, MethodCall } from './method.ts';

interface PollParams {
  /** Seconds, as text. */
  readonly timeout?: string;
}

/**
 * One event, at most once: nobody confirms it, and what gets lost on the way is lost. Waits in real time; nothing new is
 * HTTP 408. Polls of one bot wait side by side, and each event goes to one of them.
 */
export const getUpdates: Method<PollParams> = async (call, { timeout = '30' }): Promise<ZaloEvent> => {
  const { bot, world } = call;
  if (bot.webhook)
    throw badRequest('getUpdates does not work while a webhook is set; call deleteWebhook first');
  forgetUnpolled(world, bot);
  const event = takeEvent(bot.inbox) ?? (await arrival(call, Number(timeout) * 1000));
  bot.inbox.polledAt = world.realNow();
  world.changes.emit({ kind: 'inbox', bot: bot.user.id });
  if (event) return event;
  throw new BotApiError(408, 'Request timeout', 408);
};

// The event, or undefined when the time is up or the caller hangs up.
function arrival({ world, bot, signal }: MethodCall, ms: number): Promise<ZaloEvent | undefined> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      bot.inbox.polls = bot.inbox.polls.filter((one) => one !== poll);
      bot.inbox.polledAt = world.realNow();
      act();
      world.changes.emit({ kind: 'inbox', bot: bot.user.id });
    };
    const giveUp = () => finish(() => resolve(undefined));
    const poll: Poll = {
      take: (event) => finish(() => resolve(event)),
      end: (error) => finish(() => reject(error)),
    };
    const timer = setTimeout(giveUp, ms);
    signal.addEventListener('abort', giveUp);
    bot.inbox.polls = [...bot.inbox.polls, poll];
    world.changes.emit({ kind: 'inbox', bot: bot.user.id });
  });
}
