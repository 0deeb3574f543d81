import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Transaction } from '#src/adapters/postgres/turn/transaction.ts';
import { leaseSql } from './lease-sql.ts';

const insertSql = `
  WITH inserted AS (
    INSERT INTO message (id, platform, bot, chat_id, thread_id, call, cause, leased_until, created_at)
    SELECT m.id, m."to"->>'platform', m."to"->>'bot', m."to"->>'chatId', m."to"->>'threadId', m.call, $2,
      now() + CASE WHEN waits THEN interval '0' ELSE ${leaseSql} END, $3::timestamptz
    FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (id text, "to" jsonb, call jsonb)) WITH ORDINALITY AS m(id, "to", call, position),
      LATERAL (SELECT EXISTS (SELECT 1 FROM message w WHERE w.platform = m."to"->>'platform' AND w.bot = m."to"->>'bot'
        AND w.chat_id = m."to"->>'chatId' AND w.state = 'pending') AS waits) older
    ORDER BY m.position
    RETURNING id, leased_until)
  SELECT id FROM inserted WHERE leased_until > now() + interval '1 second'`;

/**
 * Puts messages into the outbox in the order given, and returns those that this process is to send: leased to it, but
 * not where older ones wait for their chat.
 */
export async function insertMessages(
  transaction: Transaction,
  messages: readonly OutgoingMessage[],
  cause: string,
  at: Date,
): Promise<readonly OutgoingMessage[]> {
  const leased = await transaction.$queryRawUnsafe<{ readonly id: string }[]>(
    insertSql,
    JSON.stringify(messages),
    cause,
    at,
  );
  const ids = new Set(leased.map(({ id }) => id));
  return messages.filter(({ id }) => ids.has(id));
}
