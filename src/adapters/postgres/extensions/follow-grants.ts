import { type InForce, inForce, type PlannedDates, totalInForce } from '#src/domain/extension/in-force.ts';
import type { Instant, LocalDate, ObligationId } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { firstOf, nextOf, rungTimes } from '#src/domain/notice/rung-times.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { extendedUntilSql, madeUpOnSql, plannedDatesJson } from '#src/adapters/postgres/sql/extension-sql.ts';
import { forgetReminders } from '#src/adapters/postgres/notices/forget-reminders.ts';

/** The same as `plan apply` takes alone: while one is applied nothing is extended, and the other way round. */
const holdPlansSql = `
  SELECT pg_advisory_xact_lock_shared(hashtext('plan:' || p.plan_id))
  FROM (SELECT DISTINCT plan_id FROM obligation WHERE id = ANY($1::text[]) ORDER BY plan_id) p`;

/** Holds the plans of obligations as they are until the transaction ends. */
export async function holdPlans(
  transaction: Pick<Transaction, '$executeRawUnsafe'>,
  ids: readonly ObligationId[],
): Promise<void> {
  await transaction.$executeRawUnsafe(holdPlansSql, ids);
}

interface Row extends Pick<ObligationDraft, 'key' | 'scope' | 'feeds' | 'countsFrom'> {
  readonly id: ObligationId;
  readonly planned: PlannedDates;
  readonly until: LocalDate | null;
  readonly madeUpOn: LocalDate | null;
  readonly zone: string;
}

const rowsSql = (condition: string): string => `
  SELECT o.id, o.key, o.scope, o.feeds, o.counts_from::text AS "countsFrom", ${plannedDatesJson()} AS planned, ${extendedUntilSql}::text AS until,
    ${madeUpOnSql}::text AS "madeUpOn", plan.zone
  FROM obligation o JOIN plan ON plan.id = o.plan_id WHERE ${condition} ORDER BY o.id FOR NO KEY UPDATE OF o`;

const moveSql = `
  UPDATE obligation o SET event_on = w."eventOn", due_on = w."dueOn", due_time = w."dueTime", locks_on = w."locksOn", counts_to = w."countsTo", ladder = w.ladder,
    made_up_on = w."madeUpOn", planned = w.planned, next_rung_at = CASE WHEN o.withdrawn_at IS NULL THEN to_timestamp(w."nextRungAt" / 1000.0) END
  FROM jsonb_to_recordset($1::jsonb) AS w(id text, "eventOn" date, "dueOn" date, "dueTime" text, "locksOn" date, "countsTo" date, ladder jsonb,
    "madeUpOn" date, planned jsonb, "nextRungAt" bigint)
  WHERE o.id = w.id`;

interface When {
  readonly now: Instant;
  readonly isHoliday: IsHoliday;
  /** Rungs that have come and are not over: told all the same (`first`), or left out, as who hears of the extension knows (`next`). */
  readonly from: 'first' | 'next';
}

/**
 * Gives obligations the dates that extensions which stand, and days that were granted to make it up, make of the plan's, and totals after them: what was to be said of
 * the old dates is not, and the planner begins with the new ladder.
 */
export async function followGrants(
  transaction: Transaction,
  ids: readonly ObligationId[],
  when: When,
): Promise<void> {
  const rows = await transaction.$queryRawUnsafe<Row[]>(rowsSql('o.id = ANY($1::text[])'), ids);
  await move(
    transaction,
    rows.map((row) => ({ row, one: inForce(plannedOf(row), row) })),
    when,
  );
  const totals = await transaction.$queryRawUnsafe<Row[]>(
    rowsSql(`o.scope = 'total' AND o.withdrawn_at IS NULL AND o.key = ANY($1::text[])`),
    [...new Set(rows.flatMap(({ feeds }) => feeds ?? []))],
  );
  if (totals.length === 0) return;
  const fed = await transaction.$queryRawUnsafe<
    { feeds: string; dueOn: LocalDate; locksOn: LocalDate | null }[]
  >(
    `SELECT o.feeds, o.due_on::text AS "dueOn", o.locks_on::text AS "locksOn" FROM obligation o WHERE o.feeds = ANY($1::text[]) AND o.withdrawn_at IS NULL`,
    totals.map(({ key }) => key),
  );
  await move(
    transaction,
    totals.map((row) => ({
      row,
      one: totalInForce(
        plannedOf(row),
        fed.filter(({ feeds }) => feeds === row.key),
      ),
    })),
    when,
  );
}

function plannedOf({ planned, ...row }: Row) {
  return { ...row, ...planned };
}

async function move(
  transaction: Transaction,
  moved: readonly { readonly row: Row; readonly one: InForce<PlannedDates> }[],
  { now, isHoliday, from }: When,
): Promise<void> {
  const rows = moved.map(({ row, one }) => {
    const times = rungTimes(one, row.zone, isHoliday);
    const nextRungAt = from === 'first' ? firstOf(times, now) : nextOf(times, now);
    const { eventOn, dueOn, dueTime, locksOn, countsTo, ladder, madeUpOn, planned } = one;
    const dates = { eventOn, dueOn, dueTime, locksOn, countsTo, ladder };
    return { ...dates, id: row.id, madeUpOn, planned, nextRungAt };
  });
  await transaction.$executeRawUnsafe(moveSql, JSON.stringify(rows));
  await forgetReminders(
    transaction,
    rows.map(({ id }) => id),
  );
}
