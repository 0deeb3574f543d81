import { imageSize } from '#src/simulator/platform/pictures.ts';
import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import type { CdnBehaviour } from '#src/simulator/zalo/state/cdn-behaviour.ts';
import { storeOnCdn } from '#src/simulator/zalo/state/store-file.ts';
import type { ChatMessage, WorldState } from '#src/simulator/zalo/state/world-state.ts';
import type { ChatRef, UserRef } from './refs.ts';
import { postFromPhone, type PostOptions } from './send-message.ts';

export interface PhotoToSend {
  readonly bytes: Uint8Array;
  readonly caption?: string;
  /** How the CDN serves it. */
  readonly cdn?: CdnBehaviour;
}

/** Sends photos from the gallery: however many are chosen, each is a message and an event by itself. */
export function sendPhotos(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  photos: readonly PhotoToSend[],
  options: PostOptions = {},
): readonly ChatMessage[] {
  if (photos.length === 0) throw new PhoneError('no photo was chosen');
  return photos.map((photo) => sendPhoto(world, user, chat, photo, options));
}

function sendPhoto(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  { bytes, caption, cdn }: PhotoToSend,
  options: PostOptions,
): ChatMessage {
  if (!imageSize(bytes)) throw new PhoneError('only JPEG, PNG and WebP can be sent as a photo');
  const photo = storeOnCdn(world, { bytes, mimeType: 'image/jpeg', extension: '.jpg' }, cdn);
  return postFromPhone(world, user, chat, { photo, caption: caption?.trim() || null }, options);
}
