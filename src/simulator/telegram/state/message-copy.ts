import type { WireMessage } from '../wire.ts';
import type { Draft } from './record-message.ts';

type Content = Omit<Draft, 'from'>;

/** What a message holds, without where it came from, its album and its buttons. */
export function copyOf(message: WireMessage): Content {
  const { text, entities, caption, caption_entities, photo, document, voice, sticker, contact, location } =
    message;
  const content = {
    text,
    entities,
    caption,
    caption_entities,
    photo,
    document,
    voice,
    sticker,
    contact,
    location,
  };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Content;
}

/** The same with the mark that tells who wrote it first. */
export function forwardOf(message: WireMessage): Content {
  const origin = message.forward_origin ?? { type: 'user', sender_user: message.from, date: message.date };
  return { ...copyOf(message), forward_origin: origin };
}
