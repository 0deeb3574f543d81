import { millisOf } from './millis-sql.ts';

/** When a person (`personId`: a column) wrote last, on whatever platform; null: never. */
export const seenSql = (personId: string): string => `
  (SELECT max(s.updated_at) FROM account a JOIN session s ON s.platform = a.platform AND s.bot = a.bot AND s.chat_id = a.external_id
    WHERE a.person_id = ${personId})`;

/** Since when the bot is blocked in every account of a person, or they have none; null: it is not. */
export const blockedSinceSql = (personId: string): string => `
  (SELECT coalesce(max(coalesce(a.unreachable_at, a.created_at)), (SELECT created_at FROM person WHERE id = ${personId}))
    FROM account a WHERE a.person_id = ${personId} HAVING NOT coalesce(bool_or(a.is_reachable), false))`;

/** Whether the last that a person was told did not arrive, for good. What fails in one account is told in another, if there is one. */
const lastFailedSql = (personId: string): string => `
  (SELECT x.state = 'failed' FROM notice n JOIN message x ON x.id = n.message_id
    WHERE n.person_id = ${personId} AND n.state = 'sent' ORDER BY n.settled_at DESC LIMIT 1)`;

/** Since when all that a person was told failed, who has not written since; null: the last one did not. */
export const failedSinceSql = (personId: string): string => `
  CASE WHEN ${lastFailedSql(personId)} THEN (
    SELECT min(n.settled_at) FROM notice n JOIN message x ON x.id = n.message_id AND x.state = 'failed'
    WHERE n.person_id = ${personId} AND n.state = 'sent' AND n.settled_at > coalesce(${seenSql(personId)}, '-infinity')
      AND n.settled_at > coalesce((SELECT max(ok.settled_at) FROM notice ok JOIN message y ON y.id = ok.message_id AND y.state <> 'failed'
        WHERE ok.person_id = ${personId} AND ok.state = 'sent'), '-infinity')) END`;

/**
 * When messages reminded a person for a unit and got there, after they wrote last, as JSON, the oldest first: one that told of
 * several duties once, and what officers reminded of by hand once a day.
 */
export const unansweredSql = (personId: string, unitId: string): string => `
  (SELECT coalesce(json_agg(told.at ORDER BY told.at), '[]') FROM (
    SELECT ${millisOf('min(n.settled_at)')} AS at FROM notice n JOIN message x ON x.id = n.message_id AND x.state = 'sent'
      LEFT JOIN reminded_now by_hand ON by_hand.id = n.reminded_now_id
    WHERE n.person_id = ${personId} AND n.unit_id = ${unitId} AND n.kind IN ('reminder', 'reminded-now') AND n.state = 'sent'
      AND n.settled_at > coalesce(${seenSql(personId)}, '-infinity')
    GROUP BY by_hand.on_day, CASE WHEN by_hand.on_day IS NULL THEN n.settled_at END) told)`;
