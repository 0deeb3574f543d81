import { fetchPicture } from '#src/simulator/zalo/http/fetch-picture.ts';
import { findWritableChat } from '#src/simulator/zalo/state/find-chat.ts';
import { storeForPhones } from '#src/simulator/zalo/state/store-file.ts';
import type { Method, SendParams } from './method.ts';
import { checkMonth, postMessage, type Sent } from './post-message.ts';

interface PhotoParams extends SendParams {
  /** Where it can be fetched by everybody. */
  readonly photo: string;
  readonly caption?: string;
}

/** One photo, by its address only: it is fetched before the answer, which may therefore take long. */
export const sendPhoto: Method<PhotoParams> = async (call, { chat_id, photo, caption }): Promise<Sent> => {
  const { world, bot } = call;
  findWritableChat(world, bot, chat_id);
  checkMonth(call);
  const bytes = await fetchPicture(world.rules, photo);
  const file = storeForPhones(world, { bytes, mimeType: 'image/jpeg', extension: '.jpg' });
  // Meanwhile the person may have blocked the bot.
  const chat = findWritableChat(world, bot, chat_id);
  return postMessage(call, chat, { photo: file, caption: caption ?? null });
};
