import { answerMs } from '#src/domain/delivery/fate.ts';
import { snoozeRung } from '#src/domain/notice/notice.ts';
import { millisOf } from '#src/adapters/postgres/sql/millis-sql.ts';

const answer = `interval '${answerMs} milliseconds'`;

/** In the chat of the message something was said after the notice, and in time. */
const isInTime = (at: string): string => `${at} > n.settled_at AND ${at} <= n.settled_at + ${answer}`;

/**
 * When the person first did something in the chat of message `m` after notice `n`, in time. Its session `s` says when they did so last:
 * that decides, unless they came back once more after that time, or what they did was to block the bot. Then their answers tell: what we said in turn (found by the index of
 * what replies may answer), or the request to be let off.
 */
const answeredAt = `CASE WHEN m.id IS NULL OR s.updated_at <= n.settled_at THEN NULL WHEN ${isInTime('s.updated_at')} AND s.updated_at IS DISTINCT FROM a.unreachable_at
      THEN s.updated_at ELSE least(
      (SELECT min(said.created_at) FROM message said WHERE said.platform = m.platform AND said.bot = m.bot AND said.chat_id = m.chat_id
        AND said.about IS NOT NULL AND said.external_id IS NOT NULL AND said.cause LIKE 'update:%' AND ${isInTime('said.created_at')}),
      (SELECT min(w.asked_at) FROM waiver w WHERE w.obligation_id = n.obligation_id AND w.asked_by_id = n.person_id AND ${isInTime('w.asked_at')})) END`;

/** It is answered, too, by putting it off, of which the moment is kept nowhere. */
const isAnswered = `coalesce(answered.at IS NOT NULL OR EXISTS (SELECT 1 FROM notice put_off WHERE put_off.person_id = n.person_id
      AND put_off.obligation_id = n.obligation_id AND put_off.rung = '${snoozeRung}' AND n.rung <> '${snoozeRung}' AND ${isInTime('put_off.due_at')}), false)`;

/** Where it was said the bot is blocked; where it was not, everywhere. */
const isBlocked = `CASE WHEN a.id IS NOT NULL THEN NOT a.is_reachable WHEN n.person_id IS NOT NULL
      THEN NOT EXISTS (SELECT 1 FROM account other WHERE other.person_id = n.person_id AND other.is_reachable) ELSE g.state = 'removed' END`;

/** A bot that says it, or one that would, has no message left at a moment. */
const isSpentSql = (
  now: string,
): string => `EXISTS (SELECT 1 FROM allowance_month l WHERE l.spent_until > ${now} AND CASE WHEN m.id IS NOT NULL THEN l.platform = m.platform AND l.bot = m.bot
      WHEN n.person_id IS NOT NULL THEN EXISTS (SELECT 1 FROM account mine WHERE mine.person_id = n.person_id AND mine.platform = l.platform AND mine.bot = l.bot)
      ELSE l.platform = g.platform AND l.bot = g.bot END)`;

/** A process called the platform with it, and nobody holds it any more. */
const isBegun = `coalesce(m.state = 'pending' AND m.begun_at IS NOT NULL AND m.leased_until < now(), false)`;

/** Notices `n` with their messages, the account that each went to, and the session of that chat. */
const from = `notice n JOIN unit u ON u.id = n.unit_id LEFT JOIN person p ON p.id = n.person_id LEFT JOIN chat_group g ON g.id = n.group_id AND n.person_id IS NULL
    LEFT JOIN obligation o ON o.id = n.obligation_id LEFT JOIN message m ON m.id = n.message_id
    LEFT JOIN account a ON a.platform = m.platform AND a.bot = m.bot AND a.external_id = m.chat_id AND a.person_id = n.person_id
    LEFT JOIN session s ON s.platform = m.platform AND s.bot = m.bot AND s.chat_id = m.chat_id AND n.person_id IS NOT NULL
    LEFT JOIN LATERAL (SELECT ${answeredAt} AS at) answered ON true`;

const factsJson = (
  now: string,
): string => `json_build_object('state', n.state, 'reason', n.reason, 'message', m.state, 'isBegun', ${isBegun}, 'isBlocked', coalesce(${isBlocked}, false),
    'isSpent', ${isSpentSql(now)}, 'isAnswered', ${isAnswered})`;

/** Deliveries of notices that fulfil a condition on `n` and `u`, as they are at a moment. */
export const deliveriesSql = (now: string, condition: string, order: string): string => `
  SELECT n.id AS "noticeId", m.id AS "messageId", n.kind, u.id AS "unitId", u.name AS "unitName", coalesce(p.name, g.title) AS "to",
    coalesce(m.platform, g.platform) AS platform, o.short AS title, ${millisOf('n.due_at')} AS "dueAt", ${millisOf('n.settled_at')} AS "settledAt",
    ${millisOf('answered.at')} AS "answeredAt", m.error, ${factsJson(now)} AS facts
  FROM ${from} WHERE ${condition} ORDER BY ${order}`;

/** How many notices due since $2 have the same facts, at $1. */
export const countsSql = `
  SELECT f.facts, count(*)::int AS n FROM (SELECT ${factsJson('$1')}::jsonb AS facts FROM ${from}
    WHERE n.state IN ('pending', 'sent', 'dropped') AND n.due_at >= $2 AND n.due_at <= $1) f GROUP BY f.facts`;
