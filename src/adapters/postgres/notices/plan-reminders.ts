import type { Instant, LocalDate, ObligationId, UnitId } from '#src/domain/ids.ts';
import type { ObligationScope } from '#src/domain/obligation.ts';
import { addresseesOf } from '#src/domain/reminder/addressees.ts';
import { noticeKeyStem } from '#src/domain/reminder/notice-key.ts';
import { rememberTimes } from '#src/domain/reminder/remember-times.ts';
import { dueOf, type LadderDates, nextOf, type RungTime } from '#src/domain/reminder/rung-times.ts';
import type { Database } from '../client.ts';
import { isOwedSql, progressSql } from '../obligation-sql.ts';
import { insertRemindersSql, moveObligationsSql } from './insert-reminders-sql.ts';

interface DueRow extends LadderDates {
  readonly id: ObligationId;
  readonly unitId: UnitId;
  readonly scope: ObligationScope;
  /** Of its plan. */
  readonly zone: string;
  readonly isOpen: boolean;
}

/** Enough for a country in a few batches, few enough to take little memory at a time. */
const atOnce = 1_000;
const transactionMs = 30_000;

/**
 * What has come, by its index: the cost follows what is due, not what exists. Another planner takes other rows. The
 * lock lets reports on the same obligations through.
 */
const dueSql = `
  SELECT o.id, o.unit_id AS "unitId", o.scope, o.event_on::text AS "eventOn", o.due_on::text AS "dueOn", o.locks_on::text AS "locksOn",
    o.ladder, plan.zone, o.withdrawn_at IS NULL AND ${isOwedSql} AS "isOpen"
  FROM (SELECT * FROM obligation WHERE next_rung_at <= $1 ORDER BY next_rung_at LIMIT ${atOnce} FOR NO KEY UPDATE SKIP LOCKED) o
  JOIN plan ON plan.id = o.plan_id LEFT JOIN LATERAL ${progressSql('plan.zone')} done ON true`;

/** Makes notices of the rungs that have come and moves their obligations on, batch by batch, each in one transaction. */
export async function planReminders(database: Database, now: Instant, today: LocalDate): Promise<number> {
  const timesOf = rememberTimes();
  let made = 0;
  for (;;) {
    const batch = await database.$transaction(
      async (transaction) => {
        const rows = await transaction.$queryRawUnsafe<DueRow[]>(dueSql, new Date(now));
        if (rows.length === 0) return { rows: 0, inserted: 0 };
        const wanted = rows
          .filter(({ isOpen }) => isOpen)
          .flatMap((row) => wantedNotices(row, timesOf(row, row.zone), now));
        const inserted =
          wanted.length > 0
            ? await transaction.$executeRawUnsafe(insertRemindersSql, JSON.stringify(wanted), today)
            : 0;
        const moves = rows.map((row) => ({ id: row.id, at: nextOf(timesOf(row, row.zone), now) }));
        await transaction.$executeRawUnsafe(moveObligationsSql, JSON.stringify(moves));
        return { rows: rows.length, inserted };
      },
      { timeout: transactionMs },
    );
    made += batch.inserted;
    if (batch.rows < atOnce) return made;
  }
}

function wantedNotices(
  { id, unitId, scope, zone }: DueRow,
  times: readonly RungTime[],
  now: Instant,
): readonly object[] {
  return dueOf(times, now).flatMap((time) =>
    addresseesOf(time, scope).map((addressees) => ({
      ...addressees,
      keyStem: noticeKeyStem(addressees.kind, id, time, zone),
      rung: time.rung.key,
      obligationId: id,
      unitId,
      dueAt: time.dueAt,
      expiresAt: time.expiresAt,
    })),
  );
}
