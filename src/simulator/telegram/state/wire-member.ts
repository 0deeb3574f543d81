import type { WireUser } from '../wire.ts';
import type { MemberStatus } from './world-state.ts';

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
