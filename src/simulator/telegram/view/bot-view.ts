import { textFor } from '../methods/my-profile.ts';
import { commandsFor } from '../state/command-scope.ts';
import type { Bot, Chat, Person } from '../state/world-state.ts';

/** What a person sees of a bot in a chat; plain JSON. */
export interface BotView {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  /** Shown in an empty chat. */
  readonly description: string;
  readonly shortDescription: string;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
  /** `commands` opens the list of commands. */
  readonly menuButton: string;
}

/** The bot as a person sees it, in their language. */
export function botView(bot: Bot, chat: Chat, { user }: Person): BotView {
  const menu = bot.menuButtons.get(chat.id) ?? bot.menuButtons.get('default');
  return {
    id: bot.user.id,
    username: bot.user.username,
    name: textFor(bot, 'name', user.language_code) || bot.user.first_name,
    description: textFor(bot, 'description', user.language_code),
    shortDescription: textFor(bot, 'short_description', user.language_code),
    commands: commandsFor(bot, chat, user),
    menuButton: menu === undefined || menu.type === 'default' ? 'commands' : menu.type,
  };
}
