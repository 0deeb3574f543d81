import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { DutyToRemind, Reachable, ToRemind } from '#src/domain/reminding/to-remind.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { channelsSql } from '#src/adapters/postgres/sql/channel-sql.ts';
import { isOwedSql, itemAliases, itemWord, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Reader } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

/** Duties of living wards that have opened, can still be reported on and are not done: zone $3, today $4; reminded for day $5. */
const readDuties = readWithin<{ duty: DutyToRemind }>(
  'remind',
  (isInReach) => `
  SELECT json_build_object('key', w.plan_id || '/' || w.item_id || '/' || w.occurrence, 'form', min(w.form), 'short', min(w.short), 'title', min(w.title),
    'names', json_build_array(min(w.item_short), min(w.item_title)) , 'aliases', (array_agg(w.aliases))[1], 'dueOn', max(w.due_on), 'dueTime', max(w.due_time),
    'wards', json_agg(json_build_object('obligationId', w.id, 'unitId', w.unit_id, 'unitName', w.unit_name, 'unitKind', w.unit_kind, 'state', w.state,
      'remindedBy', w.reminded_by) ORDER BY w.unit_name)) AS duty
  FROM (
    SELECT o.*, unit.name AS unit_name, unit.kind AS unit_kind, ${itemWord('short')} AS item_short, ${itemWord('title')} AS item_title, ${itemAliases} AS aliases,
      CASE WHEN ${isOwedSql} THEN 'lacks' WHEN done.waiver = 'asked' THEN 'asked' ELSE 'sent' END AS state,
      (SELECT p.name FROM reminded_now by_hand JOIN person p ON p.id = by_hand.by_id
        WHERE by_hand.obligation_id = o.id AND by_hand.on_day = $5::date) AS reminded_by
    FROM unit JOIN obligation o ON o.unit_id = unit.id LEFT JOIN LATERAL ${progressSql('$3')} done ON true
    WHERE ${isInReach} AND ${livesOnSql('unit', '$4')} AND o.scope = 'each' AND o.withdrawn_at IS NULL AND o.at_least > 0
      AND o.opens_on <= $4::date AND (o.locks_on IS NULL OR o.locks_on > $4::date)
      AND done.amount < o.at_least AND coalesce(done.waiver, 'declined') <> 'granted') w
  GROUP BY w.plan_id, w.item_id, w.occurrence`,
);

const readPeople = readWithin<{ unitId: UnitId; people: readonly Reachable[] }>(
  'remind',
  (isInReach) => `
  SELECT unit.id AS "unitId", json_agg(json_build_object('personId', m.person_id, 'channels', ${channelsSql('m.person_id', 'a.is_reachable')})
    ORDER BY m.person_id) AS people
  FROM unit JOIN membership m ON m.unit_id = unit.id AND m.role = 'secretary' AND ${livesOnSql('m', '$3')}
  WHERE ${isInReach} AND ${livesOnSql('unit', '$3')}
    AND EXISTS (SELECT 1 FROM account a WHERE a.person_id = m.person_id AND a.is_reachable)
  GROUP BY unit.id`,
);

/** What the wards that the reader looks after lack today, and whom a word on it would reach; `on`: the day on which that is heard. */
export async function findToRemind(database: Database, reader: Reader, on: LocalDate): Promise<ToRemind> {
  const { zone, today } = reader;
  const [duties, wards] = await Promise.all([
    readDuties(database, reader, [zone, today, on]),
    readPeople(database, reader, [today]),
  ]);
  return { duties: duties.map(({ duty }) => withAliases(duty)), wards };
}

function withAliases({
  aliases = [],
  ...duty
}: DutyToRemind & { readonly aliases?: readonly string[] }): DutyToRemind {
  return { ...duty, names: [...duty.names, ...aliases] };
}
