import type { Chat, Message, MessageEntity, Update } from 'grammy/types';
import type { Instant } from '#src/domain/ids.ts';
import type { Incoming, IncomingEvent } from '#src/flows/input.ts';

export interface Self {
  readonly id: number;
  readonly username: string;
}

/** Files larger than this cannot be fetched by a bot (Bot API, getFile). */
export const fetchLimitBytes = 20 * 1024 * 1024;

/** What an update means; null for what is not for us: other bots' commands, talk in groups, channels, unknown kinds, nonsense. */
export function toIncoming(raw: unknown, self: Self): Incoming | null {
  try {
    const update = raw as Update;
    if (typeof update !== 'object' || update === null || !Number.isInteger(update.update_id)) return null;
    return fromCallback(update, self) ?? fromMembership(update, self) ?? fromEdited(update, self) ?? fromMessage(update, self);
  } catch {
    // A malformed update lacks what its kind must have; there is nothing in it to answer.
    return null;
  }
}

function fromMessage(update: Update, self: Self): Incoming | null {
  const { message } = update;
  if (!message || !isOurChat(message.chat)) return null;
  const event = eventOf(message, self);
  return event && frame(update, self, message, message.from, event);
}

function fromCallback(update: Update, self: Self): Incoming | null {
  const query = update.callback_query;
  if (!query?.message || !isOurChat(query.message.chat)) return null;
  const { message } = query;
  const event: IncomingEvent = { kind: 'button', data: query.data ?? '', messageId: message.chat.type === 'private' ? String(message.message_id) : null };
  return frame(update, self, message as Message, query.from, event);
}

/** Added, removed, blocked or unblocked. */
function fromMembership(update: Update, self: Self): Incoming | null {
  const change = update.my_chat_member;
  if (!change || !isOurChat(change.chat)) return null;
  const state = ['left', 'kicked'].includes(change.new_chat_member.status) ? 'out' : 'in';
  const was = ['left', 'kicked'].includes(change.old_chat_member.status) ? 'out' : 'in';
  if (state === was) return null;
  const message = { chat: change.chat, date: change.date } as Message;
  return { ...frame(update, self, message, change.from, { kind: 'bot-membership', state }), messageId: null };
}

function fromEdited(update: Update, self: Self): Incoming | null {
  const message = update.edited_message;
  if (!message || message.chat.type !== 'private') return null;
  const text = message.text ?? message.caption;
  if (text === undefined) return null;
  return frame(update, self, message, message.from, { kind: 'edited', messageId: String(message.message_id), text });
}

function eventOf(message: Message, self: Self): IncomingEvent | null {
  if (message.migrate_to_chat_id !== undefined) return { kind: 'chat-moved', newChatId: String(message.migrate_to_chat_id) };
  const command = commandIn(message, self);
  if (command !== undefined) return command;
  if (message.chat.type !== 'private') return null;
  if (message.text !== undefined) return { kind: 'text', text: message.text };
  if (message.photo) return photoEvent(message);
  if (message.document) return documentEvent(message);
  return unsupported(message);
}

/** A command at the very beginning; undefined when there is none, null when it is another bot's. */
function commandIn({ text, entities }: Message, self: Self): IncomingEvent | null | undefined {
  const first: MessageEntity | undefined = entities?.find((entity) => entity.type === 'bot_command' && entity.offset === 0);
  const match = text === undefined ? null : /^\/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+([\s\S]*))?$/.exec(text.trim());
  if (!match || (entities && !first)) return undefined;
  const [, name = '', addressee, argument = ''] = match;
  if (addressee !== undefined && addressee.toLowerCase() !== self.username.toLowerCase()) return null;
  return { kind: 'command', name: name.toLowerCase(), argument: argument.trim() };
}

function photoEvent(message: Message): IncomingEvent | null {
  const largest = message.photo?.reduce((best, one) => (one.width * one.height > best.width * best.height ? one : best));
  if (!largest) return null;
  const photo = { fileRef: largest.file_id, uniqueRef: largest.file_unique_id, albumId: message.media_group_id ?? null, sentAs: 'photo' as const, bytes: largest.file_size ?? null };
  return { kind: 'photo', photo, caption: message.caption ?? null };
}

function documentEvent(message: Message): IncomingEvent | null {
  const file = message.document;
  if (!file) return null;
  const isPicture = file.mime_type?.startsWith('image/') ?? /\.(jpe?g|png|webp|heic|heif)$/i.test(file.file_name ?? '');
  if (!isPicture) return { kind: 'bad-file', reason: 'not-an-image' };
  if ((file.file_size ?? 0) > fetchLimitBytes) return { kind: 'bad-file', reason: 'too-large' };
  const photo = { fileRef: file.file_id, uniqueRef: file.file_unique_id, albumId: message.media_group_id ?? null, sentAs: 'file' as const, bytes: file.file_size ?? null };
  return { kind: 'photo', photo, caption: message.caption ?? null };
}

/** Service messages say nothing to us; everything else a person can send is named. */
function unsupported(message: Message): IncomingEvent | null {
  if (message.voice || message.audio) return { kind: 'unsupported', what: 'voice' };
  if (message.video || message.video_note || message.animation) return { kind: 'unsupported', what: 'video' };
  if (message.sticker) return { kind: 'unsupported', what: 'sticker' };
  if (message.venue || message.location) return { kind: 'unsupported', what: 'location' };
  if (message.contact) return { kind: 'unsupported', what: 'contact' };
  const isService = message.pinned_message !== undefined || message.message_auto_delete_timer_changed !== undefined || message.write_access_allowed !== undefined;
  return isService ? null : { kind: 'unsupported', what: 'other' };
}

function frame(update: Update, self: Self, message: Message, from: { id: number; first_name: string; last_name?: string; language_code?: string } | undefined, event: IncomingEvent): Incoming {
  const { chat } = message;
  return {
    platform: 'telegram',
    bot: String(self.id),
    updateId: String(update.update_id),
    chat: {
      id: String(chat.id),
      kind: chat.type === 'private' ? 'private' : 'group',
      title: 'title' in chat ? (chat.title ?? null) : null,
      threadId: message.is_topic_message && message.message_thread_id !== undefined ? String(message.message_thread_id) : null,
    },
    from: from ? { id: String(from.id), name: [from.first_name, from.last_name].filter(Boolean).join(' '), languageCode: from.language_code ?? null } : null,
    messageId: message.message_id === undefined ? null : String(message.message_id),
    sentAt: ((message.date ?? 0) * 1000) as Instant,
    event,
  };
}

function isOurChat(chat: Chat): boolean {
  return Number.isInteger(chat.id) && ['private', 'group', 'supergroup'].includes(chat.type);
}
