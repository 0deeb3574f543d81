import type { Instant } from '#src/domain/ids.ts';
import { addressIn } from '#src/adapters/postgres/address.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import type { PhotoStore } from '#src/ports/photo-store.ts';
import type { ChatKey } from '#src/ports/reader.ts';

const chatsAtOnce = 500;

/** Photos of an announcement are told of while it is written; whoever has left it is asked nothing. */
export const isAskedAboutSql = `(announcement_id IS NULL OR EXISTS (SELECT 1 FROM session s WHERE s.platform = photo.platform AND s.bot = photo.bot
    AND s.chat_id = photo.chat_id AND s.state->'topic'->>'announcementId' = photo.announcement_id))`;

/** Asked every few seconds: an index has just these, and there are few at any time. */
const chatsSql = `
  SELECT platform, bot, chat_id AS "chatId", max(received_at) AS "newestAt" FROM photo
  WHERE acknowledged_at IS NULL AND ${isAskedAboutSql} GROUP BY platform, bot, chat_id ORDER BY max(received_at) LIMIT ${chatsAtOnce}`;

/** Chats with photos of which nobody was told. */
export async function unacknowledged(
  database: Database,
): Promise<Awaited<ReturnType<PhotoStore['unacknowledged']>>> {
  const rows = await database.query<ChatKey & { newestAt: Date }>(chatsSql, []);
  return rows.map(({ newestAt, ...chat }) => ({
    chat: addressIn(chat),
    newestAt: newestAt.getTime() as Instant,
  }));
}
