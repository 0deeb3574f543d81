import type { Instant, LocalDate, ObligationId, UnitId } from '#src/domain/ids.ts';
import type { ObligationScope } from '#src/domain/obligation/obligation.ts';
import { audiencesOf } from '#src/domain/notice/audience.ts';
import { everyPerson } from '#src/domain/notice/notice.ts';
import { rungNotice } from '#src/domain/notice/planned-notice.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { dueOf, type LadderDates, nextOf, rungTimes } from '#src/domain/notice/rung-times.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { isOwedSql, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

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
  SELECT o.event_on::text AS "eventOn", o.due_on::text AS "dueOn", o.due_time AS "dueTime", o.locks_on::text AS "locksOn", o.ladder, plan.zone,
    json_agg(json_build_object('id', o.id, 'unitId', o.unit_id, 'scope', o.scope, 'isOpen', o.withdrawn_at IS NULL AND ${isOwedSql})) AS due
  FROM (SELECT * FROM obligation WHERE next_rung_at <= $1 ORDER BY next_rung_at LIMIT ${atOnce} FOR NO KEY UPDATE SKIP LOCKED) o
  JOIN plan ON plan.id = o.plan_id LEFT JOIN LATERAL ${progressSql('plan.zone')} done ON true
  GROUP BY o.event_on, o.due_on, o.due_time, o.locks_on, o.ladder, plan.zone`;

/**
 * One notice for each person who has the role on that day ($2) in the unit, the one above it or those below it, and an
 * account that can be reached. Nobody is told for a unit that has ended. Each one's id takes its place in the key ($3);
 * planned again, the notice is there already.
 */
const insertSql = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS w(key text, kind text, role text, place text, rung text, "on" date, "obligationId" text,
      "unitId" text, "dueAt" bigint, "expiresAt" bigint)
    WHERE EXISTS (SELECT 1 FROM unit asked WHERE asked.id = w."unitId" AND ${livesOnSql('asked', '$2')})
  ), placed AS (
    SELECT w.*, w."unitId" AS "tellsUnitId", w."unitId" AS "peopleOf" FROM wanted w WHERE w.place = 'unit'
    UNION ALL
    SELECT w.*, w."unitId", u.parent_id FROM wanted w JOIN unit u ON u.id = w."unitId" WHERE w.place = 'parent'
    UNION ALL
    SELECT w.*, c.id, c.id FROM wanted w JOIN unit c ON c.parent_id = w."unitId" WHERE w.place = 'children'
  )
  INSERT INTO notice (id, key, kind, rung, on_day, person_id, unit_id, obligation_id, due_at, expires_at)
  SELECT gen_random_uuid()::text, replace(p.key, $3, m.person_id), p.kind, p.rung, p."on", m.person_id,
    p."tellsUnitId", p."obligationId", to_timestamp(p."dueAt" / 1000.0), to_timestamp(p."expiresAt" / 1000.0)
  FROM placed p JOIN unit place ON place.id = p."peopleOf" AND ${livesOnSql('place', '$2')}
  JOIN membership m ON m.unit_id = p."peopleOf" AND m.role = p.role AND ${livesOnSql('m', '$2')}
  WHERE EXISTS (SELECT 1 FROM account a WHERE a.person_id = m.person_id AND a.is_reachable)
  ON CONFLICT (key) DO NOTHING`;

/** Moves obligations to their next rung, or to none. */
const moveSql = `
  UPDATE obligation o SET next_rung_at = to_timestamp(n.at / 1000.0)
  FROM jsonb_to_recordset($1::jsonb) AS n(id text, at bigint) WHERE o.id = n.id`;

/** Makes notices of the rungs that have come and moves their obligations on, batch by batch, each in one transaction. */
export async function planReminders(
  database: Database,
  now: Instant,
  today: LocalDate,
  isHoliday: IsHoliday,
): Promise<number> {
  let made = 0;
  for (;;) {
    const batch = await database.$transaction(
      async (transaction) => {
        const together = await transaction.$queryRawUnsafe<DueTogether[]>(dueSql, new Date(now));
        const planned = together.map((one) => plan(one, now, isHoliday));
        const wanted = planned.flatMap(({ notices }) => notices);
        const moves = planned.flatMap((one) => one.moves);
        const inserted =
          wanted.length > 0
            ? await transaction.$executeRawUnsafe(insertSql, JSON.stringify(wanted), today, everyPerson)
            : 0;
        if (moves.length > 0) await transaction.$executeRawUnsafe(moveSql, JSON.stringify(moves));
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
  isHoliday: IsHoliday,
): { notices: readonly object[]; moves: readonly object[] } {
  const times = rungTimes(dates, zone, isHoliday);
  const next = nextOf(times, now);
  const open = due.filter(({ isOpen }) => isOpen);
  const notices = dueOf(times, now).flatMap((time) =>
    open.flatMap(({ id, unitId, scope }) =>
      audiencesOf(time, scope).map(({ kind, role, place }) => ({
        ...rungNotice(kind, { personId: everyPerson, obligationId: id, unitId }, time, zone),
        role,
        place,
      })),
    ),
  );
  return { notices, moves: due.map(({ id }) => ({ id, at: next })) };
}
