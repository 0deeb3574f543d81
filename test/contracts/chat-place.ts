import type { Address, Card, Chat, Sent } from '#src/ports/chat.ts';

/** A message as the person sees it. */
interface SeenMessage {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

/** A platform with one person who has spoken to the bot, and what can happen there. */
export interface ChatPlace {
  readonly chat: Chat;
  readonly to: Address;
  /** The bot's secret, which nothing may show. */
  readonly token: string;
  /** The bot's messages, oldest first. */
  seen(): readonly SeenMessage[];
  /** The person wants to hear no more of the bot. */
  block(): void;
  /** A message of the bot disappears. */
  remove(messageId: string): Promise<void>;
  /** What the platform does to the next call. */
  failNext(how: 'flood' | 'broken' | 'accepted without an answer'): void;
  /** From now on nobody is there. */
  goAway(): Promise<void>;
  /** The person sends a photo; gives its reference and bytes. */
  sendPhoto(): Promise<{ readonly fileRef: string; readonly bytes: Uint8Array }>;
}

/** A question with nothing to choose from. */
export const question: Card = { html: 'Ở đâu ạ?', rows: [], choosing: false, pickHint: 'Hoặc gõ:' };

/** Makes the calls that show a card. */
export async function show({ chat, to }: ChatPlace, shown: Card): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const call of chat.render(shown, to)) sent.push(await chat.send(to, call));
  return sent;
}
