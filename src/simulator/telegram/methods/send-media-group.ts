import { badRequest } from '../bot-api-error.ts';
import type { Method, MethodCall } from './method.ts';
import { postMessages, type Content, type SendParams } from './post-message.ts';
import { documentContent, photoContent, type CaptionParams } from './send-file.ts';
import { BotApiError } from '../bot-api-error.ts';

export interface MediaParams extends CaptionParams {
  readonly type: string;
  readonly media: string;
}

/** https://core.telegram.org/bots/api#sendmediagroup : an album of 2 to 10 photos, or of documents. */
export const sendMediaGroup: Method<SendParams & { readonly media: readonly MediaParams[] }> = (
  call,
  params,
) => {
  const { media } = params;
  if (media.length < 2) throw badRequest('wrong number of media in the album: 2 to 10 are needed');
  if (media.length > 10) throw badRequest('too many messages to send as an album');
  const contents = media.map((item) => mediaContent(call, item));
  const media_group_id = `1${call.world.nextNumber().toString().padStart(16, '3')}`;
  return postMessages(
    call,
    params,
    contents.map((content) => ({ ...content, media_group_id })),
  );
};

/** The content of one InputMedia. */
export function mediaContent(call: MethodCall, item: MediaParams): Content {
  if (item.type === 'photo') return photoContent(call, item.media, item);
  if (item.type === 'document') return documentContent(call, item.media, item);
  throw new BotApiError(501, `Not simulated: media of type ${item.type}`);
}
