import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';
import type { InlineButton, InlineKeyboard, ReplyKeyboard } from '#src/simulator/telegram/wire.ts';

/** The four kinds of `reply_markup`. */
export type ReplyMarkup =
  | InlineKeyboard
  | ReplyKeyboard
  | { readonly remove_keyboard: true }
  | { readonly force_reply: true };

const mostButtons = 100;
const mostButtonsInRow = 8;

/** The inline keyboard of a markup, checked; nothing for the other kinds and for one without buttons. */
export function inlineKeyboardOf(markup: ReplyMarkup | undefined): InlineKeyboard | undefined {
  if (!markup || !('inline_keyboard' in markup)) return undefined;
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  const buttons = rows.flat();
  if (buttons.length > mostButtons || rows.some((row) => row.length > mostButtonsInRow)) {
    throw badRequest('reply markup is too long');
  }
  for (const button of buttons) checkButton(button);
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

function checkButton(button: InlineButton): void {
  if (button.text.trim() === '')
    throw badRequest("can't parse inline keyboard button: text must be non-empty");
  if (button.callback_data !== undefined) checkData(button.callback_data);
  if (button.url !== undefined) checkUrl(button.url);
}

function checkData(data: string): void {
  const bytes = Buffer.byteLength(data);
  if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
}

// The real server knows no host without a dot: a link to localhost is refused.
function checkUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url !== undefined && /^https?:$/.test(url.protocol) && url.hostname.includes('.');
  if (!isWeb && url?.protocol !== 'tg:') {
    throw badRequest(`inline keyboard button URL '${text}' is invalid: Wrong HTTP URL`);
  }
}
