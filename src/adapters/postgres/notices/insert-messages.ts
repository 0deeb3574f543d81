import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Transaction } from '../conversation/transaction.ts';

/** Puts messages into the outbox, leased to this process, in the order given. */
export async function insertMessages(
  transaction: Transaction,
  messages: readonly OutgoingMessage[],
  cause: string,
  at: Date,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO message (id, platform, bot, chat_id, thread_id, call, cause, leased_until, created_at)
    SELECT m.id, m."to"->>'platform', m."to"->>'bot', m."to"->>'chatId', m."to"->>'threadId', m.call, ${cause}, now() + interval '60 seconds', ${at}
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) AS (id text, "to" jsonb, call jsonb)) WITH ORDINALITY AS m(id, "to", call, position)
    ORDER BY m.position`;
}
