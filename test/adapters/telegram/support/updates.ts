import { toIncoming } from '#src/adapters/telegram/to-incoming.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';

export const self = { id: 7_100_000, username: 'XungKichBot' };
export const lan = { id: 41, is_bot: false, first_name: 'Lan', last_name: 'Nguyễn Thị', language_code: 'vi' };
export const room = { id: 41, type: 'private', first_name: 'Lan' };
export const group = { id: -1002, type: 'supergroup', title: 'Quận Đoàn Tân Phú' };

export const sizes = [
  { file_id: 'small', file_unique_id: 'u1', width: 90, height: 60, file_size: 900 },
  { file_id: 'large', file_unique_id: 'u3', width: 1280, height: 853, file_size: 90_000 },
  { file_id: 'medium', file_unique_id: 'u2', width: 320, height: 213, file_size: 9_000 },
];

/** What a message with such content means to the bot. */
export function eventOf(content: object): IncomingEvent | null {
  return toIncoming({ update_id: 9, message: messageWith(content) }, self)?.event ?? null;
}

/** A message from Lan, in private unless it says otherwise. */
export function messageWith(content: object): object {
  return { message_id: 5, date: 1_710_640_800, chat: room, from: lan, ...content };
}
