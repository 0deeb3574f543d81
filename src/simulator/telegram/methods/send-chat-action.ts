import { badRequest } from '../bot-api-error.ts';
import { findWritableChat } from '../state/find-chat.ts';
import type { Method } from './method.ts';

const actions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];
const shownMs = 5000;

/** https://core.telegram.org/bots/api#sendchataction : shows for five seconds or until the next message. */
export const sendChatAction: Method<{ readonly chat_id: number | string; readonly action: string }> = (
  { world, bot },
  params,
) => {
  if (!actions.includes(params.action)) throw badRequest('wrong parameter action in request');
  const chat = findWritableChat(world, bot, params.chat_id);
  chat.action = { name: params.action, until: world.realNow() + shownMs };
  world.changes.emit({ kind: 'typing', chat: chat.key });
  setTimeout(() => world.changes.emit({ kind: 'typing', chat: chat.key }), shownMs).unref();
  return true;
};
