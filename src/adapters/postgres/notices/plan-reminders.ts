import type { Instant, LocalDate, ObligationId, UnitId } from '#src/domain/ids.ts';
import type { ObligationScope } from '#src/domain/obligation/obligation.ts';
import { addresseesOf } from '#src/domain/notice/audience.ts';
import { noticeKeyStem } from '#src/domain/notice/notice-key.ts';
import { dueOf, type LadderDates, nextOf, rungTimes } from '#src/domain/notice/rung-times.ts';
import type { Database } from '../client.ts';
import { isOwedSql, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { insertRemindersSql, moveObligationsSql } from './insert-reminders-sql.ts';

interface Due {
  readonly id: ObligationId;
  readonly unitId: UnitId;
  readonly scope: ObligationScope;
  readonly isOpen: boolean;
}

/** Obligations that have the same dates and ladder: thousands of units do. */
interface DueTogether extends LadderDates {
  /** Of their plan. */
  readonly zone: string;
  readonly due: readonly Due[];
}

/** Enough for a country in a few batches, few enough to take little memory at a time. */
const atOnce = 500;
const transactionMs = 30_000;

/**
 * What has come, by its index: the cost follows what is due, not what exists. Another planner takes other rows. The
 * lock lets reports on the same obligations through.
 */
const dueSql = `
  SELECT o.event_on::text AS "eventOn", o.due_on::text AS "dueOn", o.locks_on::text AS "locksOn", o.ladder, plan.zone,
    json_agg(json_build_object('id', o.id, 'unitId', o.unit_id, 'scope', o.scope, 'isOpen', o.withdrawn_at IS NULL AND ${isOwedSql})) AS due
  FROM (SELECT * FROM obligation WHERE next_rung_at <= $1 ORDER BY next_rung_at LIMIT ${atOnce} FOR NO KEY UPDATE SKIP LOCKED) o
  JOIN plan ON plan.id = o.plan_id LEFT JOIN LATERAL ${progressSql('plan.zone')} done ON true
  GROUP BY o.event_on, o.due_on, o.locks_on, o.ladder, plan.zone`;

/** Makes notices of the rungs that have come and moves their obligations on, batch by batch, each in one transaction. */
export async function planReminders(database: Database, now: Instant, today: LocalDate): Promise<number> {
  let made = 0;
  for (;;) {
    const batch = await database.$transaction(
      async (transaction) => {
        const together = await transaction.$queryRawUnsafe<DueTogether[]>(dueSql, new Date(now));
        const planned = together.map((one) => plan(one, now));
        const wanted = planned.flatMap(({ notices }) => notices);
        const moves = planned.flatMap((one) => one.moves);
        const inserted =
          wanted.length > 0
            ? await transaction.$executeRawUnsafe(insertRemindersSql, JSON.stringify(wanted), today)
            : 0;
        if (moves.length > 0) await transaction.$executeRawUnsafe(moveObligationsSql, JSON.stringify(moves));
        return { moved: moves.length, inserted };
      },
      { timeout: transactionMs },
    );
    made += batch.inserted;
    if (batch.moved < atOnce) return made;
  }
}

function plan(
  { due, zone, ...dates }: DueTogether,
  now: Instant,
): { notices: readonly object[]; moves: readonly object[] } {
  const times = rungTimes(dates, zone);
  const next = nextOf(times, now);
  const open = due.filter(({ isOpen }) => isOpen);
  const notices = dueOf(times, now).flatMap((time) =>
    open.flatMap(({ id, unitId, scope }) =>
      addresseesOf(time, scope).map((addressees) => ({
        ...addressees,
        keyStem: noticeKeyStem(addressees.kind, id, time, zone),
        rung: time.rung.key,
        obligationId: id,
        unitId,
        dueAt: time.dueAt,
        expiresAt: time.expiresAt,
      })),
    ),
  );
  return { notices, moves: due.map(({ id }) => ({ id, at: next })) };
}
