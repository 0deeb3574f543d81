import { undoForMs } from '#src/domain/decision.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { ObligationId } from '#src/domain/ids.ts';
import type { ToMakeUp } from '#src/domain/obligation/make-up-day.ts';
import type { DecidedRequests, RequestFacts } from '#src/domain/waiver/request.ts';
import type { OwnRequests } from '#src/flows/contract/need.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { isMetSql, isWaitingSql, requestFields } from '#src/adapters/postgres/sql/waiver-sql.ts';
import type { Reader, ReaderNow } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

/** Zone $3, today $4. */
const requestJson = `json_build_object(${requestFields}, 'title', o.short, 'unitName', unit.name,
  'hasAskerLeft', NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = e.asked_by_id AND m.unit_id = e.unit_id AND m.role <> 'leader' AND ${livesOnSql('m', '$4')}),
  'isMet', ${isMetSql}, 'isWithdrawn', o.withdrawn_at IS NOT NULL, 'decidedByName', p.name, 'decidedById', e.decided_by_id)`;

const fromRequests = `
  FROM waiver e JOIN obligation o ON o.id = e.obligation_id JOIN unit ON unit.id = e.unit_id JOIN person asker ON asker.id = e.asked_by_id
  LEFT JOIN person p ON p.id = e.decided_by_id LEFT JOIN LATERAL ${progressSql('$3')} done ON true`;

interface Row {
  readonly request: RequestFacts;
}

/** Requests of units that somebody looks after: nobody decides about a unit's own. */
const readWaiver = readWithin<Row>(
  'decide-waiver',
  (
    isInReach,
  ) => `SELECT ${requestJson} AS request ${fromRequests} WHERE ${isInReach} AND ($5::text IS NULL OR e.id = $5)
    ORDER BY e.decided_at DESC NULLS LAST LIMIT 1`,
);

/** A request, or (null) the one that was decided last, of a unit that the reader looks after; null for everybody else. */
export async function findWaiver(
  database: Database,
  reader: Reader,
  waiverId: string | null,
): Promise<RequestFacts | null> {
  const [row] = await readWaiver(database, reader, [reader.zone, reader.today, waiverId]);
  return row?.request ?? null;
}

/** What an officer decides on in one sitting. */
const mostAtOnce = 60;

const readWaiversAsked = readWithin<Row>(
  'decide-waiver',
  (isInReach) => `SELECT ${requestJson} AS request ${fromRequests} WHERE ${isInReach} AND ${isWaitingSql}
    ORDER BY e.state = 'asked-back', e.asked_at, e.id LIMIT ${mostAtOnce}`,
);

/** Those that nobody has decided yet, the oldest first; behind them those whose ward has a question to answer. */
export async function findWaiversAsked(database: Database, reader: Reader): Promise<readonly RequestFacts[]> {
  const rows = await readWaiversAsked(database, reader, [reader.zone, reader.today]);
  return rows.map(({ request }) => request);
}

const readDecided = readWithin<{ batchId: string; at: number; requests: readonly RequestFacts[] }>(
  'decide-waiver',
  (
    isInReach,
  ) => `SELECT e.batch_id AS "batchId", floor(extract(epoch FROM max(e.decided_at)) * 1000)::float8 AS at,
      json_agg(${requestJson} ORDER BY unit.name, e.id) AS requests ${fromRequests}
    WHERE ${isInReach} AND e.state IN ('granted', 'declined') AND e.decided_by_id = $5 AND e.batch_id IS NOT NULL
      AND ($6::text IS NULL AND e.decided_at > $7::timestamptz OR e.batch_id = $6)
    GROUP BY e.batch_id ORDER BY max(e.decided_at) DESC LIMIT 1`,
);

/** What the reader decided in that go, or (null) the last that can still be taken back; null: there is none. */
export async function findWaiversDecided(
  database: Database,
  reader: ReaderNow,
  batchId: string | null,
): Promise<DecidedRequests | null> {
  if (!reader.actor) return null;
  const { zone, today, now, actor } = reader;
  const since = new Date(now - undoForMs);
  const [batch] = await readDecided(database, reader, [zone, today, actor.personId, batchId, since]);
  return (batch as DecidedRequests | undefined) ?? null;
}

/** As many as one looks back to. */
const mostOwn = 8;

const readOwn = readWithin<Row>(
  'write-report',
  (
    isInReach,
  ) => `SELECT ${requestJson} AS request ${fromRequests} WHERE ${isInReach} AND o.withdrawn_at IS NULL AND ($5::text IS NULL OR e.id = $5)
    AND ($5::text IS NOT NULL OR e.asked_at >= $6::timestamptz OR e.decided_at IS NULL)
    ORDER BY e.decided_at IS NOT NULL, e.asked_at DESC, e.id LIMIT ${mostOwn}`,
);

/** Requests of the reader's own units in this year, those that wait first; or that one alone. */
export async function findOwnRequests(
  database: Database,
  reader: Reader,
  waiverId: string | null,
): Promise<OwnRequests> {
  const { zone, today } = reader;
  const since = new Date(instantOf(`${today.slice(0, 4)}-01-01` as typeof today, '00:00', zone));
  const rows = await readOwn(database, reader, [zone, today, waiverId, since]);
  return rows.map(({ request }) => request);
}

const readToMakeUp = readWithin<{ duty: ToMakeUp }>(
  'write-report',
  (isInReach) => `
  SELECT json_build_object('short', o.short, 'eventOn', o.event_on, 'dueOn', o.due_on, 'dueTime', o.due_time, 'countsFrom', o.counts_from, 'countsTo', o.counts_to,
    'others', coalesce((SELECT json_agg(json_build_object('short', other.short, 'on', day.on_day) ORDER BY day.on_day) FROM obligation other
      CROSS JOIN LATERAL (SELECT coalesce(other.event_on, other.made_up_on) AS on_day
        UNION SELECT e.made_up_on FROM waiver e WHERE e.obligation_id = other.id AND e.kind = 'make-up' AND e.decided_at IS NULL) day
      WHERE other.plan_id = o.plan_id AND other.item_id = o.item_id AND other.unit_id = o.unit_id AND other.id <> o.id AND other.withdrawn_at IS NULL
        AND day.on_day IS NOT NULL), '[]')) AS duty
  FROM obligation o JOIN unit ON unit.id = o.unit_id WHERE ${isInReach} AND o.id = $3 AND o.withdrawn_at IS NULL`,
);

/** A duty of the reader's that may be made up on another day; null: it is none of theirs, or no more. */
export async function findToMakeUp(
  database: Database,
  reader: Reader,
  obligationId: ObligationId,
): Promise<ToMakeUp | null> {
  const [row] = await readToMakeUp(database, reader, [obligationId]);
  return row?.duty ?? null;
}
