import type { Method } from './method.ts';

/** https://core.telegram.org/bots/api#getme */
export const getMe: Method<object> = ({ bot }) => ({
  ...bot.user,
  can_join_groups: bot.canJoinGroups,
  can_read_all_group_messages: bot.canReadAllGroupMessages,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
});
