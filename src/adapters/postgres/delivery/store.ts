import type { Delivery } from '#src/domain/delivery/delivery.ts';
import { type DeliveryFacts, type Fate, fateOf } from '#src/domain/delivery/fate.ts';
import type { Instant } from '#src/domain/ids.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { DeliveryStore } from '#src/ports/delivery-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { countsSql, deliveriesSql } from './deliveries-sql.ts';

/** Due since $2, of unit $3 and those right below it, or of all; by the index of what is due, whatever became of it. */
const listSql = deliveriesSql(
  '$1',
  `n.state IN ('pending', 'sent', 'dropped') AND n.due_at >= $2 AND ($3::text IS NULL OR u.id = $3 OR u.parent_id = $3)`,
  'n.due_at, u.name, "to", n.key COLLATE "C"',
);

/** What became of notices, on PostgreSQL, in the calendar of `zone`. */
export function createDeliveryStore({
  database,
  zone,
}: {
  readonly database: Database;
  readonly zone: string;
}): DeliveryStore {
  return {
    list: ({ unitId, since }, now) =>
      database.query<Delivery>(listSql, [new Date(now), new Date(instantOf(since, '00:00', zone)), unitId]),
  };
}

/** How many notices that were due since then have which fate by now. */
export async function countFates(
  database: Database,
  since: Date,
  now: Instant,
): Promise<Readonly<Partial<Record<Fate, number>>>> {
  const rows = await database.query<{ facts: DeliveryFacts; n: number }>(countsSql, [new Date(now), since]);
  const counts: Partial<Record<Fate, number>> = {};
  for (const { facts, n } of rows) {
    const fate = fateOf(facts);
    counts[fate] = (counts[fate] ?? 0) + n;
  }
  return counts;
}
