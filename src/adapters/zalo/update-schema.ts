import { outsideText } from '#src/domain/text/characters.ts';
import { seenText } from '#src/domain/text/seen-text.ts';
import { z } from 'zod';

/** Every string of an update: what people write, what Zalo says, or what somebody made up. */
const text = z.string().transform(outsideText);
/** What people write or call themselves, without what nobody sees. */
const typed = text.transform(seenText);

/** Longer than any of Zalo's, and short enough for an index of PostgreSQL. */
const longestId = 256;
/** Ids are text; a number is taken too, as long as it was not cut. */
const id = z.union([text, z.int().transform(String)]).pipe(z.string().min(1).max(longestId).regex(/^\S+$/));

const longestAddress = 4096;
/** Without one it is as if nothing came with the message. */
const address = text.pipe(z.string().min(1).max(longestAddress)).optional().catch(undefined);

/** Milliseconds since 1970. A time before Zalo was is of another unit, and tells none; nor does one after year 9999. */
const [earliest, latest] = [Date.UTC(2012), 253_402_300_799_999];
const date = z.coerce.number().int().min(earliest).max(latest).nullish().catch(null);

const message = z.object({
  message_id: id,
  date,
  chat: z.object({ id, chat_type: z.enum(['PRIVATE', 'GROUP']) }),
  from: z
    .object({ id, display_name: typed.catch(''), is_bot: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  text: typed.optional().catch(undefined),
  photo_url: address,
  photo: address,
  caption: typed.optional().catch(undefined),
});

/** The parts of an update that are read; whatever else stands in it is let through. */
export const updateSchema = z.object({ event_name: text, message });

export type ReadMessage = z.infer<typeof message>;
