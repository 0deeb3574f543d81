import type { Delivery } from '#src/domain/delivery/delivery.ts';
import type { UnitId } from '#src/domain/ids.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { deliveriesSql } from '#src/adapters/postgres/delivery/deliveries-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { ReaderNow } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

/** Older ones say nothing of how somebody is reached today. */
const recentMs = 30 * 24 * 3_600_000;
/** Of those who report for a unit, each; several notices may be one message. */
const mostOfEach = 12;

/** For who may remind them: for unit $4 on day $5, from $6 on, as it is at $3; by the index of what each was told. */
const readDeliveries = readWithin<Delivery>('remind', (isInReach) =>
  deliveriesSql(
    '$3',
    `n.id = ANY(ARRAY(SELECT last.id FROM unit JOIN membership who ON who.unit_id = unit.id AND who.role = 'secretary' AND ${livesOnSql('who', '$5')}
      CROSS JOIN LATERAL (SELECT t.id FROM notice t WHERE t.person_id = who.person_id AND t.unit_id = unit.id AND t.settled_at > $6
        ORDER BY t.settled_at DESC LIMIT ${mostOfEach}) last WHERE unit.id = $4 AND ${isInReach}))`,
    'n.due_at DESC, p.name, n.key COLLATE "C"',
  ),
);

/** What was told last to those who report for a unit, the newest first; nothing to who may not remind them. */
export function findDeliveries(
  database: Database,
  reader: Pick<ReaderNow, 'actor' | 'now' | 'today'>,
  unitId: UnitId,
): Promise<readonly Delivery[]> {
  const { now, today } = reader;
  return readDeliveries(database, reader, [new Date(now), unitId, today, new Date(now - recentMs)]);
}
