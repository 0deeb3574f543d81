import type { Instant, LocalDate, ObligationId, PlanId, UnitId } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { byAdmin, writeDown } from '#src/adapters/postgres/people/doing.ts';
import { extendedUntilSql, plannedDatesJson } from '#src/adapters/postgres/sql/extension-sql.ts';

/** An obligation of which extensions stand, and until when. */
export interface Standing {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly key: string;
  readonly until: LocalDate;
}

const standingSql = `
  SELECT * FROM (SELECT o.id AS "obligationId", o.unit_id AS "unitId", o.key, ${extendedUntilSql}::text AS until
    FROM obligation o WHERE o.plan_id = $1) extended WHERE extended.until IS NOT NULL ORDER BY extended.key`;

/** What stands of extensions under a plan. Whoever reads it holds the plan, so that nobody extends meanwhile. */
export function standingExtensions(
  transaction: Pick<Transaction, '$queryRawUnsafe'>,
  planId: PlanId,
): Promise<readonly Standing[]> {
  return transaction.$queryRawUnsafe<Standing[]>(standingSql, planId);
}

/** One that is asked no more is left as the plan had it. */
const restoreSql = `
  UPDATE obligation o SET event_on = d."eventOn", made_up_on = NULL, due_on = d."dueOn", due_time = d."dueTime", locks_on = d."locksOn", counts_to = d."countsTo", ladder = d.ladder, planned = NULL
  FROM (SELECT p.id, dates.* FROM obligation p, jsonb_to_record(${plannedDatesJson('p')})
    AS dates("eventOn" date, "dueOn" date, "dueTime" text, "locksOn" date, "countsTo" date, ladder jsonb) WHERE p.id = ANY($1::text[])) d
  WHERE o.id = d.id AND o.planned IS NOT NULL`;

/**
 * Extensions of what a plan asks that late by itself now, or no more, are over, and that is written down: an officer who looks
 * for theirs finds why.
 */
export async function dropExtensions(
  transaction: Transaction,
  standing: readonly Standing[],
  wanted: readonly Pick<ObligationDraft, 'key' | 'dueOn'>[],
  now: Instant,
): Promise<void> {
  const dueOn = new Map(wanted.map((one) => [one.key, one.dueOn]));
  const over = standing.filter(({ key, until }) => (dueOn.get(key) ?? until) >= until);
  if (over.length === 0) return;
  await transaction.extension.updateMany({
    where: {
      obligationId: { in: over.map(({ obligationId }) => obligationId) },
      undoneAt: null,
      droppedAt: null,
    },
    data: { droppedAt: new Date(now) },
  });
  const withdrawn = over.filter(({ key }) => !dueOn.has(key));
  await transaction.$executeRawUnsafe(
    restoreSql,
    withdrawn.map(({ obligationId }) => obligationId),
  );
  for (const { obligationId, unitId, key, until } of over)
    await writeDown(transaction, byAdmin(now), {
      act: 'extension-dropped',
      unitId,
      subject: { obligationId },
      reason: null,
      details: { until, plan: dueOn.get(key) ?? 'withdrawn' },
    });
}
