import { type Act, reachOf } from '#src/domain/organisation/access.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import type { Reader } from '#src/ports/reader.ts';

type ReadWithin<Row> = (
  database: Database,
  reader: Pick<Reader, 'actor'>,
  values: readonly unknown[],
) => Promise<readonly Row[]>;

const isInReach = '(unit.id = ANY($1::text[]) OR unit.parent_id = ANY($2::text[]))';

/**
 * A statement that gives rows within how far a reader's act reaches: `sqlOf` gets the condition on the unit table, named
 * `unit`, and its own values begin at `$3`. One that leaves the condition out does not run: PostgreSQL refuses values
 * that a statement has no use for.
 */
export function readWithin<Row extends object>(
  act: Act,
  sqlOf: (isInReach: string) => string,
): ReadWithin<Row> {
  const sql = sqlOf(isInReach);
  return (database, { actor }, values) => {
    const { units, childrenOf } = reachOf(actor, act);
    return database.query<Row>(sql, [units, childrenOf, ...values]);
  };
}
