import type { Instant } from '#src/domain/ids.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import { readMessage } from './read-message.ts';
import { type ReadMessage, updateSchema } from './update-schema.ts';

/** Our bot, as getMe names it. */
export interface Self {
  readonly id: string;
  /** Those that people mention it by. */
  readonly names: readonly string[];
}

/**
 * What an update means; null for what is not for us: other bots, events that nobody knows, and whatever does not look
 * like an update. Never throws.
 */
export function toIncoming(raw: unknown, self: Self): Incoming | null {
  const { success, data: update } = updateSchema.safeParse(raw);
  if (!success) return null;
  const { event_name: name, message } = update;
  if (message.from?.is_bot) return null;
  // A private chat has its person's id; another one's is made up.
  if (message.chat.chat_type === 'PRIVATE' && message.chat.id !== message.from?.id) return null;
  const event = readMessage(name, message, self.names);
  return event && { ...placeOf(message, self), event };
}

function placeOf({ message_id: id, date, chat, from }: ReadMessage, self: Self): Omit<Incoming, 'event'> {
  return {
    platform: 'zalo',
    bot: self.id,
    updateId: id,
    chat: {
      id: chat.id,
      kind: chat.chat_type === 'PRIVATE' ? 'private' : 'group',
      title: null,
      threadId: null,
    },
    from: from ? { id: from.id, name: from.display_name, languageCode: null } : null,
    messageId: id,
    sentAt: (date ?? null) as Instant | null,
  };
}
