import type { WireChat, WireMessage, WireUser } from '#src/simulator/telegram/wire.ts';
import { type Chat, unixTime, type WorldState } from './world-state.ts';

/** A message that has no id, date and chat yet. */
export type Draft = Omit<WireMessage, 'message_id' | 'date' | 'chat'>;

/** What a message holds, whoever writes it. */
export type Content = Omit<Draft, 'from'>;

/** Writes a message into a chat and tells the phones. */
export function recordMessage(world: WorldState, chat: Chat, draft: Draft): WireMessage {
  const message: WireMessage = {
    message_id: chat.nextMessageId++,
    date: unixTime(world),
    chat: wireChatOf(world, chat),
    ...draft,
  };
  chat.messages.push(message);
  world.changes.emit({ kind: 'message', chat: chat.key, messageId: message.message_id });
  return message;
}

/** Puts `message` in the place of the one with its id. */
export function replaceMessage(world: WorldState, chat: Chat, message: WireMessage): WireMessage {
  const at = chat.messages.findIndex((one) => isSame(one, message));
  chat.messages[at] = message;
  world.changes.emit({ kind: 'edited', chat: chat.key, messageId: message.message_id });
  return message;
}

/** Takes a message away for everybody. */
export function removeMessage(world: WorldState, chat: Chat, message: WireMessage): void {
  const at = chat.messages.findIndex((one) => isSame(one, message));
  chat.messages.splice(at, 1);
  chat.pinnedMessageIds = chat.pinnedMessageIds.filter((id) => id !== message.message_id);
  world.changes.emit({ kind: 'deleted', chat: chat.key, messageId: message.message_id });
}

/** The message of that id, looked for under the chat's present id first: a supergroup counts from 1 again. */
export function messageOf(chat: Chat, messageId: number): WireMessage | undefined {
  const found = chat.messages.filter((one) => one.message_id === messageId);
  return found.find((one) => one.chat.id === chat.id) ?? found[0];
}

/** What a message holds, without where it came from, its album and its buttons. */
export function copyOf(message: WireMessage): Content {
  const { text, entities, caption, caption_entities, photo, document, voice, sticker, contact, location } =
    message;
  const content = {
    text,
    entities,
    caption,
    caption_entities,
    photo,
    document,
    voice,
    sticker,
    contact,
    location,
  };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Content;
}

/** The same with the mark that tells who wrote it first. */
export function forwardOf(message: WireMessage): Content {
  const origin = message.forward_origin ?? { type: 'user', sender_user: message.from, date: message.date };
  return { ...copyOf(message), forward_origin: origin };
}

/** How a chat looks to a bot. */
export function wireChatOf(world: WorldState, chat: Chat): WireChat {
  if (chat.kind !== 'private') {
    return {
      id: chat.id,
      type: chat.kind,
      title: chat.title,
      ...(chat.isForum && { is_forum: true as const }),
    };
  }
  const user: WireUser | undefined = world.people.get(chat.id)?.user;
  return {
    id: chat.id,
    type: 'private',
    first_name: user?.first_name ?? '',
    ...(user?.last_name !== undefined && { last_name: user.last_name }),
    ...(user?.username !== undefined && { username: user.username }),
  };
}

function isSame(a: WireMessage, b: WireMessage): boolean {
  return a.message_id === b.message_id && a.chat.id === b.chat.id;
}
