import { badRequest, forbidden } from '#src/simulator/zalo/bot-api-error.ts';
import type { Bot, Chat, ChatKey, WorldState } from './world-state.ts';

/** Name of the private chat of a person with a bot. */
export function privateKey(botId: string, userId: string): ChatKey {
  return `private:${botId}:${userId}`;
}

/** The chat a bot means by `chat_id`, provided it may write there; throws the reason otherwise. */
export function findWritableChat(world: WorldState, bot: Bot, chatId: string): Chat {
  const chat = world.chats.get(privateKey(bot.user.id, chatId)) ?? groupOf(world, chatId);
  if (!chat || isUnheardOf(chat)) throw badRequest('chat not found');
  if (chat.kind === 'group') {
    if (!chat.members.has(bot.user.id)) throw forbidden('bot is not a member of the group');
    return chat;
  }
  if (!bot.users.has(chatId)) throw forbidden(`bot has its ${world.rules.usersPerBot} users already`);
  if (chat.isBlocked) throw forbidden('bot was blocked by the user');
  return chat;
}

function groupOf({ chats }: WorldState, chatId: string): Chat | undefined {
  return [...chats.values()].find((chat) => chat.kind === 'group' && chat.id === chatId);
}

// A bot knows a person only by what they wrote to it.
function isUnheardOf({ kind, messages }: Chat): boolean {
  return kind === 'private' && messages.length === 0;
}
