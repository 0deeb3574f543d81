/** Whether a unit or a membership (an alias of its table) is there on a day: from its first day on, and no more on the day it ends. */
export function livesOnSql(row: string, day: string): string {
  return `(${row}.valid_from <= ${day}::date AND (${row}.valid_to IS NULL OR ${row}.valid_to > ${day}::date))`;
}

/** Whether obligation `o` of a unit is still to be told of: what a unit that has ended left undone is asked of nobody. */
export function isToldSql(unit: string, day: string): string {
  return `(${livesOnSql(unit, day)} OR done.amount >= o.at_least)`;
}

/** A unit that has ended as JSON in the shape of EndedUnit; null while it lives on that day. */
export function endedJson(unit: string, day: string): string {
  return `CASE WHEN ${unit}.valid_to <= ${day}::date THEN json_build_object('unitName', ${unit}.name, 'unitKind', ${unit}.kind, 'endedOn', ${unit}.valid_to,
    'successors', coalesce((SELECT json_agg(json_build_object('unitName', heir.name, 'unitKind', heir.kind) ORDER BY heir.name)
      FROM unit_succession s JOIN unit heir ON heir.id = s.to_id WHERE s.from_id = ${unit}.id AND s.on_day = ${unit}.valid_to), '[]')) END`;
}
