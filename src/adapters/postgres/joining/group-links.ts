import type { PersonId, UnitId } from '#src/domain/ids.ts';
import { type Reach } from '#src/domain/organisation/access.ts';
import type { Database, Transaction } from '#src/adapters/postgres/client.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

/** Who hears of groups of unit $1 on day $2: its officers and leaders, or, where it has none, those of the unit above. */
const caretakersSql = `
  SELECT DISTINCT m.person_id AS "personId", m.unit_id = u.id AS "isOwn"
  FROM unit u JOIN membership m ON m.unit_id IN (u.id, u.parent_id) AND m.role IN ('officer', 'admin', 'leader') AND ${livesOnSql('m', '$2')}
  WHERE u.id = $1`;

interface Row {
  readonly personId: PersonId;
  readonly isOwn: boolean;
}

/** Those who hear of each group of a unit, and may take it back. */
export async function caretakersOfGroups(
  database: Pick<Database | Transaction, '$queryRawUnsafe'>,
  unitId: UnitId,
  today: string,
): Promise<readonly PersonId[]> {
  const rows = await database.$queryRawUnsafe<Row[]>(caretakersSql, unitId, today);
  const own = rows.filter(({ isOwn }) => isOwn);
  const told = own.length > 0 ? own : rows;
  return [...new Set(told.map(({ personId }) => personId))];
}

/** Whether somebody links groups of a unit by themselves: who looks after it does, and anybody where nobody does yet. */
export function linksAtOnce(
  { units, childrenOf }: Reach,
  unit: { readonly id: string; readonly parentId: string | null },
  caretakers: readonly PersonId[],
): boolean {
  const isTheirs = units.some((id) => id === unit.id) || childrenOf.some((id) => id === unit.parentId);
  return isTheirs || caretakers.length === 0;
}
