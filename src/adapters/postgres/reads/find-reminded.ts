import { addDays, instantOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Reminded } from '#src/flows/contract/need.ts';
import type { Reader } from '#src/ports/reader.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { isOwedSql, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';

/** Reminders older than that are not talked about any more. */
const rememberedDays = 7;

/** Sent to the person between two instants, of the last day on which there were any; only what is still owed, or waits for a verdict. */
const remindedSql = `
  WITH heard AS (
    SELECT n.obligation_id, (n.settled_at AT TIME ZONE $2)::date AS on_day FROM notice n
    WHERE n.person_id = $1 AND n.kind IN ('reminder', 'reminded-now') AND n.state = 'sent' AND n.settled_at >= $3 AND n.settled_at < $4)
  SELECT o.id AS "obligationId", o.short AS title, o.scope, o.opens_on::text AS "opensOn",
    coalesce(done.waiver = 'asked', false) AS "isWaiting"
  FROM (SELECT DISTINCT obligation_id FROM heard WHERE on_day = (SELECT max(on_day) FROM heard)) h
  JOIN obligation o ON o.id = h.obligation_id LEFT JOIN LATERAL ${progressSql('$2')} done ON true
  WHERE o.withdrawn_at IS NULL AND (${isOwedSql} OR done.waiver = 'asked') ORDER BY o.due_on, o.key`;

/** What the asking person was reminded of on a day (null: the last one of this week) and still owes, or asked to be let off. */
export async function findReminded(
  database: Database,
  { actor, today, zone }: Reader,
  on: LocalDate | null,
): Promise<readonly Reminded[]> {
  if (!actor) return [];
  const from = instantOf(on ?? addDays(today, -rememberedDays), '00:00', zone);
  const to = instantOf(addDays(on ?? today, 1), '00:00', zone);
  return database.query<Reminded>(remindedSql, [actor.personId, zone, new Date(from), new Date(to)]);
}
