import type { WireUser } from '#src/simulator/zalo/wire.ts';
import { newId } from './ids.ts';
import type { Chat, ChatMessage, WorldState } from './world-state.ts';

/** What a message holds, whoever writes it. */
export type Content = Partial<Omit<ChatMessage, 'id' | 'at' | 'from'>>;

/** Writes a message into a chat and tells the phones. */
export function recordMessage(world: WorldState, chat: Chat, from: WireUser, content: Content): ChatMessage {
  const message: ChatMessage = {
    id: newId(world),
    at: world.clock.now(),
    from,
    text: null,
    caption: null,
    photo: null,
    sticker: null,
    voice: null,
    other: null,
    replyTo: null,
    ...content,
  };
  chat.messages.push(message);
  world.changes.emit({ kind: 'message', chat: chat.key, messageId: message.id });
  return message;
}

/** The message of that id which a chat shows. */
export function messageOf(chat: Chat, messageId: string): ChatMessage | undefined {
  return chat.messages.find((one) => one.id === messageId);
}
