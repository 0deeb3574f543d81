import { forwardOf } from '#src/simulator/telegram/state/messages.ts';
import { storeFile } from '#src/simulator/telegram/state/store-file.ts';
import type { WorldState } from '#src/simulator/telegram/state/world-state.ts';
import type { WireMessage } from '#src/simulator/telegram/wire.ts';
import { type ChatRef, ownChatOf, personOf, shownIn, type UserRef } from './refs.ts';
import { postFromPhone, type PostOptions } from './send-message.ts';

/** How long it lasts, in seconds; without bytes of a recording only its first letters are there. */
interface VoiceOptions extends PostOptions {
  readonly duration?: number;
  readonly bytes?: Uint8Array;
}

interface StickerOptions extends PostOptions {
  readonly bytes?: Uint8Array;
}

/** A spoken message of some seconds. */
export function sendVoice(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  { duration = 4, bytes = new TextEncoder().encode('OggS'), ...options }: VoiceOptions = {},
): WireMessage {
  const { file_name: _name, ...file } = storeFile(world, {
    bytes,
    name: 'voice.oga',
    mimeType: 'audio/ogg',
    folder: 'voice',
  });
  return postFromPhone(world, user, chat, { voice: { ...file, duration } }, options);
}

/** A sticker that stands for an emoji. */
export function sendSticker(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  emoji = '👍',
  { bytes = new TextEncoder().encode('RIFF'), ...options }: StickerOptions = {},
): WireMessage {
  const {
    file_name: _name,
    mime_type: _type,
    ...file
  } = storeFile(world, {
    bytes,
    name: 'sticker.webp',
    mimeType: 'image/webp',
    folder: 'stickers',
  });
  const shape = {
    type: 'regular' as const,
    width: 512,
    height: 512,
    is_animated: false,
    is_video: false,
    emoji,
  };
  return postFromPhone(world, user, chat, { sticker: { ...file, ...shape } }, options);
}

/** A contact card: one's own, or somebody else's with `of`. */
export function sendContact(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  { of, ...options }: PostOptions & { readonly of?: UserRef } = {},
): WireMessage {
  const { user: shown, phoneNumber } = personOf(world, of ?? user);
  const contact = {
    phone_number: phoneNumber,
    first_name: shown.first_name,
    ...(shown.last_name !== undefined && { last_name: shown.last_name }),
    user_id: shown.id,
  };
  return postFromPhone(world, user, chat, { contact }, options);
}

/** A place on the map. */
export function sendLocation(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  location: { readonly latitude: number; readonly longitude: number },
  options: PostOptions = {},
): WireMessage {
  return postFromPhone(world, user, chat, { location }, options);
}

/** Forwards messages the person sees in one chat to another; several photos of an album stay one. */
export function forwardMessages(
  world: WorldState,
  user: UserRef,
  from: ChatRef,
  messageIds: readonly number[],
  to: ChatRef,
): readonly WireMessage[] {
  const source = ownChatOf(world, user, from);
  const album = `15${world.nextNumber()}`;
  return messageIds.map((id) => {
    const original = shownIn(source, id);
    const grouped = original.media_group_id === undefined ? {} : { media_group_id: album };
    return postFromPhone(world, user, to, { ...forwardOf(original), ...grouped });
  });
}
