import type { Instant, UnitId } from '#src/domain/ids.ts';
import type { Deed } from '#src/ports/people-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';

const auditSql = `
  SELECT floor(extract(epoch FROM e.at) * 1000)::float8 AS at, e.actor_id AS "actorId", p.name AS "actorName", e.via, e.act, e.unit_id AS "unitId",
    u.name AS "unitName", e.subject, of.name AS "personName", e.reason, e.details
  FROM audit_entry e LEFT JOIN person p ON p.id = e.actor_id LEFT JOIN unit u ON u.id = e.unit_id
    LEFT JOIN person of ON of.id = e.subject->>'personId'
  WHERE ($1::text IS NULL OR u.id = $1 OR u.parent_id = $1) AND ($2::timestamptz IS NULL OR e.at >= $2) ORDER BY e.at, e.id`;

/** What was done, the oldest first: of a unit and those below it, since a moment; of everything, ever, where these are null. */
export function readAudit(
  database: Database,
  { unitId, since }: { readonly unitId: UnitId | null; readonly since: Instant | null },
): Promise<readonly Deed[]> {
  return database.query<Deed>(auditSql, [unitId, since === null ? null : new Date(since)]);
}
