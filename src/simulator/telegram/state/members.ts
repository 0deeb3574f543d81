import type { WireUser } from '#src/simulator/telegram/wire.ts';
import { pushUpdate } from './deliver-message.ts';
import { wireChatOf } from './messages.ts';
import { type Bot, type Chat, type MemberStatus, unixTime, type WorldState } from './world-state.ts';

const administratorRights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
};

/** A ChatMember as the Bot API shows it. */
export function wireMemberOf(user: WireUser, status: MemberStatus): Readonly<Record<string, unknown>> {
  const base = { user, status };
  if (status === 'creator') return { ...base, is_anonymous: false };
  if (status === 'administrator') return { ...base, ...administratorRights };
  if (status === 'kicked') return { ...base, until_date: 0 };
  return base;
}

/** Tells a bot by `my_chat_member` that its status in a chat changed. */
export function tellBotStatus(
  world: WorldState,
  by: WireUser,
  chat: Chat,
  bot: Bot,
  { from, to }: { readonly from: MemberStatus; readonly to: MemberStatus },
): void {
  pushUpdate(world, bot, 'my_chat_member', {
    chat: wireChatOf(world, chat),
    from: by,
    date: unixTime(world),
    old_chat_member: wireMemberOf(bot.user, from),
    new_chat_member: wireMemberOf(bot.user, to),
  });
}

/** Gives a bot another status in a chat and tells it. */
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
  tellBotStatus(world, by, chat, bot, { from: old, to: status });
  world.changes.emit({ kind: 'chat', chat: chat.key });
}
