import { dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Delivery } from '#src/domain/delivery/delivery.ts';
import { type DeliveryFacts, type Fate, fateOf } from '#src/domain/delivery/fate.ts';
import { wardTrouble } from '#src/domain/delivery/ward-trouble.ts';
import type { UnitId } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { DeliveryStore } from '#src/ports/delivery-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { withoutJit } from '#src/adapters/postgres/without-jit.ts';
import { countsSql, deliveriesSql } from './deliveries-sql.ts';
import { readWards } from './ward-facts.ts';

interface Dependencies {
  readonly database: Database;
  readonly zone: string;
  /** None where it is left out. */
  readonly isHoliday?: IsHoliday;
}

/** Due since $2, of unit $3 and those right below it, or of all; by the index of what is due, whatever became of it. */
const listSql = deliveriesSql(
  '$1',
  `n.state IN ('pending', 'sent', 'dropped') AND n.due_at >= $2 AND ($3::text IS NULL OR u.id = $3 OR u.parent_id = $3)`,
  'n.due_at, u.name, "to", n.key COLLATE "C"',
);

const wardIdsSql = 'SELECT id FROM unit WHERE parent_id IS NOT NULL';

/** What became of notices, on PostgreSQL, in the calendar of `zone`. */
export function createDeliveryStore({
  database,
  zone,
  isHoliday = () => false,
}: Dependencies): DeliveryStore {
  return {
    list: ({ unitId, since }, now) =>
      withoutJit(database, (transaction) =>
        transaction.$queryRawUnsafe<Delivery[]>(
          listSql,
          new Date(now),
          new Date(instantOf(since, '00:00', zone)),
          unitId,
        ),
      ),
    async counts(since, now) {
      const rows = await withoutJit(database, (transaction) =>
        transaction.$queryRawUnsafe<{ facts: DeliveryFacts; n: number }[]>(
          countsSql,
          new Date(now),
          new Date(since),
        ),
      );
      const counts: Partial<Record<Fate, number>> = {};
      for (const { facts, n } of rows) counts[fateOf(facts)] = (counts[fateOf(facts)] ?? 0) + n;
      return counts;
    },
    async wardsInTrouble(now) {
      const ids = await database.query<{ id: UnitId }>(wardIdsSql, []);
      const wards = await readWards(
        database,
        ids.map(({ id }) => id),
        { today: dayOf(now, zone), zone },
      );
      return wards.flatMap((ward) => {
        const trouble = wardTrouble(ward, { now, zone, isHoliday });
        return trouble ? [{ unitId: ward.unitId, unitName: ward.unitName, ...trouble }] : [];
      });
    },
  };
}
