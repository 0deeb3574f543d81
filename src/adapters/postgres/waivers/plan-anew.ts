import type { Instant, LocalDate, ObligationId } from '#src/domain/ids.ts';
import { firstRungAt, nextRungAt } from '#src/domain/notice/rung-times.ts';
import { effectiveDates, type MovableDates, plannedDates } from '#src/domain/obligation/effective-dates.ts';
import type { Rung } from '#src/domain/plan/plan.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';

interface Row {
  readonly own: MovableDates;
  readonly planned: MovableDates | null;
  readonly ladder: readonly Rung[];
  readonly zone: string;
  /** By the newest request that is granted. */
  readonly madeUpOn: LocalDate | null;
}

/** The plan may not be applied anew meanwhile: that would be by the dates of before. */
const lockPlanSql = `
  SELECT pg_advisory_xact_lock_shared(hashtext('plan:' || o.plan_id)) IS NULL AS locked FROM obligation o WHERE o.id = $1`;

const rowSql = `
  SELECT json_build_object('eventOn', o.event_on, 'dueOn', o.due_on, 'dueTime', o.due_time, 'locksOn', o.locks_on, 'countsFrom', o.counts_from, 'countsTo', o.counts_to) AS own,
    o.planned, o.ladder, plan.zone, (
      SELECT e.made_up_on::text FROM waiver e WHERE e.obligation_id = o.id AND e.kind = 'make-up' AND e.state = 'granted'
      ORDER BY e.decided_at DESC LIMIT 1) AS "madeUpOn"
  FROM obligation o JOIN plan ON plan.id = o.plan_id WHERE o.id = $1 FOR NO KEY UPDATE OF o`;

const moveSql = `
  UPDATE obligation o SET event_on = w."eventOn", due_on = w."dueOn", due_time = w."dueTime", locks_on = w."locksOn", counts_from = w."countsFrom",
    counts_to = w."countsTo", made_up_on = w."madeUpOn", planned = w.planned,
    next_rung_at = CASE WHEN o.withdrawn_at IS NULL THEN to_timestamp(w."nextRungAt" / 1000.0) END
  FROM jsonb_to_record($2::jsonb) AS w("eventOn" date, "dueOn" date, "dueTime" text, "locksOn" date, "countsFrom" date, "countsTo" date,
    "madeUpOn" date, planned jsonb, "nextRungAt" bigint)
  WHERE o.id = $1`;

/** What is not told yet, and what was told to nobody because of a request and is still worth telling. */
const forgetSql = `
  DELETE FROM notice WHERE obligation_id = $1 AND kind IN ('reminder', 'escalation')
    AND (state = 'pending' OR (state = 'dropped' AND reason = 'waived' AND expires_at > $2))`;

/**
 * A duty goes by what its requests come to now: its dates by the newest day that was granted, its reminders by these. `from`: where
 * the ladder begins, with a rung that has come and is not over, or (its people heard just now) with the next one. What was told is
 * not told again: its key is there.
 */
export async function planAnew(
  transaction: Transaction,
  { asker: { now }, isHoliday }: Pick<Change, 'asker' | 'isHoliday'>,
  obligationId: ObligationId,
  { from }: { readonly from: 'what-has-come' | 'what-comes' },
): Promise<void> {
  await transaction.$queryRawUnsafe(lockPlanSql, obligationId);
  const [row] = await transaction.$queryRawUnsafe<Row[]>(rowSql, obligationId);
  if (!row) return;
  const { zone, ladder, madeUpOn } = row;
  const plan = row.planned ?? row.own;
  const dates = effectiveDates(plan, { madeUpOn });
  const first = from === 'what-comes' ? nextRungAt : firstRungAt;
  const at: Instant | null = first({ ...dates, ladder }, now, zone, isHoliday);
  const planned = dates.madeUpOn === null ? null : plannedDates(plan);
  await transaction.$executeRawUnsafe(forgetSql, obligationId, new Date(now));
  await transaction.$executeRawUnsafe(
    moveSql,
    obligationId,
    JSON.stringify({ ...dates, planned, nextRungAt: at }),
  );
}
