/**
 * How many reports count for `o` (an obligation) and on which day the last needed one was sent: sent, not replaced, the
 * event within its days. For `LEFT JOIN LATERAL (…) done ON true`.
 */
export function progressSql(zone: string): string {
  return `(
    SELECT count(*)::int AS reports, (array_agg((r.submitted_at AT TIME ZONE ${zone})::date ORDER BY r.submitted_at))[o.at_least] AS met_on
    FROM report r WHERE r.obligation_id = o.id AND r.status IN ('submitted', 'accepted')
      AND r.happened_on BETWEEN o.counts_from AND o.counts_to)`;
}

/** An obligation `o` as JSON in the shape of domain/obligation.ts. */
export const obligationJson = `json_build_object(
  'id', o.id, 'key', o.key, 'planId', o.plan_id, 'itemId', o.item_id, 'source', o.source, 'occurrence', o.occurrence,
  'unitId', o.unit_id, 'scope', o.scope, 'title', o.title, 'short', o.short, 'form', o.form, 'opensOn', o.opens_on,
  'eventOn', o.event_on, 'dueOn', o.due_on, 'locksOn', o.locks_on, 'countsFrom', o.counts_from, 'countsTo', o.counts_to,
  'atLeast', o.at_least, 'ladder', o.ladder)`;
