import type { Method } from './method.ts';

/** Who the bot is. */
export const getMe: Method<object> = ({ world, bot }) => ({
  id: bot.user.id,
  account_name: bot.accountName,
  account_type: 'BASIC',
  can_join_groups: bot.canJoinGroups,
  ...(world.rules.tellsDisplayName && { display_name: bot.user.display_name }),
});
