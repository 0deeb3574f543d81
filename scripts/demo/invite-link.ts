import type { Role } from '#src/domain/organisation/organisation.ts';

export const botName = 'XungKichBot';

/** Where the code is used on Telegram: in the chat with the bot, or in a group to which the link adds it. */
export function linkTo(role: Role | null, code: string): string {
  return `https://t.me/${botName}?${role === null ? 'startgroup' : 'start'}=${code}`;
}
