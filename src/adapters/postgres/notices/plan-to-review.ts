import type { Instant, LocalDate, PersonId, UnitId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { nextTellTime } from '#src/domain/review/tell-times.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { insertNotices } from './insert-notices.ts';

/** What came before was told, or nobody could be; it still stands in `/duyet`. */
const newForMs = 3 * 24 * 3_600_000;

interface Times {
  readonly unitId: UnitId;
  readonly zone: string;
  /** Null: the plan does not say. */
  readonly tellAt: readonly string[] | null;
}

/** When officers of each unit hear of reports, as its newest plan has it: few rows. */
const timesSql = `
  SELECT DISTINCT ON (plan.unit_id) plan.unit_id AS "unitId", plan.zone, plan.specification->'review'->'tellAt' AS "tellAt"
  FROM plan ORDER BY plan.unit_id, plan.year DESC, plan.applied_at DESC`;

/**
 * Officers of these units ($3) on day $1 for whom something came since $2, by $4, that no notice of theirs tells, or will tell, but what they entered themselves: what waits
 * when it is sent is all in it.
 */
const wantedSql = `
  WITH waiting AS (
    SELECT unit.parent_id AS unit_id, v.at, CASE WHEN r.is_entered_for THEN v.person_id END AS entered_by FROM report r JOIN unit ON unit.id = r.unit_id
      JOIN report_version v ON v.report_id = r.id AND v.version = r.version
    WHERE r.status = 'submitted' AND r.edited_at > $2 AND v.at <= $4 AND unit.parent_id = ANY($3::text[]))
  SELECT DISTINCT m.person_id AS "personId", w.unit_id AS "unitId"
  FROM waiting w JOIN membership m ON m.unit_id = w.unit_id AND m.role IN ('officer', 'admin') AND ${livesOnSql('m', '$1')}
  WHERE m.person_id IS DISTINCT FROM w.entered_by AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.person_id = m.person_id AND n.kind = 'to-review' AND n.unit_id = w.unit_id
    AND (n.state = 'pending' OR n.due_at >= w.at))`;

/** Makes what officers are to hear of new reports at the next time that their plan sets. Returns how many were made. */
export async function planToReview(database: Database, now: Instant, today: LocalDate): Promise<number> {
  const times = await database.query<Times>(timesSql, []);
  const told = new Map(times.filter(({ tellAt }) => tellAt?.length !== 0).map((one) => [one.unitId, one]));
  if (told.size === 0) return 0;
  const values = [today, new Date(now - newForMs), [...told.keys()], new Date(now)];
  const wanted = await database.query<{ personId: PersonId; unitId: UnitId }>(wantedSql, values);
  return insertNotices(
    database,
    wanted.flatMap(({ personId, unitId }) => {
      const one = told.get(unitId);
      if (!one) return [];
      const tellAt = nextTellTime(one.tellAt ?? undefined, now, one.zone);
      return [plannedNotice({ kind: 'to-review', personId, unitId, tellAt }, tellAt)];
    }),
  );
}
