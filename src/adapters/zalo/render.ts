import type { Allowance } from '#src/domain/allowance/allowance.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { escapeHtml, stripHtml } from '#src/domain/text/html.ts';
import { plainCard } from '#src/domain/text/plain-card.ts';
import { splitLines } from '#src/domain/text/split-lines.ts';
import type { Attachment, Call, Capabilities, Card } from '#src/ports/chat.ts';

/** All that Zalo's bots can do: text, and one photo at a time. */
export const capabilities: Capabilities = {
  buttons: false,
  edits: false,
  albums: false,
  files: false,
  markup: false,
  groups: true,
  textLimit: 2000,
  captionLimit: 2000,
};

/** What a bot of the free plan may do; its month is that of Vietnam's clocks (platforms.md, 'Free plan'). */
export const allowance: Allowance = {
  messagesAMonth: 3000,
  people: 50,
  groups: 3,
  zone: 'Asia/Ho_Chi_Minh',
};

/** A photo of the store, as it stands in the outbox: its address is made when it is sent, and is good for a while only. */
export interface PhotoCall extends Call {
  readonly method: 'sendPhoto';
  readonly params: { readonly sha256: string; readonly caption?: string };
}

export interface TextCall extends Call {
  readonly method: 'sendMessage';
  readonly params: {
    readonly text: string;
    /** Files that are fetched by a link, which stands behind the text. */
    readonly files?: readonly { readonly sha256: string; readonly name: string }[];
  };
}

const photoTypes = ['image/jpeg', 'image/png', 'image/webp'];

/**
 * The calls that show a card: its photos one by one, then its text in as many pieces as it takes. `canShowPhotos`: they have
 * an address that Zalo reaches; otherwise the card's own words say where they are seen.
 */
export function render(card: Card, canShowPhotos: boolean): readonly (PhotoCall | TextCall)[] {
  const { attachments = [], photosElsewhere = '' } = card;
  const photos = attachments.filter(({ mime }) => photoTypes.includes(mime));
  const others = attachments.filter(({ mime }) => !photoTypes.includes(mime));
  const html = [
    card.html,
    // What cannot be sent is named at least.
    ...(canShowPhotos ? [] : others.map(({ name }) => `📎 ${escapeHtml(name)}`)),
    ...(photos.length > 0 && !canShowPhotos ? [photosElsewhere] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const texts = splitLines(stripHtml(plainCard({ ...card, html })), capabilities.textLimit);
  return [...(canShowPhotos ? photos.map(photoCall) : []), ...withLinks(texts, canShowPhotos ? others : [])];
}

/** The longest line of a file: its name, and an address that is signed with it. */
const longestLink = 600;

/** The addresses of files stand behind the last piece of the text, or, where there is no room, in one of their own. */
function withLinks(texts: readonly string[], files: readonly Attachment[]): readonly TextCall[] {
  const calls = texts.map((text): TextCall => ({ method: 'sendMessage', params: { text } }));
  if (files.length === 0) return calls;
  const links = files.map(({ sha256, name }) => ({ sha256, name: clipText(name, longestName) }));
  const last = texts.at(-1) ?? '';
  const hasRoom = last.length + links.length * longestLink <= capabilities.textLimit;
  const linked: TextCall = { method: 'sendMessage', params: { text: hasRoom ? last : '', files: links } };
  return [...(hasRoom ? calls.slice(0, -1) : calls), linked];
}

/** A name's letters are three characters each in an address. */
const longestName = 60;

/** What a call of ours says; null: a photo without a caption, or none of ours. */
export function wordsOf({ params }: Call): string | null {
  const words = params['text'] ?? params['caption'];
  return typeof words === 'string' ? words : null;
}

function photoCall({ sha256, caption }: Attachment): PhotoCall {
  const clipped = caption === null ? '' : clipText(caption.trim(), capabilities.captionLimit);
  return { method: 'sendPhoto', params: { sha256, ...(clipped !== '' && { caption: clipped }) } };
}
