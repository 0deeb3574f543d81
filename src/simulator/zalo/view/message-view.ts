import type { Instant } from '#src/domain/ids.ts';
import { imageSize } from '#src/simulator/platform/pictures.ts';
import type { Chat, ChatMessage, WorldState } from '#src/simulator/zalo/state/world-state.ts';

/** One message as a phone shows it; plain JSON. Nothing here is ever edited or deleted. */
export interface MessageView {
  readonly chatId: string;
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string; readonly isBot: boolean };
  readonly at: Instant;
  /** Text or caption; empty when there is none. */
  readonly text: string;
  /** Whether that stands under a picture. */
  readonly isCaption: boolean;
  /** Its bytes are `readFile(fileId)`. */
  readonly photo: { readonly fileId: string; readonly width: number; readonly height: number } | null;
  /** Anything else a message can be: `sticker`, `voice`, `link`, … */
  readonly other: string | null;
  /** Of a voice message or a sticker. */
  readonly otherFileId: string | null;
  readonly replyTo: string | null;
}

/** What a phone shows of a message. */
export function messageView(world: WorldState, chat: Chat, message: ChatMessage): MessageView {
  const { id, at, from, text, caption, sticker, voice, replyTo } = message;
  return {
    chatId: chat.id,
    id,
    from: { id: from.id, name: from.display_name, isBot: from.is_bot },
    at: at as Instant,
    text: text ?? caption ?? '',
    isCaption: text === null,
    photo: photoOf(world, message),
    other: otherOf(message),
    otherFileId: voice ?? sticker?.file ?? null,
    replyTo,
  };
}

function photoOf(world: WorldState, { photo }: ChatMessage): MessageView['photo'] {
  const bytes = photo === null ? undefined : world.files.get(photo)?.bytes;
  const size = bytes && imageSize(bytes);
  return photo === null ? null : { fileId: photo, width: size?.width ?? 0, height: size?.height ?? 0 };
}

function otherOf({ sticker, voice, other }: ChatMessage): string | null {
  if (sticker) return 'sticker';
  return voice === null ? (other?.kind ?? null) : 'voice';
}
