import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { GroupTrouble } from '#src/domain/notice/notice.ts';
import type { DoctorFacts } from '#src/ports/admin-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { dayIn } from '#src/adapters/postgres/columns.ts';
import { isOwedSql, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { isWaitingSql } from '#src/adapters/postgres/sql/waiver-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

/** An officer looks at night; three days are a weekend and one more. */
const answerWithinMs = 3 * 24 * 3_600_000;

type UnitFacts = Pick<
  DoctorFacts,
  | 'units'
  | 'people'
  | 'unitsWithoutSecretary'
  | 'peopleOfUnits'
  | 'unitsAwaitingAnswer'
  | 'unitsAwaitingReview'
  | 'requests'
  | 'reports'
  | 'endedUnits'
  | 'groups'
  | 'accountsUnreachable'
>;

/** Units, their people and their groups. */
export async function readUnitFacts(database: Database, now: Instant): Promise<UnitFacts> {
  const today = new Date(now);
  const [units, people, without, peopleOfUnits, awaiting, reviews, endedUnits, groups, accountsUnreachable] =
    await Promise.all([
      database.unit.count(),
      database.person.count(),
      database.$queryRaw<{ name: string }[]>`
      SELECT u.name FROM unit u WHERE u.parent_id IS NOT NULL AND (u.valid_to IS NULL OR u.valid_to > ${today}::date)
        AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.unit_id = u.id AND m.role = 'secretary' AND (m.valid_to IS NULL OR m.valid_to > ${today}::date))
      ORDER BY u.name`,
      database.$queryRaw<{ unit: string; people: number }[]>`
      SELECT u.name AS unit, count(DISTINCT m.person_id)::int AS people FROM unit u JOIN membership m ON m.unit_id = u.id
      WHERE (m.valid_to IS NULL OR m.valid_to > ${today}::date) AND (u.valid_to IS NULL OR u.valid_to > ${today}::date) GROUP BY u.id, u.name ORDER BY u.name`,
      readRequests(database, now),
      readReviews(database, now),
      readEndedUnits(database, dayIn(today)),
      database.group.findMany({ include: { unit: true }, orderBy: { linkedAt: 'asc' } }),
      database.account.count({ where: { isReachable: false } }),
    ]);
  return {
    units,
    people,
    unitsWithoutSecretary: without.map(({ name }) => name),
    peopleOfUnits,
    ...awaiting,
    ...reviews,
    endedUnits,
    groups: groups.map(({ title, unit, state, trouble, nextDigestAt }) => ({
      title,
      unit: unit.name,
      state,
      trouble: trouble as GroupTrouble | null,
      hasEnded: unit.validTo !== null && unit.validTo <= today,
      nextDigestAt: nextDigestAt?.toISOString() ?? null,
    })),
    accountsUnreachable,
  };
}

/** $2: who asked before then waits too long, unless it is for the ward's own answer. */
const requestsSql = `
  SELECT count(*)::int AS waiting, count(*) FILTER (WHERE e.state = 'asked-back')::int AS "askedBack", min(e.asked_at) AS "oldestAt",
    coalesce(json_agg(DISTINCT u.name) FILTER (WHERE e.state = 'asked' AND e.asked_at < $2), '[]') AS late
  FROM waiver e JOIN unit u ON u.id = e.unit_id AND ${livesOnSql('u', '$1')} JOIN obligation o ON o.id = e.obligation_id
    JOIN plan ON plan.id = o.plan_id LEFT JOIN LATERAL ${progressSql('plan.zone')} done ON true WHERE ${isWaitingSql}`;

/** How requests stand with officers. */
async function readRequests(
  database: Database,
  now: Instant,
): Promise<Pick<DoctorFacts, 'requests' | 'unitsAwaitingAnswer'>> {
  const [row] = await database.query<{
    readonly waiting: number;
    readonly askedBack: number;
    readonly oldestAt: Date | null;
    readonly late: readonly string[];
  }>(requestsSql, [dayIn(new Date(now)), new Date(now - answerWithinMs)]);
  const { waiting = 0, askedBack = 0, oldestAt = null, late = [] } = row ?? {};
  return {
    requests: { waiting, askedBack, oldestAt: oldestAt && new Date(oldestAt).toISOString() },
    unitsAwaitingAnswer: late,
  };
}

/** How reports stand with officers. */
async function readReviews(
  database: Database,
  now: Instant,
): Promise<Pick<DoctorFacts, 'reports' | 'unitsAwaitingReview'>> {
  const counts = await database.report.groupBy({
    by: ['status'],
    where: { status: { in: ['submitted', 'accepted', 'returned'] } },
    _count: true,
  });
  const units = await database.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT u.name FROM report r JOIN unit u ON u.id = r.unit_id JOIN obligation o ON o.id = r.obligation_id AND o.needs_review AND o.withdrawn_at IS NULL
      JOIN report_version v ON v.report_id = r.id AND v.version = r.version
    WHERE r.status = 'submitted' AND NOT r.is_entered_for AND v.at < ${new Date(now - answerWithinMs)} AND (u.valid_to IS NULL OR u.valid_to > ${new Date(now)}::date) ORDER BY u.name`;
  return {
    reports: Object.fromEntries(counts.map(({ status, _count: n }) => [status, n])),
    unitsAwaitingReview: units.map(({ name }) => name),
  };
}

/** People who left before their unit ended do not count; neither does what is missed for good. */
const endedSql = `
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
async function readEndedUnits(database: Database, today: LocalDate): Promise<DoctorFacts['endedUnits']> {
  const [row] = await database.query<DoctorFacts['endedUnits']>(endedSql, [today]);
  return row ?? { units: 0, obligations: 0, people: 0 };
}
