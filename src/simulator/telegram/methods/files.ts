import { badRequest, BotApiError } from '#src/simulator/telegram/bot-api-error.ts';
import type { Content } from '#src/simulator/telegram/state/messages.ts';
import { documentOf, findFile, storeFile, storePhoto } from '#src/simulator/telegram/state/store-file.ts';
import { captionFields, formatText } from '#src/simulator/telegram/text/format-text.ts';
import type { Entity, PhotoSize, WireDocument } from '#src/simulator/telegram/wire.ts';
import type { Method, MethodCall, Upload } from './method.ts';
import { postMessages, type SendParams } from './post-message.ts';

export interface CaptionParams {
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly caption_entities?: readonly Entity[];
}

export interface MediaParams extends CaptionParams {
  readonly type: string;
  readonly media: string;
}

const mostPhotoBytes = 10 * 1024 * 1024;
const mostFileBytes = 50 * 1024 * 1024;
const mostFetchedBytes = 20 * 1024 * 1024;
const linkLifeMs = 60 * 60 * 1000;

/** https://core.telegram.org/bots/api#sendphoto */
export const sendPhoto: Method<SendParams & CaptionParams & { readonly photo: string }> = (call, params) => {
  const [message] = postMessages(call, params, [photoContent(call, params.photo, params)]);
  return message;
};

/** https://core.telegram.org/bots/api#senddocument */
export const sendDocument: Method<SendParams & CaptionParams & { readonly document: string }> = (
  call,
  params,
) => {
  const [message] = postMessages(call, params, [documentContent(call, params.document, params)]);
  return message;
};

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

/** https://core.telegram.org/bots/api#getfile : up to 20 MB, the path good for an hour. */
export const getFile: Method<{ readonly file_id: string }> = ({ world }, params) => {
  const file = findFile(world, params.file_id);
  if (!file) throw badRequest('invalid file_id');
  if (file.bytes.length > mostFetchedBytes) throw badRequest('file is too big');
  file.grantedUntil = world.clock.now() + linkLifeMs;
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.length,
    file_path: file.path,
  };
};

/** The content of one InputMedia. */
export function mediaContent(call: MethodCall, item: MediaParams): Content {
  if (item.type === 'photo') return photoContent(call, item.media, item);
  if (item.type === 'document') return documentContent(call, item.media, item);
  throw new BotApiError(501, `Not simulated: media of type ${item.type}`);
}

/** A photo by file id or upload, with its caption. */
function photoContent(call: MethodCall, source: string, params: CaptionParams): Content {
  const caption = captionOf(params);
  const upload = uploadOf(call, source);
  if (!upload) return { photo: sentPhoto(call, source), ...caption };
  if (upload.bytes.length > mostPhotoBytes) {
    throw badRequest(
      `file of size ${upload.bytes.length} bytes is too big for a photo; the maximum size is ${mostPhotoBytes} bytes`,
    );
  }
  const photo = storePhoto(call.world, upload.bytes);
  if (!photo) throw badRequest('IMAGE_PROCESS_FAILED');
  return { photo, ...caption };
}

/** Any file by file id or upload, with its caption. */
function documentContent(call: MethodCall, source: string, params: CaptionParams): Content {
  const caption = captionOf(params);
  const upload = uploadOf(call, source);
  if (!upload) return { document: sentDocument(call, source), ...caption };
  if (upload.bytes.length > mostFileBytes) throw new BotApiError(413, 'Request Entity Too Large');
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
  return { document: storeFile(call.world, { ...upload, folder: 'documents' }), ...caption };
}

/** The caption of a call, up to 1024 UTF-16 units after its markup is out. */
export function captionOf(params: CaptionParams): Content {
  const raw = { text: params.caption ?? '', parseMode: params.parse_mode, entities: params.caption_entities };
  return captionFields(formatText(raw, 1024, 'message caption is too long'));
}

function uploadOf({ uploads }: MethodCall, source: string): Upload | undefined {
  if (/^https?:/.test(source)) throw new BotApiError(501, 'Not simulated: files by URL');
  if (!source.startsWith('attach://')) return undefined;
  const upload = uploads.get(source.slice('attach://'.length));
  if (!upload)
    throw badRequest('wrong file_id or the file is not attached: no part of the request has that name');
  return upload;
}

function sentPhoto({ world }: MethodCall, fileId: string): readonly PhotoSize[] {
  for (const chat of world.chats.values()) {
    const photo = chat.messages.find((one) => one.photo?.some((size) => size.file_id === fileId))?.photo;
    if (photo) return photo;
  }
  throw badRequest('wrong file identifier/HTTP URL specified');
}

function sentDocument({ world }: MethodCall, fileId: string): WireDocument {
  const file = findFile(world, fileId);
  if (!file) throw badRequest('wrong file identifier/HTTP URL specified');
  return documentOf(file);
}
