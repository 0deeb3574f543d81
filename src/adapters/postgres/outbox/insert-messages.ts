import type { NewMessage } from '#src/ports/conversation-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { enqueueSql, isBehindSql } from './enqueue-sql.ts';

/** The column keeps milliseconds, rounded: a lease that has begun is told from none by more than these. */
const insertSql = `
  ${enqueueSql(`
    SELECT given.*, $2::text AS cause, ${isBehindSql('given')} AS "isBehind", coalesce($3::timestamptz, now()) AS at
    FROM jsonb_to_recordset($1::jsonb)
      AS given(position int, id text, platform text, bot text, "chatId" text, "threadId" text, call jsonb, about jsonb)`)}
  ON CONFLICT (id) DO NOTHING RETURNING id, leased_until > now() + interval '1 second' AS "isLeased"`;

/**
 * Puts messages into the outbox in the order given, each id once, and returns those that this process is to send: leased
 * to it, but not where older ones wait for their chat. `at` null: now, by the database's clock.
 */
export async function insertMessages(
  transaction: Pick<Database, '$queryRawUnsafe'>,
  messages: readonly (OutgoingMessage & Pick<NewMessage, 'about'>)[],
  cause: string,
  at: Date | null,
): Promise<readonly OutgoingMessage[]> {
  const rows = messages.map(({ id, to, call, about }, position) => ({ position, id, ...to, call, about }));
  const inserted = await transaction.$queryRawUnsafe<{ readonly id: string; readonly isLeased: boolean }[]>(
    insertSql,
    JSON.stringify(rows),
    cause,
    at,
  );
  const leased = new Set(inserted.flatMap(({ id, isLeased }) => (isLeased ? [id] : [])));
  return messages.flatMap(({ about: _about, ...message }) => (leased.has(message.id) ? [message] : []));
}
