/**
 * How long a message that is being sent belongs to the process that sends it, which renews the lease meanwhile. When that
 * process dies, its chats hear nothing for so long: what is said next waits behind the message in question.
 */
export const leaseSql = "interval '6 seconds'";

/**
 * Whether older messages wait for the chat of `row`, an alias with `platform`, `bot` and `"chatId"`; those whose ids are in
 * the array `inHand` are being sent by whoever asks, and stand in nobody's way.
 */
export function isBehindSql(row: string, inHand?: string): string {
  return `EXISTS (SELECT 1 FROM message older WHERE older.platform = ${row}.platform AND older.bot = ${row}.bot
        AND older.chat_id = ${row}."chatId" AND older.state = 'pending'${inHand ? ` AND older.id <> ALL(${inHand})` : ''})`;
}

/**
 * The one statement by which messages come into the outbox, in the order of their `position`. A message is leased to the
 * process that writes it, by the database's own clock, unless it `"isBehind"` older ones: then the outbox gives it in its
 * turn. `rows` is a query of `position`, `id`, the chat's columns, `call`, `about`, `cause`, `"isBehind"` and `at`.
 */
export function enqueueSql(rows: string): string {
  return `INSERT INTO message (id, platform, bot, chat_id, thread_id, call, about, cause, leased_until, created_at)
      SELECT m.id, m.platform, m.bot, m."chatId", m."threadId", m.call, m.about, m.cause,
        CASE WHEN m."isBehind" THEN now() ELSE now() + ${leaseSql} END, m.at
      FROM (${rows}) m ORDER BY m.position`;
}
