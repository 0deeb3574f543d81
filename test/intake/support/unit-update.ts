import type { Instant } from '#src/domain/ids.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Update } from '#src/ports/platform.ts';

/** What somebody wrote, in private unless the chat's id begins with a minus. */
export function incomingOf(text: string, chatId = 'c1'): Incoming {
  return {
    platform: 'here',
    bot: '1',
    updateId: text,
    chat: {
      id: chatId,
      kind: chatId.startsWith('-') ? 'group' : 'private',
      title: null,
      threadId: null,
    },
    from: { id: 'p1', name: 'Lan', languageCode: 'vi' },
    messageId: '5',
    sentAt: 0 as Instant,
    event: { kind: 'text', text },
  };
}

/** The same as an update, whose id is its text. */
export function updateOf(text: string, lane = 'c1'): Update {
  return { id: text, lane, incoming: incomingOf(text, lane) };
}
