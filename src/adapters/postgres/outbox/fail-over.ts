import type { Database } from '#src/adapters/postgres/client.ts';

/**
 * Messages ($1) that will not arrive: what they tell a person who can be reached in another account is owed once more, and not in
 * this one. Their parts, which come behind them, go nowhere either. What may have arrived after all is not said twice: a message
 * that was tried before, unless such a try tells all ($2).
 */
const failOverSql = `
  WITH failed AS (
    SELECT m.id, m.seq, m.platform, m.bot, m.chat_id, m.cause, m.created_at, a.id AS account_id, a.person_id
    FROM message m JOIN account a ON a.platform = m.platform AND a.bot = m.bot AND a.external_id = m.chat_id
    WHERE m.id = ANY($1::text[]) AND m.state IN ('pending', 'failed') AND (m.attempts = 0 OR $2::boolean)
  ), owed AS (
    UPDATE notice n SET state = 'pending', settled_at = NULL, message_id = NULL, failed_in = n.failed_in || f.account_id
    FROM failed f WHERE n.person_id = f.person_id AND n.message_id = f.id AND n.state = 'sent'
      AND EXISTS (SELECT 1 FROM account other WHERE other.person_id = f.person_id AND other.is_reachable
        AND other.id <> f.account_id AND other.id <> ALL(n.failed_in))
    RETURNING f.id
  )
  UPDATE message m SET state = 'failed', error = 'it is told in another account', ended_at = now()
  FROM failed f WHERE f.id IN (SELECT id FROM owed) AND m.state IN ('pending', 'failed')
    AND m.platform = f.platform AND m.bot = f.bot AND m.chat_id = f.chat_id AND m.cause = f.cause AND m.created_at = f.created_at
    AND m.seq >= f.seq AND NOT EXISTS (
      SELECT 1 FROM notice n JOIN message first ON first.id = n.message_id
      WHERE n.person_id = f.person_id AND first.cause = f.cause AND first.seq > f.seq AND first.seq <= m.seq)
  RETURNING m.id`;

/** Has what these messages tell said in another account of its person, once; returns those that are given up for it. */
export async function failOver(
  database: Pick<Database, '$queryRawUnsafe'>,
  ids: readonly string[],
  isSure: boolean,
): Promise<readonly string[]> {
  const rows = await database.$queryRawUnsafe<{ id: string }[]>(failOverSql, ids, isSure);
  return rows.map(({ id }) => id);
}
