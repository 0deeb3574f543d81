import type { WaiverFacts } from '#src/flows/contract/need.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import type { Reader } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

/** Requests of units that somebody looks after: nobody decides about a unit's own. */
const waiversSql = (isInReach: string): string => `
  SELECT e.id, e.state, o.short AS title, unit.name AS "unitName", p.name AS "decidedByName", e.decided_by_id AS "decidedById"
  FROM waiver e JOIN obligation o ON o.id = e.obligation_id JOIN unit ON unit.id = e.unit_id
  LEFT JOIN person p ON p.id = e.decided_by_id WHERE ${isInReach}`;

const readWaiver = readWithin<WaiverFacts>(
  'decide-waiver',
  (isInReach) => `${waiversSql(isInReach)} AND ($3::text IS NULL OR e.id = $3)
    ORDER BY e.decided_at DESC NULLS LAST LIMIT 1`,
);

/** A request, or (null) the one that was decided last, of a unit that the reader looks after; null for everybody else. */
export async function findWaiver(
  database: Database,
  reader: Reader,
  waiverId: string | null,
): Promise<WaiverFacts | null> {
  const [waiver] = await readWaiver(database, reader, [waiverId]);
  return waiver ?? null;
}

const readWaiversAsked = readWithin<WaiverFacts>(
  'decide-waiver',
  (isInReach) => `${waiversSql(isInReach)} AND e.state = 'asked' ORDER BY e.asked_at, e.id LIMIT 20`,
);

/** Those that nobody has decided yet, the oldest first; more than twenty at once are twenty. */
export function findWaiversAsked(database: Database, reader: Reader): Promise<readonly WaiverFacts[]> {
  return readWaiversAsked(database, reader, []);
}
