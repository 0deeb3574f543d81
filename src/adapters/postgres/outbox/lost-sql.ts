import { isOwedSql, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';

/** Whether a notice that message `m` tells would be told still at `now`: it is not too late, and its duty is open. */
export function isAliveSql(now: string): string {
  return `EXISTS (SELECT 1 FROM notice n LEFT JOIN obligation o ON o.id = n.obligation_id LEFT JOIN LATERAL ${progressSql("'UTC'")} done ON true
    WHERE n.message_id = m.id AND n.expires_at > ${now} AND o.withdrawn_at IS NULL
      AND (n.kind NOT IN ('reminder', 'reminded-now', 'escalation') OR ${isOwedSql}))`;
}

/** Which messages `m` to the chat of `row` may not have arrived, and were not told again. */
const isLostSql = (row: string, chat: string): string =>
  `m.platform = ${row}.platform AND m.bot = ${row}.bot AND m.chat_id = ${chat} AND m.state = 'ambiguous' AND m.retold_at IS NULL`;

/** Whether there are any: mostly there are none, and what they say is a read of its own. */
export function hasLostSql(row: string, chat: string): string {
  return `EXISTS (SELECT 1 FROM message m WHERE ${isLostSql(row, chat)})`;
}

/** What may not have arrived in the chat of `row` (`platform`, `bot` and `chat`), as JSON, and was not told again by `now`. */
export function lostSql(row: string, chat: string, now: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('id', m.id, 'call', m.call, 'about', m.about->'about',
      'notice', CASE WHEN m.cause LIKE 'notices:%' THEN CASE WHEN ${isAliveSql(now)} THEN 'alive' ELSE 'over' END END,
      'at', floor(extract(epoch FROM m.created_at) * 1000)::float8) ORDER BY m.seq), '[]')
    FROM message m WHERE ${isLostSql(row, chat)})`;
}
