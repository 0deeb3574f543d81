import type { Address } from '#src/ports/chat.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { ChatKey } from '#src/ports/reader.ts';

interface ChatColumns {
  readonly platform: string;
  readonly bot: string;
  readonly chatId: string;
  readonly threadId?: string | null;
}

/** The chat that a row names, and its topic where there is one. */
export function addressIn({ platform, bot, chatId, threadId }: ChatColumns): Address {
  return { platform: platform as Address['platform'], bot, chatId, ...(threadId ? { threadId } : {}) };
}

/** Where somebody asks. */
export function addressOf({ incoming: { platform, bot, chat } }: Pick<Asker, 'incoming'>): Address {
  return addressIn({ platform, bot, chatId: chat.id, threadId: chat.threadId });
}

/** The row of the group that a chat is, linked now or once; a topic is no part of it. */
export function groupRow({ platform, bot, chatId }: ChatKey) {
  return { platform_bot_chatId: { platform, bot, chatId } };
}
