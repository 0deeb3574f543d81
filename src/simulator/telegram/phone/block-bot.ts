import { pushUpdate } from '../state/deliver-message.ts';
import { wireChatOf } from '../state/record-message.ts';
import { unixTime, type Bot, type Chat, type MemberStatus, type WorldState } from '../state/world-state.ts';
import { wireMemberOf } from '../state/wire-member.ts';
import { botBy, personOf, privateChatOf, type UserRef } from './refs.ts';

/** Blocks a bot: it is told, and gets a 403 for whatever it sends. */
export function blockBot(world: WorldState, user: UserRef, bot?: UserRef): void {
  const target = botBy(world, bot);
  changeBotStatus(world, user, privateChatOf(world, user, target), target, 'kicked');
}

/** Unblocks it again. */
export function unblockBot(world: WorldState, user: UserRef, bot?: UserRef): void {
  const target = botBy(world, bot);
  changeBotStatus(world, user, privateChatOf(world, user, target), target, 'member');
}

/** Gives a bot another status in a chat and tells it by `my_chat_member`. */
export function changeBotStatus(
  world: WorldState,
  by: UserRef,
  chat: Chat,
  bot: Bot,
  status: MemberStatus,
): void {
  const old = chat.members.get(bot.user.id) ?? 'left';
  if (old === status) return;
  chat.members.set(bot.user.id, status);
  pushUpdate(world, bot, 'my_chat_member', {
    chat: wireChatOf(world, chat),
    from: personOf(world, by).user,
    date: unixTime(world),
    old_chat_member: wireMemberOf(bot.user, old),
    new_chat_member: wireMemberOf(bot.user, status),
  });
  world.changes.emit({ kind: 'chat', chat: chat.key });
}
