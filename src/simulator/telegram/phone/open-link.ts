import type { WorldState } from '../state/world-state.ts';
import { addBotToGroup } from './groups.ts';
import { PhoneError } from './phone-error.ts';
import { privateChatOf, type ChatRef, type UserRef } from './refs.ts';
import { startBot } from './send-text.ts';

/**
 * Opens a `https://t.me/<bot>` link and does what it offers: presses Start, or with `?startgroup=` adds the bot to
 * `group`. A payload Telegram does not allow is dropped. Returns the chat one is in then.
 */
export function openLink(world: WorldState, user: UserRef, url: string, group?: ChatRef): ChatRef {
  const link = URL.canParse(url) ? new URL(url) : undefined;
  const username = link?.pathname.slice(1).toLowerCase();
  const bot = [...world.bots.values()].find((one) => one.user.username.toLowerCase() === username);
  if (link?.hostname !== 't.me' || !bot) throw new PhoneError(`nothing opens at ${url}`);
  const groupPayload = link.searchParams.get('startgroup');
  if (groupPayload !== null) {
    if (!group) throw new PhoneError('a startgroup link needs a group to be chosen');
    addBotToGroup(world, user, group, allowed(groupPayload), bot.user);
    return group;
  }
  const payload = link.searchParams.get('start');
  const chat = privateChatOf(world, user, bot);
  if (payload !== null || !chat.isStarted) startBot(world, user, allowed(payload ?? ''), bot.user);
  return { key: chat.key };
}

function allowed(payload: string): string | undefined {
  return /^[A-Za-z0-9_-]{1,64}$/.test(payload) ? payload : undefined;
}
