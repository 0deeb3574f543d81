import type { Address, Attachment, Card, Chat, Sent } from '#src/ports/chat.ts';

/** A message as the person sees it. */
interface SeenMessage {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly string[];
  /** What comes with it, or is it; its text is the caption then. */
  readonly file: 'photo' | 'file' | null;
  /** Messages with the same one are one album. */
  readonly albumId: string | null;
}

/** A platform with one person who has spoken to the bot, and what can happen there. */
export interface ChatPlace {
  readonly chat: Chat;
  readonly to: Address;
  /** The bot's secret, which nothing may show. */
  readonly token: string;
  /** What a flood of messages leads to: a pause, or the end of what the bot may say this month. */
  readonly floodMeans: 'pause' | 'month';
  /** The bot's messages, oldest first. */
  seen(): readonly SeenMessage[];
  /** Puts a content into the store of files; returns its hash. */
  keep(content: Uint8Array): string;
  /** A picture as the platform takes it, unlike all others of this place. */
  newPicture(): Uint8Array;
  /** The person wants to hear no more of the bot. */
  block(): void;
  /** A message of the bot disappears, where the platform has that. */
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

/** Photos of the store as they go with a card, one for each caption. */
export function photosOf(place: ChatPlace, captions: readonly (string | null)[]): readonly Attachment[] {
  return captions.map((caption, index) => {
    const content = place.newPicture();
    const name = `anh-${index + 1}.jpg`;
    return { sha256: place.keep(content), bytes: content.length, name, mime: 'image/jpeg', caption };
  });
}

/** Makes the calls that show a card. */
export async function show({ chat, to }: ChatPlace, shown: Card): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const call of chat.render(shown, to)) sent.push(await chat.send(to, call));
  return sent;
}
