import { outsideText } from '#src/domain/text/characters.ts';
import { seenText } from '#src/domain/text/seen-text.ts';
import { z } from 'zod';

/** Every string of an update: what people write, what Telegram says, or what somebody made up. */
const text = z.string().transform(outsideText);
/** What people write or call themselves, without what nobody sees. */
const typed = text.transform(seenText);

/** Longer than any of Telegram's, and short enough for an index of PostgreSQL. */
const longestId = 256;
const id = text.pipe(z.string().min(1).max(longestId));

/** PostgreSQL keeps a number of bytes as an integer; whatever is larger is too large in any case. */
const mostBytes = 2 ** 31 - 1;
const bytes = z.number().transform((count) => Math.min(mostBytes, Math.max(0, Math.floor(count))));

/** The parts of an update that are read, as the Bot API promises them; whatever else stands in it is let through. */
const user = z.object({
  id: z.int(),
  is_bot: z.boolean().optional(),
  first_name: typed,
  last_name: typed.optional(),
  language_code: text.optional(),
});

/** Channels are no place for us: an update from one does not match. */
const chat = z.object({
  id: z.int(),
  type: z.enum(['private', 'group', 'supergroup']),
  title: typed.optional(),
});

const file = z.object({
  file_id: id,
  file_unique_id: id,
  file_size: bytes.optional(),
});

const place = z.object({
  message_id: z.int(),
  date: z.int(),
  chat,
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
});

/** Only whose it is matters, and which; with a message of another shape the reply is none. */
const repliedTo = z
  .object({ message_id: z.int(), from: z.object({ id: z.int() }) })
  .optional()
  .catch(undefined);

// Loose: which other fields are there tells the kinds of messages apart.
const message = z.looseObject({
  ...place.shape,
  from: user.optional(),
  edit_date: z.int().optional(),
  is_automatic_forward: z.boolean().optional(),
  media_group_id: id.optional().catch(undefined),
  text: typed.optional(),
  caption: typed.optional(),
  photo: z.array(file.extend({ width: z.number(), height: z.number() })).optional(),
  document: file.extend({ mime_type: text.optional(), file_name: text.optional() }).optional(),
  reply_to_message: repliedTo,
  quote: z.object({ text: typed }).optional().catch(undefined),
  migrate_to_chat_id: z.int().optional(),
});

const member = z.object({ status: text, is_member: z.boolean().optional() });

export const updateSchema = z.object({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({ id: text, from: user, data: typed.optional(), message: place.optional() })
    .optional(),
  my_chat_member: z
    .object({ chat, from: user, date: z.int(), old_chat_member: member, new_chat_member: member })
    .optional(),
});

export type ReadUpdate = z.infer<typeof updateSchema>;
export type ReadUser = z.infer<typeof user>;
export type ReadPlace = z.infer<typeof place>;
export type ReadMessage = z.infer<typeof message>;
export type ReadMember = z.infer<typeof member>;
