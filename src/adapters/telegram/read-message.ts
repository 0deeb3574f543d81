import type { IncomingEvent, Photo } from '#src/flows/contract/input.ts';
import { mayBePicture } from './may-be-picture.ts';
import type { ReadMessage } from './update-schema.ts';

/** Files larger than this cannot be fetched by a bot: https://core.telegram.org/bots/api#getfile */
export const fetchLimitBytes = 20 * 1024 * 1024;

/** What a message means to the bot of that username; null when there is nothing in it to answer. */
export function readMessage(message: ReadMessage, username: string): IncomingEvent | null {
  if (message.migrate_to_chat_id !== undefined) {
    return { kind: 'chat-moved', newChatId: String(message.migrate_to_chat_id) };
  }
  const command = message.text === undefined ? undefined : commandIn(message.text, username);
  if (command) return command;
  // People talk to each other in groups; there only commands are for us.
  if (message.chat.type !== 'private') return null;
  if (message.text !== undefined) return { kind: 'text', text: message.text };
  return photoIn(message) ?? documentIn(message) ?? otherIn(message);
}

/** A command to us or to whoever listens; another bot's is undefined, like any other text. */
function commandIn(text: string, username: string): IncomingEvent | undefined {
  const match = /^\s*\/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+([\s\S]*))?$/.exec(text);
  if (!match) return undefined;
  const [, name = '', addressee, argument = ''] = match;
  if (addressee !== undefined && addressee.toLowerCase() !== username.toLowerCase()) return undefined;
  return { kind: 'command', name: name.toLowerCase(), argument: argument.trim() };
}

function photoIn({ photo: sizes, caption, ...message }: ReadMessage): IncomingEvent | undefined {
  const [first, ...others] = sizes ?? [];
  if (!first) return undefined;
  const largest = others.reduce(
    (best, one) => (one.width * one.height > best.width * best.height ? one : best),
    first,
  );
  return { kind: 'photo', photo: photoOf(message, largest, 'photo'), caption: caption ?? null };
}

function documentIn({ document, caption, ...message }: ReadMessage): IncomingEvent | undefined {
  // A GIF comes with a document beside it.
  if (!document || message['animation'] !== undefined) return undefined;
  const { mime_type: type, file_name: name, file_size: bytes = 0 } = document;
  const isPicture = mayBePicture({ type, name });
  if (bytes > fetchLimitBytes) return { kind: 'bad-file', reason: isPicture ? 'too-large' : 'not-an-image' };
  if (!isPicture) return otherFile(message, document, caption);
  return { kind: 'photo', photo: photoOf(message, document, 'file'), caption: caption ?? null };
}

/** No photo of anything: what goes with an announcement may be one. */
function otherFile(
  message: Pick<ReadMessage, 'media_group_id'>,
  document: NonNullable<ReadMessage['document']>,
  caption: string | undefined,
): IncomingEvent {
  const { mime_type: mime = 'application/octet-stream', file_name: name = 'file' } = document;
  const as = { ...photoOf(message, document, 'file'), file: { name, mime } };
  return { kind: 'bad-file', reason: 'not-an-image', as, caption: caption ?? null };
}

function photoOf(
  message: Pick<ReadMessage, 'media_group_id'>,
  file: { file_id: string; file_unique_id: string; file_size?: number | undefined },
  sentAs: Photo['sentAs'],
): Photo {
  return {
    fileRef: file.file_id,
    uniqueRef: file.file_unique_id,
    albumId: message.media_group_id ?? null,
    sentAs,
    bytes: file.file_size ?? null,
  };
}

type Unsupported = Extract<IncomingEvent, { kind: 'unsupported' }>['what'];

/** Content that has a sentence of its own, by the field that carries it. */
const named: readonly (readonly [string, Unsupported])[] = [
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['animation', 'video'],
  ['sticker', 'sticker'],
  ['venue', 'location'],
  ['location', 'location'],
  ['contact', 'contact'],
];

/** Fields of service messages, which nobody wrote: https://core.telegram.org/bots/api#message */
const service =
  /^(new_chat_|left_chat_|delete_chat_|chat_owner_|chat_background_|(group|supergroup|channel)_chat_created|migrate_|pinned_message|message_auto_delete_|(successful|refunded)_payment|(users|chat)_shared|gift|unique_gift|connected_website|write_access_|passport_data|proximity_alert_|boost_added|checklist_tasks_|direct_message_price_|paid_message_price_|(general_)?forum_topic_|giveaway_(created|completed)|managed_bot_|poll_option_|suggested_post_(?!info)|video_chat_|web_app_data)/;

function otherIn(message: ReadMessage): IncomingEvent | null {
  const fields = Object.keys(message);
  const what = named.find(([field]) => fields.includes(field))?.[1];
  if (what) return { kind: 'unsupported', what };
  return fields.some((field) => service.test(field)) ? null : { kind: 'unsupported', what: 'other' };
}
