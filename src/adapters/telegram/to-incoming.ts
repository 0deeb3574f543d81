import type { Instant } from '#src/domain/ids.ts';
import type { Incoming, IncomingEvent } from '#src/flows/contract/input.ts';
import { readMessage } from './read-message.ts';
import {
  type ReadMember,
  type ReadMessage,
  type ReadPlace,
  type ReadUpdate,
  type ReadUser,
  updateSchema,
} from './update-schema.ts';

/** Our bot, as getMe names it. */
export interface Self {
  readonly id: number;
  readonly username: string;
}

/**
 * What an update means; null for what is not for us: talk in groups, other bots and their commands, channels, service
 * messages, unknown kinds, and whatever does not look like an update. Never throws.
 */
export function toIncoming(raw: unknown, self: Self): Incoming | null {
  const { success, data: update } = updateSchema.safeParse(raw);
  if (!success) return null;
  const { message, edited_message: edited, callback_query: query, my_chat_member: change } = update;
  if (query) return fromPress(update, self, query);
  if (change) return fromMembership(update, self, change);
  if (edited) return fromEdited(update, self, edited);
  return message ? fromMessage(update, self, message) : null;
}

function fromMessage(update: ReadUpdate, self: Self, message: ReadMessage): Incoming | null {
  const sender = senderOf(message);
  if (sender?.is_bot || message.is_automatic_forward) return null;
  const event = readMessage(message, self.username);
  return event && { ...incoming(update, self, message, sender, event), ...replyOf(message, self) };
}

/**
 * The message that it replies to, ours or the person's own. In groups people reply to each other, and in a topic every message
 * replies to the one that opened it: https://core.telegram.org/bots/api#message
 */
function replyOf(
  { chat, from, reply_to_message: original, quote }: ReadMessage,
  self: Self,
): Pick<Incoming, 'repliesTo'> {
  if (chat.type !== 'private' || !original) return {};
  if (original.from.id !== self.id && original.from.id !== from?.id) return {};
  return { repliesTo: { messageId: String(original.message_id), quote: quote?.text ?? null } };
}

/** In a group the card stays for the others: no message to edit. The only time in it is that of the card. */
function fromPress(
  update: ReadUpdate,
  self: Self,
  query: NonNullable<ReadUpdate['callback_query']>,
): Incoming | null {
  const { message, from, data } = query;
  if (!message || data === undefined) return null;
  // A private chat has its person's id; another one's press is made up.
  if (message.chat.type === 'private' && message.chat.id !== from.id) return null;
  const messageId = message.chat.type === 'private' ? String(message.message_id) : null;
  return incoming(update, self, { ...message, date: null }, from, { kind: 'button', data, messageId });
}

/** Added, removed, blocked or unblocked; a mere change of rights is neither. Also told as service messages, which are left out. */
function fromMembership(
  update: ReadUpdate,
  self: Self,
  change: NonNullable<ReadUpdate['my_chat_member']>,
): Incoming | null {
  const isIn = isMember(change.new_chat_member);
  if (isIn === isMember(change.old_chat_member)) return null;
  const event: IncomingEvent = { kind: 'bot-membership', state: isIn ? 'in' : 'out' };
  return incoming(update, self, { ...change, message_id: null }, change.from, event);
}

function fromEdited(update: ReadUpdate, self: Self, message: ReadMessage): Incoming | null {
  const text = message.text ?? message.caption;
  const sender = senderOf(message);
  if (text === undefined || message.chat.type !== 'private' || sender?.is_bot) return null;
  const event: IncomingEvent = { kind: 'edited', messageId: String(message.message_id), text };
  return incoming(update, self, { ...message, date: message.edit_date ?? message.date }, sender, event);
}

/** Null: an administrator who writes in the name of the group, of whom all share one stand-in account. */
function senderOf(message: ReadMessage): ReadUser | null {
  return message['sender_chat'] === undefined ? (message.from ?? null) : null;
}

function isMember({ status, is_member: isMember }: ReadMember): boolean {
  return status === 'restricted' ? isMember !== false : status !== 'left' && status !== 'kicked';
}

type Place = Omit<ReadPlace, 'message_id' | 'date'> & {
  readonly message_id: number | null;
  /** Seconds since 1970. */
  readonly date: number | null;
};

function incoming(
  update: ReadUpdate,
  self: Self,
  place: Place,
  from: ReadUser | null,
  event: IncomingEvent,
): Incoming {
  const { chat, message_id: messageId, message_thread_id: threadId } = place;
  return {
    platform: 'telegram',
    bot: String(self.id),
    updateId: String(update.update_id),
    chat: {
      id: String(chat.id),
      kind: chat.type === 'private' ? 'private' : 'group',
      title: chat.title ?? null,
      // Outside of forums it only says which message was replied to.
      threadId: place.is_topic_message && threadId !== undefined ? String(threadId) : null,
    },
    from: from && {
      id: String(from.id),
      name: [from.first_name, from.last_name].filter(Boolean).join(' '),
      languageCode: from.language_code ?? null,
    },
    messageId: messageId === null ? null : String(messageId),
    sentAt: place.date === null ? null : ((place.date * 1000) as Instant),
    event,
  };
}
