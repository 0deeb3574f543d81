import { reachOf } from '#src/domain/organisation/access.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import type { EffectOf } from './turn-part.ts';

/**
 * Only duties of the reporting unit, or ones that all units fulfil together, whose item takes reports by that form; never another
 * of the item that the report is on, or one sum would have it twice.
 */
const countAlsoSql = `
  INSERT INTO report_also (report_id, obligation_id)
  SELECT r.id, o.id FROM report r JOIN unit ON unit.id = r.unit_id
    JOIN obligation o ON o.id = ANY($2::text[]) AND (o.unit_id = unit.id OR (o.scope = 'together' AND o.unit_id = unit.parent_id))
    LEFT JOIN obligation own ON own.id = r.obligation_id
  WHERE r.id = $1 AND r.unit_id = ANY($3::text[]) AND r.form_id = ANY(o.also_forms) AND o.scope <> 'total' AND o.withdrawn_at IS NULL
    AND (own.plan_id, own.item_id) IS DISTINCT FROM (o.plan_id, o.item_id)
  ON CONFLICT DO NOTHING`;

/** A report counts for more than the obligation it is on. */
export async function countAlso(
  transaction: Transaction,
  { asker: { actor } }: Change,
  { reportId, obligationIds }: EffectOf<'count-also'>,
): Promise<void> {
  const { units } = reachOf(actor, 'write-report');
  await transaction.$executeRawUnsafe(countAlsoSql, reportId, obligationIds, units);
}
