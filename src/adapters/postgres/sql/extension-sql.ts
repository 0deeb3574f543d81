/** Whether extension `e` does not say any more until when its obligation is in time: another one does, or the plan. */
export const isOvertakenSql = `(e.dropped_at IS NOT NULL OR EXISTS (SELECT 1 FROM extension newer WHERE newer.obligation_id = e.obligation_id
    AND newer.undone_at IS NULL AND newer.dropped_at IS NULL AND newer.new_on > e.new_on))`;

/** Whether obligation `o` has until another day than its plan says. */
export const extendedFromSql = `nullif((o.planned->>'dueOn')::date, o.due_on)`;

/** Until when what stands of extensions of `o` goes; null: none stands. */
export const extendedUntilSql = `(SELECT max(e.new_on) FROM extension e WHERE e.obligation_id = o.id AND e.undone_at IS NULL AND e.dropped_at IS NULL)`;

/** What an extension of an obligation (a row of that name) moves, as JSON in the shape of MovedDates: as the plan has it. */
export function plannedDatesJson(row = 'o'): string {
  const columns = {
    dueOn: 'due_on',
    dueTime: 'due_time',
    locksOn: 'locks_on',
    countsTo: 'counts_to',
    ladder: 'ladder',
  };
  const dates = Object.entries(columns).map(([name, column]) => `'${name}', ${row}.${column}`);
  return `coalesce(${row}.planned, jsonb_build_object(${dates.join(', ')}))`;
}
