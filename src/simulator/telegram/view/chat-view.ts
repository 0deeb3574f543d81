import type { Chat, WorldState } from '../state/world-state.ts';
import type { ReplyKeyboard } from '../wire.ts';
import { messageView, nameOf, type MessageView } from './message-view.ts';

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
    topics: [...chat.topics].map(([threadId, name]) => ({ threadId, name })),
    lastMessage: last ? messageView(chat, last) : null,
  };
}

/** Whether somebody is in a chat now. */
export function isMember(chat: Chat, userId: number): boolean {
  const status = chat.members.get(userId);
  return status !== undefined && status !== 'left' && status !== 'kicked';
}

function memberNamesOf(world: WorldState, chat: Chat): readonly string[] {
  return [...chat.members.keys()].flatMap((id) => {
    const user = world.people.get(id)?.user ?? world.bots.get(id)?.user;
    return user && isMember(chat, id) ? [nameOf(user)] : [];
  });
}
