import type { UnitId } from '#src/domain/ids.ts';
import type { WardsStanding } from '#src/domain/obligation/item-standing.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { extendedFromSql } from '#src/adapters/postgres/sql/extension-sql.ts';
import { isOfThisYear, isOwedSql, itemWord, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { isToldSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Reader } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

/** The first of those that still owe it, else the last one. */
const first = (column: string): string =>
  `(array_agg(o.${column} ORDER BY o.is_owed DESC, CASE WHEN o.is_owed THEN o.due_on END, o.due_on DESC))[1]`;

/**
 * One row an occurrence; `$3` is the unit above. An occurrence has the same words in every unit, and the same days but where an
 * officer gave one longer, or another day.
 */
const readWards = readWithin<{ wards: WardsStanding }>(
  'read-duties',
  (isInReach) => `
  SELECT json_build_object('planId', o.plan_id, 'itemId', o.item_id, 'itemTitle', min(o.item_title), 'itemShort', min(o.item_short),
    'occurrence', o.occurrence, 'short', min(o.short), 'opensOn', min(o.opens_on), 'eventOn', min(coalesce((o.planned->>'eventOn')::date, o.event_on)),
    'dueOn', ${first('due_on')}, 'dueTime', ${first('due_time')}, 'extendedFrom', ${first('extended_from')},
    'extended', coalesce(json_agg(json_build_object('unitName', o.unit_name, 'dueOn', o.due_on) ORDER BY o.due_on, o.unit_name) FILTER (WHERE o.is_owed AND o.extended_from IS NOT NULL), '[]'), 'locksOn', max(o.locks_on), 'isContinuing', bool_and(o.at_least = 0), 'of', count(*),
    'met', count(*) FILTER (WHERE o.is_met), 'waived', count(*) FILTER (WHERE NOT o.is_met AND o.waiver = 'granted'),
    'waiting', count(*) FILTER (WHERE NOT o.is_met AND o.waiver = 'asked'),
    'toReview', count(*) FILTER (WHERE NOT o.is_met AND NOT o.is_owed AND o.to_review > 0 AND o.waiver IS DISTINCT FROM 'granted' AND o.waiver IS DISTINCT FROM 'asked'),
    'missing', coalesce(json_agg(o.unit_name ORDER BY o.unit_name) FILTER (WHERE o.is_owed), '[]'),
     'makingUp', coalesce(json_agg(json_build_object('unitName', o.unit_name, 'on', o.made_up_on) ORDER BY o.made_up_on, o.unit_name)
       FILTER (WHERE o.is_owed AND o.made_up_on IS NOT NULL), '[]'), 'reports', sum(o.reports)) AS wards
  FROM (
    SELECT o.*, unit.name AS unit_name, ${extendedFromSql} AS extended_from, done.reports, done.waiver, done.waiting AS to_review, ${isOwedSql} AS is_owed,
      CASE WHEN o.at_least = 0 THEN done.reports > 0 ELSE done.amount >= o.at_least END AS is_met,
      ${itemWord('title')} AS item_title, ${itemWord('short')} AS item_short
    FROM unit JOIN obligation o ON o.unit_id = unit.id
    LEFT JOIN LATERAL ${progressSql('$4')} done ON true
    WHERE unit.parent_id = $3 AND ${isInReach} AND o.scope = 'each' AND o.withdrawn_at IS NULL
      AND ${isOfThisYear('$5')} AND ${isToldSql('unit', '$5')}) o
  GROUP BY o.plan_id, o.item_id, o.occurrence`,
);

/** What the plan asks of each unit below `unitId` this year, and how many of them have done it. */
export async function findWardsPlan(
  database: Database,
  reader: Reader,
  unitId: UnitId,
): Promise<readonly WardsStanding[]> {
  const rows = await readWards(database, reader, [unitId, reader.zone, reader.today]);
  return rows.map(({ wards }) => wards);
}
