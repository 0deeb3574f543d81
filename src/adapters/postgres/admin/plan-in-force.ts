import type { PlanId } from '#src/domain/ids.ts';
import type { PlannedObligation } from '#src/domain/obligation/obligation.ts';
import type { PlanInForce } from '#src/ports/admin-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { plannedObligationJson } from '#src/adapters/postgres/sql/obligation-sql.ts';

const sql = `
  SELECT plan.revision, coalesce((SELECT json_agg(${plannedObligationJson} ORDER BY o.key) FROM obligation o
    WHERE o.plan_id = plan.id AND o.withdrawn_at IS NULL), '[]') AS obligations
  FROM plan WHERE plan.id = $1`;

/** Revision and obligations of a plan, from one look at them. */
export async function planInForce(database: Database, planId: PlanId): Promise<PlanInForce> {
  const [row] = await database.query<{ revision: number; obligations: readonly PlannedObligation[] }>(sql, [
    planId,
  ]);
  return row ?? { revision: 0, obligations: [] };
}
