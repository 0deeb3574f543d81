import type { UnitId } from '#src/domain/ids.ts';
import type { UnitName } from '#src/domain/understand/vocabulary.ts';
import type { Database } from '#src/adapters/postgres/client.ts';

/** What units are called is no secret: people name their neighbours. */
export function findUnitsAround(database: Database, unitId: UnitId): Promise<readonly UnitName[]> {
  return database.query<UnitName>(
    `SELECT around.id AS "unitId", around.name FROM unit JOIN unit around ON around.id = unit.id OR around.parent_id = unit.parent_id
    WHERE unit.id = $1 ORDER BY around.name, around.id`,
    [unitId],
  );
}
