import { addDays, instantOf } from '#src/domain/calendar.ts';
import { reachOf } from '#src/domain/access.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { ExcuseFacts, Reminded } from '#src/flows/need.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { Database } from '../client.ts';
import { isOwedSql, progressSql } from '../obligation-sql.ts';

/** Reminders older than that are not talked about any more. */
const rememberedDays = 7;

/** Sent to the person between two instants, of the last day on which there were any; only what is still owed. */
const remindedSql = `
  WITH heard AS (
    SELECT n.obligation_id, (n.settled_at AT TIME ZONE $2)::date AS on_day FROM notice n
    WHERE n.person_id = $1 AND n.kind = 'reminder' AND n.state = 'sent' AND n.settled_at >= $3 AND n.settled_at < $4)
  SELECT o.id AS "obligationId", o.short AS title, o.scope
  FROM (SELECT DISTINCT obligation_id FROM heard WHERE on_day = (SELECT max(on_day) FROM heard)) h
  JOIN obligation o ON o.id = h.obligation_id LEFT JOIN LATERAL ${progressSql('$2')} done ON true
  WHERE o.withdrawn_at IS NULL AND ${isOwedSql} ORDER BY o.due_on, o.key`;

/** What the asking person was reminded of on a day (null: the last one of this week) and still owes. */
export async function findReminded(
  database: Database,
  { actor, today, zone }: Asker,
  on: LocalDate | null,
): Promise<readonly Reminded[]> {
  if (!actor) return [];
  const from = instantOf(on ?? addDays(today, -rememberedDays), '00:00', zone);
  const to = instantOf(addDays(on ?? today, 1), '00:00', zone);
  return database.query<Reminded>(remindedSql, [actor.personId, zone, new Date(from), new Date(to)]);
}

const excuseSql = `
  SELECT e.id, e.state, o.title, u.name AS "unitName", p.name AS "decidedByName"
  FROM excuse e JOIN obligation o ON o.id = e.obligation_id JOIN unit u ON u.id = e.unit_id
  LEFT JOIN person p ON p.id = e.decided_by_id
  WHERE u.parent_id = ANY($2::text[]) AND ($1::text IS NULL OR e.id = $1)
  ORDER BY e.state = 'asked' DESC, e.asked_at DESC LIMIT 1`;

/** A request of a unit that the asking person looks after; null for everybody else. */
export async function findExcuse(
  database: Database,
  { actor }: Asker,
  excuseId: string | null,
): Promise<ExcuseFacts | null> {
  const { childrenOf } = reachOf(actor, 'decide-excuse');
  const [excuse] = await database.query<ExcuseFacts>(excuseSql, [excuseId, childrenOf]);
  return excuse ?? null;
}
