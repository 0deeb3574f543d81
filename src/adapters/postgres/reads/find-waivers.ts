import { reachOf } from '#src/domain/organisation/access.ts';
import type { WaiverFacts } from '#src/flows/contract/need.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';

/** Requests of units that `$1` look after. */
const requests = `
  SELECT e.id, e.state, o.title, u.name AS "unitName", p.name AS "decidedByName"
  FROM waiver e JOIN obligation o ON o.id = e.obligation_id JOIN unit u ON u.id = e.unit_id
  LEFT JOIN person p ON p.id = e.decided_by_id WHERE u.parent_id = ANY($1::text[])`;

/** A request, or (null) the one that was decided last, of a unit that the asking person looks after; null for everybody else. */
export async function findWaiver(
  database: Database,
  { actor }: Asker,
  waiverId: string | null,
): Promise<WaiverFacts | null> {
  const { childrenOf } = reachOf(actor, 'decide-waiver');
  const [waiver] = await database.query<WaiverFacts>(
    `${requests} AND ($2::text IS NULL OR e.id = $2) ORDER BY e.decided_at DESC NULLS LAST LIMIT 1`,
    [childrenOf, waiverId],
  );
  return waiver ?? null;
}

/** Those that nobody has decided yet, the oldest first; more than twenty at once are twenty. */
export function findWaiversAsked(database: Database, { actor }: Asker): Promise<readonly WaiverFacts[]> {
  const { childrenOf } = reachOf(actor, 'decide-waiver');
  return database.query<WaiverFacts>(`${requests} AND e.state = 'asked' ORDER BY e.asked_at, e.id LIMIT 20`, [
    childrenOf,
  ]);
}
