import type { Asker } from '#src/ports/conversation-store.ts';
import type { LostMessage } from '#src/ports/lost-message.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { lostSql } from '#src/adapters/postgres/outbox/lost-sql.ts';

const readSql = `
  SELECT ${lostSql('asked', 'asked.chat_id', '$4::timestamptz')} AS lost
  FROM (SELECT $1::text AS platform, $2::text AS bot, $3::text AS chat_id) asked`;

/** Messages to the chat that may not have arrived, as they matter now. */
export async function readLost(
  database: Database,
  { incoming: { platform, bot, chat }, now }: Asker,
): Promise<readonly LostMessage[]> {
  const values = [platform, bot, chat.id, new Date(now)];
  const [row] = await database.query<{ lost: readonly LostMessage[] }>(readSql, values);
  return row?.lost ?? [];
}
