import type { LocalDate } from '#src/domain/ids.ts';
import type { DoctorFacts } from '#src/ports/admin-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { isOwedSql, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

/** People who left before their unit ended do not count; neither does what is missed for good. */
const sql = `
  SELECT (SELECT count(*)::int FROM unit u WHERE u.valid_to <= $1::date) AS units,
    (SELECT count(*)::int FROM unit u JOIN obligation o ON o.unit_id = u.id JOIN plan ON plan.id = o.plan_id
      LEFT JOIN LATERAL ${progressSql('plan.zone')} done ON true
      WHERE u.valid_to <= $1::date AND o.withdrawn_at IS NULL AND o.scope <> 'total' AND (o.locks_on IS NULL OR o.locks_on > $1::date)
        AND ${isOwedSql}) AS obligations,
    (SELECT count(*)::int FROM person p
      WHERE EXISTS (SELECT 1 FROM membership m JOIN unit u ON u.id = m.unit_id
          WHERE m.person_id = p.id AND u.valid_to <= $1::date AND (m.valid_to IS NULL OR m.valid_to > $1::date))
        AND NOT EXISTS (SELECT 1 FROM membership m JOIN unit u ON u.id = m.unit_id
          WHERE m.person_id = p.id AND (u.valid_from > $1::date OR ${livesOnSql('u', '$1')}) AND (m.valid_to IS NULL OR m.valid_to > $1::date))) AS people`;

/** What a reform left behind: units that are no more, what they did not do in time, and people without a unit. */
export async function readEndedUnits(
  database: Database,
  today: LocalDate,
): Promise<DoctorFacts['endedUnits']> {
  const [row] = await database.query<DoctorFacts['endedUnits']>(sql, [today]);
  return row ?? { units: 0, obligations: 0, people: 0 };
}
