import { addDays, instantOf, localMoment } from '#src/domain/calendar.ts';
import {
  handOverDays,
  invitingDays,
  isWorthTelling,
  type TroubleMoment,
  wardTrouble,
} from '#src/domain/delivery/ward-trouble.ts';
import { aWorkingDayBefore } from '#src/domain/delivery/working-days.ts';
import type { Instant, LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { readWards } from '#src/adapters/postgres/delivery/ward-facts.ts';
import { seenSql } from '#src/adapters/postgres/sql/reach-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

/** A ward that officers are to hear of, if they have not. */
interface InTrouble {
  readonly unitId: UnitId;
  readonly trouble: 'silent' | 'nobody';
  readonly since: Instant;
}

/** Reminders are looked at again for so long after they have had their time to be answered: a bot may be away for some hours. */
const lookBackMs = 6 * 3_600_000;
/** More are looked at by the next sweep. */
const atOnce = 500;

/** Officers or leaders, as they hear of it, on day $1; nobody else would. */
const isHeardSql = `EXISTS (SELECT 1 FROM membership o JOIN account a ON a.person_id = o.person_id AND a.is_reachable
      WHERE (o.unit_id IN (u.id, u.parent_id) AND o.role IN ('officer', 'admin') OR o.unit_id = u.id AND o.role = 'leader') AND ${livesOnSql('o', '$1')})`;

/** Somebody was told of the ward itself since a moment. */
const isToldSql = (
  since: string,
): string => `EXISTS (SELECT 1 FROM notice told WHERE told.kind = 'unreached' AND told.unit_id = u.id
      AND told.group_id IS NULL AND told.about_id IS NULL AND told.due_at >= ${since})`;

/**
 * Wards on day $1 whose secretaries a reminder reached that was due between $2 and $3, of which none has written since, and of which
 * nobody was told since they wrote last; by the index of what was due then.
 */
const quietSql = `
  SELECT u.id AS "unitId" FROM (
    SELECT n.unit_id, max(n.settled_at) AS at FROM notice n
    WHERE n.state = 'sent' AND n.due_at > $2 AND n.due_at <= $3 AND n.kind IN ('reminder', 'reminded-now') AND NOT EXISTS (
      SELECT 1 FROM account a JOIN session s ON s.platform = a.platform AND s.bot = a.bot AND s.chat_id = a.external_id
      WHERE a.person_id = n.person_id AND s.updated_at > n.settled_at)
    GROUP BY n.unit_id) quiet
  JOIN unit u ON u.id = quiet.unit_id AND u.parent_id IS NOT NULL AND ${livesOnSql('u', '$1')}
  CROSS JOIN LATERAL (SELECT max(${seenSql('m.person_id')}) AS at FROM membership m
    WHERE m.unit_id = u.id AND m.role = 'secretary' AND ${livesOnSql('m', '$1')}) seen
  WHERE ${isHeardSql} AND coalesce(seen.at, '-infinity') <= quiet.at AND NOT ${isToldSql("coalesce(seen.at, '-infinity')")} LIMIT ${atOnce}`;

/**
 * Wards on day $1 that nobody reports for, and of which something is asked, until they were told of; not so soon that it can be no
 * trouble yet.
 */
const emptySql = `
  SELECT u.id AS "unitId" FROM unit u
    LEFT JOIN LATERAL (SELECT max(m.valid_to) AS day FROM membership m WHERE m.unit_id = u.id AND m.role = 'secretary') was ON true
  WHERE u.parent_id IS NOT NULL AND ${livesOnSql('u', '$1')}
    AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.unit_id = u.id AND m.role = 'secretary' AND ${livesOnSql('m', '$1')})
    AND EXISTS (SELECT 1 FROM obligation o WHERE o.unit_id = u.id AND o.withdrawn_at IS NULL AND o.opens_on <= $1::date)
    AND (was.day <= $1::date - ${handOverDays} OR was.day IS NULL AND EXISTS (
      SELECT 1 FROM membership o WHERE o.unit_id IN (u.id, u.parent_id) AND o.role <> 'secretary' AND o.valid_from <= $1::date - ${invitingDays}))
    AND ${isHeardSql} AND NOT ${isToldSql("coalesce(was.day::timestamptz, '-infinity')")} ORDER BY u.id LIMIT ${atOnce}`;

/** Wards of which officers are to hear that nobody of them answers, or that they have nobody, by the rule. */
export async function wardsInTrouble(
  database: Database,
  today: LocalDate,
  moment: TroubleMoment,
): Promise<readonly InTrouble[]> {
  const { now, zone, isHoliday } = moment;
  // Nobody is told on a holiday, and it counts as no day.
  if (isHoliday(today)) return [];
  const from = aWorkingDayBefore(now, zone, isHoliday) - lookBackMs;
  const to = instantOf(addDays(today, -1), localMoment(now, zone).time, zone);
  const quiet = await database.query<{ unitId: UnitId }>(quietSql, [today, new Date(from), new Date(to)]);
  const empty = await database.query<{ unitId: UnitId }>(emptySql, [today]);
  const ids = [...new Set([...quiet, ...empty].map(({ unitId }) => unitId))];
  if (ids.length === 0) return [];
  const wards = await readWards(database, ids, { today, zone });
  return wards.flatMap((ward): readonly InTrouble[] => {
    const trouble = wardTrouble(ward, moment);
    if (!trouble || !isWorthTelling(trouble, moment)) return [];
    const { kind, since } = trouble;
    // That its people are cut off is told of each of them.
    return kind === 'silent' || kind === 'nobody' ? [{ unitId: ward.unitId, trouble: kind, since }] : [];
  });
}
