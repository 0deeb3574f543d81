import { commandsFor } from '#src/simulator/telegram/methods/my-commands.ts';
import { textFor } from '#src/simulator/telegram/methods/my-profile.ts';
import {
  type Bot,
  type Chat,
  isMember,
  type Person,
  type WorldState,
} from '#src/simulator/telegram/state/world-state.ts';
import type { ReplyKeyboard } from '#src/simulator/telegram/wire.ts';
import { messageView, type MessageView, nameOf } from './message-view.ts';

/** A chat as it stands in a phone's list and over its messages; plain JSON. */
export interface ChatView {
  readonly key: string;
  readonly kind: Chat['kind'];
  readonly id: number;
  /** Name of the group or of the bot. */
  readonly title: string;
  readonly memberNames: readonly string[];
  readonly isBlocked: boolean;
  /** What the bot is doing, `typing`; null when nothing. */
  readonly action: string | null;
  readonly replyKeyboard: ReplyKeyboard | null;
  readonly topics: readonly { readonly threadId: number; readonly name: string }[];
  readonly lastMessage: MessageView | null;
}

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

/** What a phone shows of a chat. */
export function chatView(world: WorldState, chat: Chat): ChatView {
  const bot = chat.botId === null ? undefined : world.bots.get(chat.botId);
  const last = chat.messages.at(-1);
  return {
    key: chat.key,
    kind: chat.kind,
    id: chat.id,
    title: bot ? bot.user.first_name : chat.title,
    memberNames: memberNamesOf(world, chat),
    isBlocked: bot !== undefined && chat.members.get(bot.user.id) === 'kicked',
    action: chat.action && chat.action.until > world.realNow() ? chat.action.name : null,
    replyKeyboard: chat.replyKeyboard,
    topics: [...chat.topics].flatMap(([threadId, { name, state }]) =>
      state === 'deleted' ? [] : [{ threadId, name }],
    ),
    lastMessage: last ? messageView(chat, last) : null,
  };
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

function memberNamesOf(world: WorldState, chat: Chat): readonly string[] {
  return [...chat.members.keys()].flatMap((id) => {
    const user = world.people.get(id)?.user ?? world.bots.get(id)?.user;
    return user && isMember(chat, id) ? [nameOf(user)] : [];
  });
}
