import type { Update } from 'grammy/types';
import { botInfo, type Contestant } from './contestant.ts';

/** What a person does next. `press` names the beginning of a button's text; `photos-complete` waits as one does after an album. */
export type Act =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly label: string }
  | { readonly kind: 'photo' }
  | { readonly kind: 'photos-complete' };

/** One person's phone. Every act is one update as Telegram writes it, but `photos-complete`. */
export interface Phone {
  /** Resolves when the update was taken and, where it is to be answered, the answer is on the screen. */
  act(act: Act): Promise<void>;
  readonly text: () => string;
}

let lastUpdateId = 500_000_000;

export function createPhone(contestant: Contestant, chatId: number): Phone {
  const { screens } = contestant;
  let seen = screens.count(chatId);
  return {
    text: () => screens.last(chatId)?.text ?? '',
    async act(act) {
      if (act.kind === 'photos-complete') await contestant.photosComplete(chatId);
      else await contestant.take(updateOf(contestant, chatId, act));
      // An album is answered once, when it is complete.
      if (act.kind === 'photo') return;
      await screens.until(chatId, seen + 1);
      seen = screens.count(chatId);
    },
  };
}

function updateOf(
  contestant: Contestant,
  chatId: number,
  act: Exclude<Act, { kind: 'photos-complete' }>,
): Update {
  const update_id = ++lastUpdateId;
  const from = { id: chatId, is_bot: false, first_name: 'Lan', last_name: 'Nguyễn Thị', language_code: 'vi' };
  const chat = { id: chatId, type: 'private' as const, first_name: 'Lan', last_name: 'Nguyễn Thị' };
  const message = { message_id: update_id - 400_000_000, date: 1_710_640_800, chat, from };
  if (act.kind === 'text') return { update_id, message: { ...message, text: act.text } };
  if (act.kind === 'photo') return { update_id, message: { ...message, photo: sizesOf(update_id) } };
  const shown = contestant.screens.last(chatId);
  const button = shown?.buttons.find(({ text }) => text.startsWith(act.label));
  if (!shown || !button)
    throw new Error(`${contestant.name} shows no button ${act.label} but: ${shown?.text ?? 'nothing'}`);
  const card = { ...message, from: botInfo, message_id: shown.messageId, text: shown.text };
  return {
    update_id,
    callback_query: {
      id: `${update_id}`,
      from,
      chat_instance: '1',
      data: button.callback_data,
      message: card,
    },
  };
}

function sizesOf(
  number: number,
): { file_id: string; file_unique_id: string; width: number; height: number; file_size: number }[] {
  return [90, 320, 800, 1280].map((width) => ({
    file_id: `AgACAgUAAxkBAAIB${number}-${width}-0aXJ6wABKl8AAUfQ3gABp1kHfAADAgADeQADNQQ`,
    file_unique_id: `AQADu${number}-${width}`,
    width,
    height: Math.round(width / 1.5),
    file_size: width * 140,
  }));
}
