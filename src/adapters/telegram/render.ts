import { escapeHtml, stripHtml } from '#src/domain/text/html.ts';
import { plainCard } from '#src/domain/text/plain-card.ts';
import { splitText } from '#src/domain/text/split-text.ts';
import type { Call, Capabilities, Card } from '#src/ports/chat.ts';

/** Everything Telegram can do. */
export const fullCapabilities: Capabilities = {
  buttons: true,
  edits: true,
  albums: true,
  files: true,
  markup: true,
  textLimit: 4096,
};

/** The calls that show a card: one, or several where it is too long; the buttons stand under the last. */
export function render(capabilities: Capabilities, card: Card): readonly Call[] {
  const texts = textsOf(capabilities, card);
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1;
    const replaces = index === 0 && capabilities.edits ? card.replaces : undefined;
    const params = {
      ...text,
      link_preview_options: { is_disabled: true },
      ...(isLast && capabilities.buttons && keyboardOf(card)),
    };
    if (replaces === undefined) return { method: 'sendMessage', params };
    return { method: 'editMessageText', params: { message_id: Number(replaces), ...params } };
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
