import type { IsKept } from './inbox.ts';
import type { Bot, WorldState } from './world-state.ts';

/** Whether a bot is waiting for events: a poll is open or a webhook set. */
export function isListening({ inbox, webhook }: Bot): boolean {
  return inbox.polls.length > 0 || webhook !== null;
}

/** Whether an event of now will be handed out: what is sent while nobody polls is not replayed. */
export function isKeptFor(world: WorldState, bot: Bot): IsKept {
  return () => world.rules.replaysUnpolled || isListening(bot) || isBetweenPolls(world, bot);
}

/** Forgets what waited for a poll that did not come in time. */
export function forgetUnpolled(world: WorldState, bot: Bot): void {
  if (!isKeptFor(world, bot)()) bot.inbox.pending = [];
}

function isBetweenPolls({ realNow, rules }: WorldState, { inbox }: Bot): boolean {
  return realNow() - inbox.polledAt <= rules.pollGapMs;
}
