import { escapeHtml, stripHtml, visibleText } from '#src/domain/text/html.ts';
import { plainCard } from '#src/domain/text/plain-card.ts';
import { splitText } from '#src/domain/text/split-text.ts';
import type { Call, Capabilities, Card } from '#src/ports/chat.ts';
import { renderFiles } from './render-files.ts';

/** Everything Telegram can do. */
export const fullCapabilities: Capabilities = {
  buttons: true,
  edits: true,
  albums: true,
  files: true,
  markup: true,
  groups: true,
  textLimit: 4096,
  captionLimit: 1024,
};

/**
 * The calls that show a card: one, or several where it is too long; the buttons stand under the last. Files come first,
 * and the card is below them: then the one that it takes the place of only loses its buttons.
 */
export function render(capabilities: Capabilities, card: Card): readonly Call[] {
  const { attachments = [], replaces } = card;
  if (attachments.length === 0) return renderText(capabilities, card, replaces);
  const { calls, left } = renderFiles(capabilities, attachments);
  const retired = replaces === undefined ? null : retire(capabilities, replaces);
  // What cannot be sent is named at least.
  const html = [card.html, ...left.map(({ name }) => `📎 ${escapeHtml(name)}`)].join('\n\n').trim();
  const text = html === '' && card.rows.length === 0 ? [] : renderText(capabilities, { ...card, html });
  return [...(retired ? [retired] : []), ...calls, ...text];
}

/** The call that takes the buttons off a message. */
export function retire({ buttons, edits }: Capabilities, messageId: string): Call | null {
  if (!buttons || !edits) return null;
  return { method: 'editMessageReplyMarkup', params: { message_id: Number(messageId) } };
}

/** What a message of ours says; null: it is none, or has no words. */
export function wordsOf({ params }: Call): string | null {
  const { text, parse_mode: mode } = params;
  if (typeof text !== 'string') return null;
  return mode === 'HTML' ? visibleText(text) : text;
}

function renderText(capabilities: Capabilities, card: Card, replaces?: string): readonly Call[] {
  const texts = textsOf(capabilities, card);
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1;
    const edited = index === 0 && capabilities.edits ? replaces : undefined;
    const params = {
      ...text,
      link_preview_options: { is_disabled: true },
      ...(isLast && capabilities.buttons && keyboardOf(card)),
    };
    if (edited === undefined) return { method: 'sendMessage', params };
    return { method: 'editMessageText', params: { message_id: Number(edited), ...params } };
  });
}

function textsOf(
  { buttons, markup, textLimit }: Capabilities,
  card: Card,
): readonly { readonly text: string; readonly parse_mode?: 'HTML' }[] {
  const html = buttons ? card.html : plainCard(card);
  if (markup) return piecesOf(html, textLimit).map((text) => ({ text, parse_mode: 'HTML' }));
  // Without markup a link's address is text too, and has to be counted.
  return piecesOf(escapeHtml(stripHtml(html)), textLimit).map((text) => ({ text: stripHtml(text) }));
}

/** Nearly every card fits, markup and all: then there is nothing to look for. */
function piecesOf(html: string, limit: number): readonly string[] {
  return html.length <= limit ? [html] : splitText(html, limit);
}

function keyboardOf({ rows }: Card): object {
  if (rows.length === 0) return {};
  const keyboard = rows.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data })));
  return { reply_markup: { inline_keyboard: keyboard } };
}
