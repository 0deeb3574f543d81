import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { privateKey } from '#src/simulator/telegram/state/find-chat.ts';
import { messageOf } from '#src/simulator/telegram/state/messages.ts';
import {
  type Bot,
  type Chat,
  type ChatKey,
  isMember,
  type Person,
  type Topic,
  type WorldState,
} from '#src/simulator/telegram/state/world-state.ts';
import type { WireMessage } from '#src/simulator/telegram/wire.ts';

/** A person, by the id they have on Telegram. */
export interface UserRef {
  readonly id: number;
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

/** The chat of that name. */
export function chatOf(world: WorldState, chat: ChatRef): Chat {
  const found = world.chats.get(chat.key);
  if (!found) throw new PhoneError(`there is no chat ${chat.key}`);
  return found;
}

/** The chat, provided the person is in it. */
export function ownChatOf(world: WorldState, user: UserRef, ref: ChatRef): Chat {
  const chat = chatOf(world, ref);
  if (!isMember(chat, user.id)) throw new PhoneError(`person ${user.id} is not in chat ${chat.key}`);
  return chat;
}

/** The message of that id which a chat shows. */
export function shownIn(chat: Chat, messageId: number): WireMessage {
  const message = messageOf(chat, messageId);
  if (!message) throw new PhoneError(`chat ${chat.key} shows no message ${messageId}`);
  return message;
}

/** The bot of that id, or the only one there is. */
export function botBy(world: WorldState, ref?: UserRef): Bot {
  const bot = ref ? world.bots.get(ref.id) : [...world.bots.values()][0];
  if (!bot) throw new PhoneError(ref ? `no bot has the id ${ref.id}` : 'there is no bot');
  return bot;
}

/** The private chat of a person with a bot; made when it is opened for the first time. */
export function privateChatOf(world: WorldState, user: UserRef, bot: Bot): Chat {
  const { user: wire } = personOf(world, user);
  const key = privateKey(bot.user.id, wire.id);
  const known = world.chats.get(key);
  if (known) return known;
  const chat = newChat({ key, kind: 'private', id: wire.id, title: '', botId: bot.user.id });
  chat.members.set(wire.id, 'member').set(bot.user.id, 'member');
  world.chats.set(key, chat);
  world.changes.emit({ kind: 'chat', chat: key });
  return chat;
}

/** A topic of a forum that is there. */
export function topicOf(chat: Chat, threadId: number): Topic {
  const topic = chat.isForum ? chat.topics.get(threadId) : undefined;
  if (topic && topic.state !== 'deleted') return topic;
  throw new PhoneError(`chat ${chat.key} has no topic ${threadId}`);
}

/** A chat without messages and members. */
export function newChat(of: Pick<Chat, 'key' | 'kind' | 'id' | 'title' | 'botId'>): Chat {
  return {
    ...of,
    formerIds: [],
    members: new Map(),
    messages: [],
    nextMessageId: 1,
    isForum: false,
    topics: new Map(),
    isGeneralClosed: false,
    membersMayWrite: true,
    pinnedMessageIds: [],
    replyKeyboard: null,
    action: null,
    isStarted: false,
    reactions: new Map(),
  };
}
