import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

/**
 * Who is to be told on day $1 of rows `troubled` (group_id, about_id, unit_id, trouble, since), which `troubledSql` gives: who looks
 * after its unit; where that has nobody, who looks after the one above; and else its leaders. Nobody is told of themselves, or of the
 * same once more.
 */
export function nearestSql(troubledSql: string): string {
  return `
  WITH troubled AS (${troubledSql}), near AS (
    SELECT t.*, m.person_id, CASE WHEN m.role = 'leader' THEN 3 WHEN m.unit_id = t.unit_id THEN 1 ELSE 2 END AS distance
    FROM troubled t JOIN unit u ON u.id = t.unit_id AND ${livesOnSql('u', '$1')}
    JOIN membership m ON (m.unit_id IN (u.id, u.parent_id) AND m.role IN ('officer', 'admin') OR m.unit_id = u.id AND m.role = 'leader') AND ${livesOnSql('m', '$1')}
    WHERE m.person_id IS DISTINCT FROM t.about_id
      AND EXISTS (SELECT 1 FROM account a WHERE a.person_id = m.person_id AND a.is_reachable)
  ), nearest AS (
    SELECT DISTINCT n.*, min(n.distance) OVER (PARTITION BY n.group_id, n.about_id, CASE WHEN n.group_id IS NULL AND n.about_id IS NULL THEN n.unit_id END) AS least FROM near n
  )
  SELECT DISTINCT n.person_id AS "personId", n.group_id AS "groupId", n.about_id AS "aboutId", n.unit_id AS "unitId", n.trouble,
    floor(extract(epoch FROM n.since) * 1000)::float8 AS since
  FROM nearest n WHERE n.distance = n.least AND NOT EXISTS (
    SELECT 1 FROM notice told WHERE told.person_id = n.person_id AND told.kind = 'unreached' AND told.due_at >= n.since
      AND told.group_id IS NOT DISTINCT FROM n.group_id AND told.about_id IS NOT DISTINCT FROM n.about_id
      AND (told.group_id IS NOT NULL OR told.about_id IS NOT NULL OR told.unit_id = n.unit_id))`;
}
