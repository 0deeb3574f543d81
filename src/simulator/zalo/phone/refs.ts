import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { privateKey } from '#src/simulator/zalo/state/find-chat.ts';
import type { Bot, Chat, ChatKey, Person, WorldState } from '#src/simulator/zalo/state/world-state.ts';

/** A person or a bot, by the id they have on Zalo. */
export interface UserRef {
  readonly id: string;
}

/** A chat, by its name on the phones. */
export interface ChatRef {
  readonly key: ChatKey;
}

/** The person of that id. */
export function personOf(world: WorldState, user: UserRef): Person {
  const person = world.people.get(user.id);
  if (!person) throw new PhoneError(`no person has the id ${user.id}`);
  return person;
}

/** The bot of that id, or the only one there is. */
export function botBy(world: WorldState, ref?: UserRef): Bot {
  const bot = ref ? world.bots.get(ref.id) : [...world.bots.values()][0];
  if (!bot) throw new PhoneError(ref ? `no bot has the id ${ref.id}` : 'there is no bot');
  return bot;
}

/** The chat of that name. */
export function chatOf(world: WorldState, ref: ChatRef): Chat {
  const chat = world.chats.get(ref.key);
  if (!chat) throw new PhoneError(`there is no chat ${ref.key}`);
  return chat;
}

/** The chat, provided the person is in it. */
export function ownChatOf(world: WorldState, user: UserRef, ref: ChatRef): Chat {
  const chat = chatOf(world, ref);
  if (!chat.members.has(user.id)) throw new PhoneError(`person ${user.id} is not in chat ${chat.key}`);
  return chat;
}

/** The group, provided the person is in it. */
export function ownGroupOf(world: WorldState, user: UserRef, ref: ChatRef): Chat {
  const chat = ownChatOf(world, user, ref);
  if (chat.kind === 'private') throw new PhoneError(`chat ${chat.key} is not a group`);
  return chat;
}

/** The private chat of a person with a bot; made when it is opened for the first time. Its id is the person's. */
export function privateChatOf(world: WorldState, user: UserRef, bot: Bot): Chat {
  const { id } = personOf(world, user).user;
  const key = privateKey(bot.user.id, id);
  const known = world.chats.get(key);
  if (known) return known;
  const chat = newChat({ key, kind: 'private', id, title: bot.user.display_name, botId: bot.user.id });
  chat.members.add(id).add(bot.user.id);
  world.chats.set(key, chat);
  world.changes.emit({ kind: 'chat', chat: key });
  return chat;
}

/** A chat without messages and members. */
export function newChat(of: Pick<Chat, 'key' | 'kind' | 'id' | 'title' | 'botId'>): Chat {
  return { ...of, members: new Set(), messages: [], isBlocked: false, typingUntil: 0 };
}
