import { undoForMs } from '#src/domain/decision.ts';
import type { ExtendableDuty, ExtendedBatch } from '#src/domain/extension/extension.ts';
import { lastExtension } from '#src/domain/extension/extension-rules.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { isOvertakenSql } from '#src/adapters/postgres/sql/extension-sql.ts';
import {
  isOfThisYear,
  isOwedSql,
  itemAliases,
  itemWord,
  progressSql,
} from '#src/adapters/postgres/sql/obligation-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Reader, ReaderNow } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

type DutyRow = Omit<ExtendableDuty, 'planEndsOn'> & { readonly plannedOn: LocalDate };

const wardJson = `json_build_object('obligationId', o.id, 'unitId', o.unit_id, 'unitName', o.unit_name, 'unitKind', o.unit_kind,
    'dueOn', o.due_on, 'locksOn', o.locks_on, 'lacks', o.lacks, 'hasPeople', o.has_people, 'extendedByName', o.extended_by_name)`;

/** One row an occurrence, with every ward that is asked on that day ($4), in zone $3. */
const readDuties = readWithin<{ duty: DutyRow }>(
  'extend',
  (isInReach) => `
  SELECT json_build_object('planId', o.plan_id, 'itemId', o.item_id, 'occurrence', o.occurrence, 'short', min(o.short), 'form', min(o.form),
    'names', json_build_array(min(o.item_short)) :: jsonb || (array_agg(o.aliases))[1]::jsonb, 'planYear', min(o.year),
    'plannedOn', max(coalesce(o.planned->>'dueOn', o.due_on::text)), 'wards', json_agg(${wardJson} ORDER BY o.unit_name)) AS duty
  FROM (
    SELECT o.*, unit.name AS unit_name, unit.kind AS unit_kind, plan.year, ${isOwedSql} AS lacks, ${itemWord('short')} AS item_short, ${itemAliases} AS aliases,
      EXISTS (SELECT 1 FROM membership m WHERE m.unit_id = unit.id AND m.role = 'secretary' AND ${livesOnSql('m', '$4')}) AS has_people,
      (SELECT p.name FROM extension e JOIN person p ON p.id = e.by_id WHERE e.obligation_id = o.id AND e.undone_at IS NULL AND e.dropped_at IS NULL
        ORDER BY e.new_on DESC LIMIT 1) AS extended_by_name
    FROM unit JOIN obligation o ON o.unit_id = unit.id JOIN plan ON plan.id = o.plan_id
    LEFT JOIN LATERAL ${progressSql('$3')} done ON true
    WHERE ${isInReach} AND o.scope = 'each' AND o.withdrawn_at IS NULL AND o.at_least > 0 AND ${isOfThisYear('$4')} AND ${livesOnSql('unit', '$4')}) o
  GROUP BY o.plan_id, o.item_id, o.occurrence`,
);

/** Everything that wards below the reader owe each by itself this year, and what of earlier years still counts. */
export async function findExtendable(database: Database, reader: Reader): Promise<readonly ExtendableDuty[]> {
  const rows = await readDuties(database, reader, [reader.zone, reader.today]);
  return rows.map(({ duty: { plannedOn, ...duty } }) => ({
    ...duty,
    names: duty.names.map((name) => name.replace(/\s*\(?\s*\S*\s*\{period\}\s*\)?/g, '').trim()),
    planEndsOn: lastExtension(duty.planYear, plannedOn),
  }));
}

const readBatch = readWithin<ExtendedBatch>(
  'extend',
  (isInReach) => `
  SELECT e.batch_id AS "batchId", min(o.short) AS short, floor(extract(epoch FROM min(e.at)) * 1000)::float8 AS at, bool_and(e.undone_at IS NOT NULL) AS "isUndone",
    json_agg(json_build_object('obligationId', o.id, 'unitName', unit.name, 'isOvertaken', ${isOvertakenSql} OR o.withdrawn_at IS NOT NULL) ORDER BY unit.name, o.id) AS wards
  FROM extension e JOIN obligation o ON o.id = e.obligation_id JOIN unit ON unit.id = o.unit_id
  WHERE ${isInReach} AND e.by_id = $3 AND ($4::text IS NULL OR e.batch_id = $4) AND ($4::text IS NOT NULL OR (e.undone_at IS NULL AND e.at > $5::timestamptz AND NOT ${isOvertakenSql}))
  GROUP BY e.batch_id ORDER BY min(e.at) DESC LIMIT 1`,
);

/** What the reader extended in that go, or (null) the last that can still be taken back; null: there is none. */
export async function findExtended(
  database: Database,
  reader: ReaderNow,
  batchId: string | null,
): Promise<ExtendedBatch | null> {
  if (!reader.actor) return null;
  const since = new Date(reader.now - undoForMs);
  const [batch] = await readBatch(database, reader, [reader.actor.personId, batchId, since]);
  return batch ?? null;
}
