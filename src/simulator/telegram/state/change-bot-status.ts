import type { WireUser } from '../wire.ts';
import { pushUpdate } from './deliver-message.ts';
import { wireChatOf } from './record-message.ts';
import { wireMemberOf } from './wire-member.ts';
import { unixTime, type Bot, type Chat, type MemberStatus, type WorldState } from './world-state.ts';

/** Gives a bot another status in a chat and tells it by `my_chat_member`. */
export function changeBotStatus(
  world: WorldState,
  by: WireUser,
  chat: Chat,
  bot: Bot,
  status: MemberStatus,
): void {
  const old = chat.members.get(bot.user.id) ?? 'left';
  if (old === status) return;
  chat.members.set(bot.user.id, status);
  pushUpdate(world, bot, 'my_chat_member', {
    chat: wireChatOf(world, chat),
    from: by,
    date: unixTime(world),
    old_chat_member: wireMemberOf(bot.user, old),
    new_chat_member: wireMemberOf(bot.user, status),
  });
  world.changes.emit({ kind: 'chat', chat: chat.key });
}
