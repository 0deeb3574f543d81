import { storeOnCdn } from '#src/simulator/zalo/state/store-file.ts';
import type { ChatMessage, WorldState } from '#src/simulator/zalo/state/world-state.ts';
import type { ChatRef, UserRef } from './refs.ts';
import { postFromPhone, type PostOptions } from './send-message.ts';

/** What a phone can send and a bot cannot read. */
export type OtherKind = 'link' | 'file' | 'document' | 'location' | 'video' | 'contact';

interface FileOptions extends PostOptions {
  readonly bytes?: Uint8Array;
}

/** A sticker, by the id it has in Zalo's shop. */
export function sendSticker(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  id = 'bfe458bf64fa8da4d4eb',
  { bytes = new TextEncoder().encode('RIFF'), ...options }: FileOptions = {},
): ChatMessage {
  const file = storeOnCdn(world, { bytes, mimeType: 'image/webp', extension: '.webp' });
  return postFromPhone(world, user, chat, { sticker: { id, file } }, options);
}

/** A spoken message. */
export function sendVoice(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  { bytes = new TextEncoder().encode('AAC'), ...options }: FileOptions = {},
): ChatMessage {
  const voice = storeOnCdn(world, { bytes, mimeType: 'audio/aac', extension: '.aac' });
  return postFromPhone(world, user, chat, { voice }, options);
}

/** Something that bots are told of as unsupported, without its content. */
export function sendUnsupported(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  kind: OtherKind = 'link',
  options: PostOptions = {},
): ChatMessage {
  return postFromPhone(world, user, chat, { other: { kind, eventName: 'unsupported' } }, options);
}

/** The same as an event of its own name, `message.link.received`: in several clients, seen by nobody. */
export function sendUnknown(
  world: WorldState,
  user: UserRef,
  chat: ChatRef,
  kind: OtherKind,
  options: PostOptions = {},
): ChatMessage {
  return postFromPhone(world, user, chat, { other: { kind, eventName: kind } }, options);
}
