import { reachOf } from '#src/domain/access.ts';
import type { ExcuseFacts } from '#src/flows/need.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { Database } from '../client.ts';

/** Requests of units that `$1` look after. */
const requests = `
  SELECT e.id, e.state, o.title, u.name AS "unitName", p.name AS "decidedByName"
  FROM excuse e JOIN obligation o ON o.id = e.obligation_id JOIN unit u ON u.id = e.unit_id
  LEFT JOIN person p ON p.id = e.decided_by_id WHERE u.parent_id = ANY($1::text[])`;

/** A request, or (null) the one that was decided last, of a unit that the asking person looks after; null for everybody else. */
export async function findExcuse(
  database: Database,
  { actor }: Asker,
  excuseId: string | null,
): Promise<ExcuseFacts | null> {
  const { childrenOf } = reachOf(actor, 'decide-excuse');
  const [excuse] = await database.query<ExcuseFacts>(
    `${requests} AND ($2::text IS NULL OR e.id = $2) ORDER BY e.decided_at DESC NULLS LAST LIMIT 1`,
    [childrenOf, excuseId],
  );
  return excuse ?? null;
}

/** Those that nobody has decided yet, the oldest first; more than twenty at once are twenty. */
export function findExcusesAsked(database: Database, { actor }: Asker): Promise<readonly ExcuseFacts[]> {
  const { childrenOf } = reachOf(actor, 'decide-excuse');
  return database.query<ExcuseFacts>(`${requests} AND e.state = 'asked' ORDER BY e.asked_at, e.id LIMIT 20`, [
    childrenOf,
  ]);
}
