import { isOwedSql, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';

/**
 * The first instant after $1, up to $2, of what is to be planned or sent, in milliseconds: the rung of an obligation that
 * is not met, a pending notice, a digest.
 */
export const nextEventSql = `
  SELECT floor(extract(epoch FROM least(
    (SELECT o.next_rung_at FROM obligation o JOIN plan ON plan.id = o.plan_id LEFT JOIN LATERAL ${progressSql('plan.zone')} done ON true
      WHERE o.next_rung_at > $1 AND o.next_rung_at <= $2 AND ${isOwedSql} ORDER BY o.next_rung_at LIMIT 1),
    (SELECT min(due_at) FROM notice WHERE state = 'pending' AND due_at > $1 AND due_at <= $2),
    (SELECT min(next_digest_at) FROM chat_group WHERE state = 'linked' AND next_digest_at > $1 AND next_digest_at <= $2))) * 1000)::float8 AS at`;
