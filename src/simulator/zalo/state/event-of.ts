import type { WireMessage, ZaloEvent } from '#src/simulator/zalo/wire.ts';
import type { Chat, ChatMessage, WorldState } from './world-state.ts';

type Content = Omit<WireMessage, 'message_id' | 'date' | 'chat' | 'from'>;

/** What a bot is told of a person's message. Of a minor's it gets no content, whatever it is. */
export function eventOf(world: WorldState, chat: Chat, message: ChatMessage): ZaloEvent {
  const isProtected = world.people.get(message.from.id)?.isMinor ?? false;
  const { name, content } = isProtected ? unsupported : readableOf(world, message);
  return {
    event_name: `message.${name}.received`,
    message: {
      message_id: message.id,
      date: message.at,
      chat: { id: chat.id, chat_type: chat.kind === 'private' ? 'PRIVATE' : 'GROUP' },
      from: message.from,
      ...content,
    },
  };
}

interface Readable {
  readonly name: string;
  readonly content: Content;
}

const unsupported: Readable = { name: 'unsupported', content: {} };

function readableOf(world: WorldState, message: ChatMessage): Readable {
  const { text, caption, photo, sticker, voice, other } = message;
  if (other) return { name: other.eventName, content: {} };
  if (photo !== null) {
    const content = {
      [world.rules.photoField]: addressOf(world, photo),
      ...(caption !== null && { caption }),
    };
    return { name: 'image', content };
  }
  if (sticker) {
    const url = sticker.file === null ? {} : { url: addressOf(world, sticker.file) };
    return { name: 'sticker', content: { sticker: sticker.id, ...url } };
  }
  if (voice !== null) return { name: 'voice', content: { voice_url: addressOf(world, voice) } };
  return { name: 'text', content: { text: text ?? '' } };
}

/** Where a file lies on the CDN. */
function addressOf(world: WorldState, fileId: string): string {
  const file = world.files.get(fileId);
  return file?.behaviour.url ?? `${world.url}${file?.path}`;
}
