import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import type { WorldState } from '#src/simulator/telegram/state/world-state.ts';
import type { WireMessage } from '#src/simulator/telegram/wire.ts';
import { addBotToGroup } from './groups.ts';
import { botBy, type ChatRef, privateChatOf, type UserRef } from './refs.ts';
import { sendText } from './send-message.ts';

/** Opens the private chat with a bot and presses Start: `/start`, with the payload of a link if there is one. */
export function startBot(world: WorldState, user: UserRef, payload = '', bot?: UserRef): WireMessage {
  const chat = privateChatOf(world, user, botBy(world, bot));
  const [message] = sendText(world, user, chat, `/start ${payload}`);
  if (!message) throw new PhoneError('nothing was sent');
  return message;
}

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
