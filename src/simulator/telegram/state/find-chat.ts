import { badRequest, BotApiError, forbidden } from '#src/simulator/telegram/bot-api-error.ts';
import type { Bot, Chat, WorldState } from './world-state.ts';

/** Name of the private chat of a person with a bot. */
export function privateKey(botId: number, userId: number): string {
  return `private:${botId}:${userId}`;
}

/** The chat a bot means by `chat_id`; throws Telegram's errors for one that does not exist (any more). */
export function findChat(world: WorldState, bot: Bot, chatId: unknown): Chat {
  const id = typeof chatId === 'string' && /^-?\d+$/.test(chatId) ? Number(chatId) : chatId;
  if (typeof id !== 'number') throw badRequest('chat not found');
  const chat = id > 0 ? world.chats.get(privateKey(bot.user.id, id)) : groupOf(world, bot, id);
  if (chat) return chat;
  if (hasMet(world, bot, id)) throw forbidden("bot can't initiate conversation with a user");
  throw badRequest('chat not found');
}

/** The chat, provided the bot may write there; otherwise throws the reason Telegram gives. */
export function findWritableChat(world: WorldState, bot: Bot, chatId: unknown): Chat {
  const chat = findChat(world, bot, chatId);
  if (chat.kind === 'private') return checkPrivate(world, bot, chat);
  const status = chat.members.get(bot.user.id);
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${chat.kind} chat`);
  if (status === undefined || status === 'left')
    throw forbidden(`bot is not a member of the ${chat.kind} chat`);
  if (!chat.membersMayWrite && status === 'member') {
    throw badRequest('not enough rights to send text messages to the chat');
  }
  return chat;
}

function checkPrivate(world: WorldState, bot: Bot, chat: Chat): Chat {
  const person = world.people.get(chat.id);
  if (person?.isDeactivated) throw forbidden('user is deactivated');
  if (chat.members.get(bot.user.id) === 'kicked') throw forbidden('bot was blocked by the user');
  if (!chat.isStarted && hasMet(world, bot, chat.id))
    throw forbidden("bot can't initiate conversation with a user");
  if (!chat.isStarted) throw badRequest('chat not found');
  return chat;
}

function groupOf(world: WorldState, bot: Bot, id: number): Chat | undefined {
  for (const chat of world.chats.values()) {
    if (chat.kind === 'private' || !chat.members.has(bot.user.id)) continue;
    if (chat.id === id) return chat;
    if (!chat.formerIds.includes(id)) continue;
    throw new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.id,
    });
  }
  return undefined;
}

// A bot knows a person whom it has shared a group with.
function hasMet(world: WorldState, bot: Bot, userId: number): boolean {
  return [...world.chats.values()].some(
    (chat) => chat.kind !== 'private' && chat.members.has(bot.user.id) && chat.members.has(userId),
  );
}
