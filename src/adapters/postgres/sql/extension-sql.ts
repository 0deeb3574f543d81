/** Whether extension `e` does not say any more until when its obligation is in time: another one does, or the plan. */
export const isOvertakenSql = `(e.dropped_at IS NOT NULL OR EXISTS (SELECT 1 FROM extension newer WHERE newer.obligation_id = e.obligation_id
    AND newer.undone_at IS NULL AND newer.dropped_at IS NULL AND newer.new_on > e.new_on))`;

/** From which day obligation `o` was extended; null: it is not. */
export const extendedFromSql = `(o.planned->>'extendedFrom')::date`;

/** On which day `o` is made up by the newest request that was granted; null: by none. */
export const madeUpOnSql = `(SELECT e.made_up_on FROM waiver e WHERE e.obligation_id = o.id AND e.kind = 'make-up' AND e.state = 'granted'
    ORDER BY e.decided_at DESC LIMIT 1)`;

/** Until when what stands of extensions of `o` goes; null: none stands. */
export const extendedUntilSql = `(SELECT max(e.new_on) FROM extension e WHERE e.obligation_id = o.id AND e.undone_at IS NULL AND e.dropped_at IS NULL)`;

/** What officers may move of an obligation (a row of that name), as JSON in the shape of PlannedDates: as the plan has it. */
export function plannedDatesJson(row = 'o'): string {
  const columns = {
    eventOn: 'event_on',
    dueOn: 'due_on',
    dueTime: 'due_time',
    locksOn: 'locks_on',
    countsTo: 'counts_to',
    ladder: 'ladder',
  };
  const dates = Object.entries(columns).map(([name, column]) => `'${name}', ${row}.${column}`);
  return `coalesce(${row}.planned, jsonb_build_object(${dates.join(', ')}))`;
}
