import { plainCard } from '#src/domain/text/plain-card.ts';
import { splitText } from '#src/domain/text/split-text.ts';
import { escapeHtml } from '#src/domain/text/escape-html.ts';
import type { Address, Call, Capabilities, Card } from '#src/ports/chat.ts';

/** Everything Telegram can do. */
export const fullCapabilities: Capabilities = { buttons: true, edits: true, albums: true, files: true, markup: true, textLimit: 4096 };

/** The calls that show a card: one, or several where it is too long; the buttons stand under the last. */
export function render(capabilities: Capabilities, card: Card, to: Address): readonly Call[] {
  const { buttons, edits, markup, textLimit } = capabilities;
  const labels = card.rows.flat().map((button) => button.label);
  const html = buttons && markup ? card.html : escapeHtml(plainCard(card.html, labels, card.choosing, card.orType));
  const pieces = splitText(html, textLimit);
  return pieces.map((text, index) => {
    const isLast = index === pieces.length - 1;
    const keyboard = buttons && isLast && card.rows.length > 0 ? { reply_markup: { inline_keyboard: card.rows.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data }))) } } : {};
    const params = { text, parse_mode: 'HTML', link_preview_options: { is_disabled: true }, ...keyboard };
    if (index === 0 && edits && card.replaces !== undefined) return { method: 'editMessageText', params: { message_id: Number(card.replaces), ...params } };
    return { method: 'sendMessage', params: { ...(to.threadId ? { message_thread_id: Number(to.threadId) } : {}), ...params } };
  });
}
