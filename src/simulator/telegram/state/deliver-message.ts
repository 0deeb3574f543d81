import type { Entity, WireMessage } from '#src/simulator/telegram/wire.ts';
import { addUpdate } from './inbox.ts';
import { type Bot, type Chat, isMember, type WorldState } from './world-state.ts';

/** Puts a person's message into the inbox of every bot that may read it. */
export function deliverMessage(
  world: WorldState,
  chat: Chat,
  message: WireMessage,
  kind: 'message' | 'edited_message' = 'message',
): void {
  for (const bot of botsIn(world, chat)) {
    if (mayRead(bot, chat, message)) pushUpdate(world, bot, kind, message);
  }
}

/** Queues one update for one bot. */
export function pushUpdate(world: WorldState, bot: Bot, type: string, content: unknown): void {
  addUpdate(bot.inbox, type, content);
  world.changes.emit({ kind: 'inbox', bot: bot.user.id });
}

/** The bots that are in a chat now. */
export function botsIn(world: WorldState, chat: Chat): readonly Bot[] {
  return [...world.bots.values()].filter((bot) => isMember(chat, bot.user.id));
}

// Privacy mode: https://core.telegram.org/bots/features#privacy-mode
function mayRead(bot: Bot, chat: Chat, message: WireMessage): boolean {
  if (chat.kind === 'private') return true;
  if (bot.canReadAllGroupMessages || chat.members.get(bot.user.id) === 'administrator') return true;
  if (isService(message)) return true;
  if (message.reply_to_message?.from.id === bot.user.id) return true;
  return isCommandFor(bot, chat, message);
}

function isCommandFor(bot: Bot, chat: Chat, message: WireMessage): boolean {
  const text = message.text ?? message.caption ?? '';
  const first: Entity | undefined = (message.entities ?? message.caption_entities)?.find(
    (one) => one.offset === 0,
  );
  if (first?.type !== 'bot_command') return false;
  const [, name] = text.slice(0, first.length).split('@');
  if (name !== undefined) return name.toLowerCase() === bot.user.username.toLowerCase();
  const lastBot = chat.messages.findLast((one) => one.from.is_bot)?.from.id;
  return lastBot === undefined || lastBot === bot.user.id;
}

function isService(message: WireMessage): boolean {
  return (
    message.new_chat_members !== undefined ||
    message.left_chat_member !== undefined ||
    message.new_chat_title !== undefined ||
    message.group_chat_created !== undefined ||
    message.migrate_to_chat_id !== undefined ||
    message.migrate_from_chat_id !== undefined ||
    message.pinned_message !== undefined ||
    message.forum_topic_created !== undefined ||
    message.forum_topic_closed !== undefined ||
    message.forum_topic_reopened !== undefined
  );
}
