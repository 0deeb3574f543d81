import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { deliverMessage } from '#src/simulator/telegram/state/deliver-message.ts';
import type { Content } from '#src/simulator/telegram/state/messages.ts';
import { storeFile, storePhoto } from '#src/simulator/telegram/state/store-file.ts';
import type { WorldState } from '#src/simulator/telegram/state/world-state.ts';
import { captionFields, formatText } from '#src/simulator/telegram/text/format-text.ts';
import type { WireMessage } from '#src/simulator/telegram/wire.ts';
import { type ChatRef, type UserRef } from './refs.ts';
import { type PostOptions, recordFromPhone } from './send-message.ts';

export interface PhotoToSend {
  readonly bytes: Uint8Array;
  readonly caption?: string;
  readonly name?: string;
  readonly mimeType?: string;
}

export interface PhotosOptions extends PostOptions {
  /** One album; otherwise each photo by itself. */
  readonly asAlbum?: boolean;
  /** 'Send as file': documents that keep their EXIF. */
  readonly asFiles?: boolean;
  /** The updates of all but the first photo come this much later, one after the other. */
  readonly lateSiblingsMs?: number;
  /** The updates of all but the first photo wait until they are released. */
  readonly holdSiblings?: boolean;
}

export interface SentPhotos {
  readonly messages: readonly WireMessage[];
  /** Lets the held siblings go, in order; all that are left, or `count` of them. */
  release(count?: number): void;
}

/** Sends photos from the gallery. An album is separate messages with one `media_group_id`, at most ten. */
export function sendPhotos(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  photos: readonly PhotoToSend[],
  options: PhotosOptions = {},
): SentPhotos {
  if (photos.length === 0) throw new PhoneError('no photo was chosen');
  if (options.asAlbum && photos.length > 10) throw new PhoneError('an album holds at most ten photos');
  const album = options.asAlbum && photos.length > 1 ? { media_group_id: `13${world.nextNumber()}` } : {};
  const recorded = photos.map((photo) =>
    recordFromPhone(world, user, ref, { ...contentOf(world, photo, options), ...album }, options),
  );
  const late = [...recorded];
  const release = (count = late.length) => {
    for (const { chat, message } of late.splice(0, count)) deliverMessage(world, chat, message);
  };
  release(options.holdSiblings || options.lateSiblingsMs ? 1 : late.length);
  if (options.lateSiblingsMs && !options.holdSiblings)
    releaseLater(release, late.length, options.lateSiblingsMs);
  return { messages: recorded.map((one) => one.message), release };
}

/** Sends any file, with its name. */
export function sendDocument(
  world: WorldState,
  user: UserRef,
  ref: ChatRef,
  file: PhotoToSend,
  options: PostOptions = {},
): WireMessage {
  const [message] = sendPhotos(world, user, ref, [file], { ...options, asFiles: true }).messages;
  if (!message) throw new PhoneError('nothing was sent');
  return message;
}

function releaseLater(release: (count: number) => void, left: number, ms: number): void {
  if (left === 0) return;
  setTimeout(() => {
    release(1);
    releaseLater(release, left - 1, ms);
  }, ms).unref();
}

function contentOf(world: WorldState, photo: PhotoToSend, { asFiles }: PhotosOptions): Content {
  const text = formatText({ text: photo.caption ?? '' }, 1024, 'message caption is too long');
  const caption = captionFields(text);
  if (asFiles) return { document: documentOf(world, photo), ...caption };
  const sizes = storePhoto(world, photo.bytes);
  if (!sizes) throw new PhoneError('only JPEG, PNG and WebP can be sent as a photo');
  return { photo: sizes, ...caption };
}

function documentOf(world: WorldState, { bytes, name, mimeType }: PhotoToSend) {
  return storeFile(world, {
    bytes,
    name: name ?? `IMG_${world.nextNumber()}.jpg`,
    mimeType: mimeType ?? 'image/jpeg',
    folder: 'documents',
  });
}
