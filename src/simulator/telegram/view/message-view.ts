import type { Instant } from '#src/domain/ids.ts';
import type { Chat } from '#src/simulator/telegram/state/world-state.ts';
import type { InlineButton, WireMessage, WireUser } from '#src/simulator/telegram/wire.ts';
import { renderHtml } from './render-html.ts';

/** One message as a phone shows it; plain JSON. */
export interface MessageView {
  readonly chatId: number;
  readonly id: number;
  readonly from: { readonly id: number; readonly name: string; readonly isBot: boolean };
  readonly at: Instant;
  readonly editedAt: Instant | null;
  /** Text or caption without markup; empty when there is none. */
  readonly text: string;
  /** Whether that stands under a picture or file. */
  readonly isCaption: boolean;
  /** The same with its markup, safe in a page. */
  readonly html: string;
  readonly photo: { readonly fileId: string; readonly width: number; readonly height: number } | null;
  readonly file: {
    readonly fileId: string;
    readonly name: string;
    readonly mimeType: string;
    readonly size: number;
  } | null;
  /** Messages with the same one are one album. */
  readonly albumId: string | null;
  readonly buttons: readonly (readonly ButtonView[])[];
  /** What happened, for the grey lines between messages. */
  readonly service: ServiceView | null;
  /** Anything else a message can be: voice, sticker, contact, location. */
  readonly other: 'voice' | 'sticker' | 'contact' | 'location' | null;
  /** Of a voice message or a sticker. */
  readonly otherFileId: string | null;
  /** What a sticker stands for. */
  readonly emoji: string | null;
  readonly replyTo: number | null;
  readonly threadId: number | null;
  readonly isForwarded: boolean;
  readonly isPinned: boolean;
  readonly reactions: readonly string[];
}

interface ButtonView {
  readonly label: string;
  readonly data: string | null;
  readonly url: string | null;
}

type ServiceView =
  | { readonly kind: 'joined' | 'left'; readonly names: readonly string[] }
  | { readonly kind: 'created' | 'migrated' | 'pinned' | 'topic-closed' | 'topic-reopened' }
  | { readonly kind: 'renamed' | 'topic'; readonly title: string };

/** What a phone shows of a message. */
export function messageView(chat: Chat, message: WireMessage): MessageView {
  const text = message.text ?? message.caption ?? '';
  const largest = message.photo?.at(-1);
  return {
    chatId: message.chat.id,
    id: message.message_id,
    from: { id: message.from.id, name: nameOf(message.from), isBot: message.from.is_bot },
    at: (message.date * 1000) as Instant,
    editedAt: message.edit_date === undefined ? null : ((message.edit_date * 1000) as Instant),
    text,
    isCaption: message.text === undefined,
    html: renderHtml(text, message.entities ?? message.caption_entities),
    photo: largest ? { fileId: largest.file_id, width: largest.width, height: largest.height } : null,
    file: fileOf(message),
    albumId: message.media_group_id ?? null,
    buttons: message.reply_markup?.inline_keyboard.map((row) => row.map(buttonView)) ?? [],
    service: serviceOf(message),
    other:
      (['voice', 'sticker', 'contact', 'location'] as const).find((kind) => message[kind] !== undefined) ??
      null,
    otherFileId: message.voice?.file_id ?? message.sticker?.file_id ?? null,
    emoji: message.sticker?.emoji ?? null,
    replyTo: message.reply_to_message?.message_id ?? null,
    threadId: message.message_thread_id ?? null,
    isForwarded: message.forward_origin !== undefined,
    isPinned: chat.pinnedMessageIds.includes(message.message_id),
    reactions: chat.reactions.get(message.message_id) ?? [],
  };
}

/** First and last name, as it stands over a message. */
export function nameOf(user: WireUser): string {
  return [user.first_name, user.last_name].filter(Boolean).join(' ');
}

function buttonView({ text, callback_data, url }: InlineButton): ButtonView {
  return { label: text, data: callback_data ?? null, url: url ?? null };
}

function fileOf({ document }: WireMessage): MessageView['file'] {
  if (!document) return null;
  const { file_id, file_name, mime_type, file_size } = document;
  return { fileId: file_id, name: file_name ?? '', mimeType: mime_type ?? '', size: file_size };
}

function serviceOf(message: WireMessage): ServiceView | null {
  if (message.new_chat_members) return { kind: 'joined', names: message.new_chat_members.map(nameOf) };
  if (message.left_chat_member) return { kind: 'left', names: [nameOf(message.left_chat_member)] };
  if (message.group_chat_created) return { kind: 'created' };
  if (message.new_chat_title !== undefined) return { kind: 'renamed', title: message.new_chat_title };
  if (message.forum_topic_created) return { kind: 'topic', title: message.forum_topic_created.name };
  if (message.forum_topic_closed) return { kind: 'topic-closed' };
  if (message.forum_topic_reopened) return { kind: 'topic-reopened' };
  if (message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined)
    return { kind: 'migrated' };
  if (message.pinned_message) return { kind: 'pinned' };
  return null;
}
